/** What PM has said in its current turn, as far as the model has written it. */
import type { KeyProxy } from '../../claude/key-proxy/key-proxy.js'

/** A longer answer holds no plan that a few hundred milliseconds matter to. */
const LONGEST_ANSWER = 40_000

/** The answer of a turn of PM. Without a key proxy nothing is heard of it before its end. */
export class PmAnswer {
  readonly over: AbortSignal
  readonly #ending = new AbortController()
  #text = ''
  #onText = (): void => undefined

  constructor(keyProxy: KeyProxy | undefined, turn: string) {
    this.over = this.#ending.signal
    keyProxy?.follow(turn, (piece) => {
      if (this.#text.length > LONGEST_ANSWER) return
      this.#text += piece
      this.#onText()
    })
    this.over.addEventListener('abort', () => keyProxy?.follow(turn, undefined))
  }

  get text(): string {
    return this.#text
  }

  /** Calls `onText` for what has been said, if that is anything, and for each further piece until the turn is over. */
  listen(onText: () => void): void {
    this.#onText = onText
    if (this.#text !== '' && !this.over.aborted) onText()
  }

  /** The turn is over. */
  end(): void {
    this.#ending.abort()
  }
}
