/** Before an agent's time ends, or when the session asks for it, the agent is told to hand in what it has. */
import type { Conversation } from './conversation.js'
import { errorMessage } from '../../util/error-message.js'

/** Why an agent is told. */
export interface WrapUpReason {
  /** For the log and the agent: `its time ends`, `the budget of 5 USD is reached`. */
  readonly text: string
  /** What it has left, in milliseconds. */
  readonly leftMs: number
}

/** What a wrap-up works with. */
export interface WrapUpOptions {
  readonly conversation: Conversation
  /** Time until the run's limit, in milliseconds. */
  readonly leftMs: number
  /** How long before the limit the agent is told, in milliseconds; 0: never. */
  readonly windowMs: number
  /** Asks for it at once; its reason is told. */
  readonly signal: AbortSignal
  readonly onAskedToWrapUp: (reason: WrapUpReason) => void
  /** The time that a wrap-up by the signal leaves is over, and the agent still works. */
  readonly onOverdue: (reason: string) => void
}

/** More than this part of its time no agent spends on handing in. */
const LARGEST_PART = 1 / 5

/** What an agent gets after the signal where `wrap-up-seconds` is 0. */
const LEAST_WINDOW_MS = 30_000

/** From an answer's last words to its result the CLI takes less, in milliseconds. */
const SETTLE_MS = 2_000

/** How long before its limit a run is told, in milliseconds. */
export function wrapUpWindowMs(wrapUpSeconds: number, timeoutSeconds: number): number {
  return Math.min(wrapUpSeconds, timeoutSeconds * LARGEST_PART) * 1_000
}

/** What the agent is told. */
export function createWrapUpMessage({ text, leftMs }: WrapUpReason): string {
  return [
    `Message of the session: ${text}. About ${Math.max(1, Math.round(leftMs / 1_000))} seconds are left to you.`,
    'Start nothing new. Leave what you have changed in a usable state, then answer now, without further tools where',
    'you can: what is done, what is not, and what the next one must know. After that time you are ended.'
  ].join('\n')
}

/**
 * Waits for the moment. The message alone reaches the model when the running tool or answer has ended; where that takes
 * more than half of the time that is left, it is broken off.
 * @returns ends the waiting
 */
export function startWrapUp(options: WrapUpOptions): () => void {
  const { conversation, leftMs, windowMs, signal } = options
  const timers = new Set<NodeJS.Timeout>()
  const over = new AbortController()
  const startedAt = performance.now()
  let told = false

  const after = (delayMs: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, delayMs)
    timers.add(timer)
  }
  const tell = (reason: WrapUpReason): void => {
    if (told || over.signal.aborted) return
    told = true
    conversation.say(createWrapUpMessage(reason)).then(
      () => {
        options.onAskedToWrapUp(reason)
      },
      // It has answered in this moment: there is nothing to hurry.
      () => undefined
    )
    after(reason.leftMs / 2, () => {
      if (!conversation.isHeard()) conversation.interrupt().catch(() => undefined)
    })
  }
  const askBySignal = (): void => {
    const untilLimitMs = leftMs - (performance.now() - startedAt)
    const reason = {
      text: errorMessage(signal.reason),
      leftMs: Math.min(Math.max(windowMs, LEAST_WINDOW_MS), untilLimitMs)
    }
    // An agent whose last words are out is not asked for more: its result follows at once, and ends the waiting.
    after(SETTLE_MS, () => {
      tell(reason)
    })
    after(reason.leftMs, () => {
      options.onOverdue(reason.text)
    })
  }

  if (windowMs > 0)
    after(Math.max(0, leftMs - windowMs), () => {
      tell({ text: 'the time for your task ends', leftMs: Math.min(windowMs, leftMs) })
    })
  if (signal.aborted) askBySignal()
  else signal.addEventListener('abort', askBySignal, { signal: over.signal })
  return () => {
    over.abort()
    for (const timer of timers) clearTimeout(timer)
  }
}
