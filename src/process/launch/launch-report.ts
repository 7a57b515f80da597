/**
 * What the launcher says of the launch, told apart from what the program writes on the same terminal: frames
 * `NUL mpm NONCE KIND TEXT NUL` before the first byte of the program.
 */

/** How far a launch has come. */
export type LaunchState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'started'; readonly pid: number; readonly launcherPid: number }
  | { readonly kind: 'failed'; readonly message: string }

/** Bytes of a launcher that broke which are kept to say why. */
const WORDS_LIMIT = 4096

/** Reads the frames off the head of a terminal's stream. */
export class LaunchReport {
  /** What the launcher is given to sign its frames with. */
  readonly nonce: string
  readonly #prefix: Buffer
  #held: Buffer = Buffer.alloc(0)
  #words = ''
  #passing = false
  #state: LaunchState = { kind: 'starting' }
  readonly #unconfined: string[] = []

  constructor(nonce: string) {
    this.nonce = nonce
    this.#prefix = Buffer.from(`\0mpm${nonce} `)
  }

  get state(): LaunchState {
    return this.#state
  }

  /** Why the program could not be put into its cgroup; empty when it was, or has none. */
  get unconfined(): readonly string[] {
    return this.#unconfined
  }

  /** Takes the next bytes of the terminal and gives those that are the program's (often all, sometimes none). */
  take(chunk: Buffer): Buffer {
    if (this.#passing) return chunk
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    do this.#dropStrayWords()
    while (this.#takeFrame())
    return this.#isFrameBegun() ? Buffer.alloc(0) : this.#pass()
  }

  /** The stream is over: what was held back as a possible frame is the program's. A launch that never began failed. */
  finish(): Buffer {
    const rest = this.#pass()
    if (this.#state.kind === 'starting') {
      const words = this.#words.trim()
      this.#state = { kind: 'failed', message: words === '' ? 'the launcher ended without a word' : words }
    }
    return rest
  }

  /** What a launcher prints beside its frames (a locale that perl does not know) is no output of the program. */
  #dropStrayWords(): void {
    if (this.#state.kind !== 'starting') return
    const frame = this.#held.indexOf(0)
    const stray = this.#held.subarray(0, frame < 0 ? this.#held.length : frame)
    if (this.#words.length < WORDS_LIMIT) this.#words += stray.toString('utf8').slice(0, WORDS_LIMIT)
    this.#held = this.#held.subarray(stray.length)
  }

  #takeFrame(): boolean {
    if (!this.#held.subarray(0, this.#prefix.length).equals(this.#prefix)) return false
    const end = this.#held.indexOf(0, this.#prefix.length)
    if (end < 0) return false
    const [kind = '', ...words] = this.#held.toString('utf8', this.#prefix.length, end).split(' ')
    this.#held = this.#held.subarray(end + 1)
    this.#apply(kind, words)
    return true
  }

  #apply(kind: string, words: readonly string[]): void {
    if (kind === 'started') {
      this.#state = { kind, pid: Number(words[0]), launcherPid: Number(words[1]) }
    } else if (kind === 'failed') {
      this.#state = { kind, message: words.join(' ') }
    } else {
      this.#unconfined.push(words.join(' '))
    }
  }

  #isFrameBegun(): boolean {
    const compared = Math.min(this.#held.length, this.#prefix.length)
    return this.#held.subarray(0, compared).equals(this.#prefix.subarray(0, compared))
  }

  #pass(): Buffer {
    const bytes = this.#held
    this.#held = Buffer.alloc(0)
    if (this.#state.kind === 'started') {
      this.#passing = bytes.length > 0
      return bytes
    }
    // Without a start no program wrote this: it is the launcher, or what should have been it, in trouble.
    if (this.#words.length < WORDS_LIMIT) this.#words += bytes.toString('utf8').slice(0, WORDS_LIMIT)
    return Buffer.alloc(0)
  }
}
