/** Asks an agent to wrap up before its time ends, or when the session requests it. */
import type { Conversation, WrapUpProgress } from './conversation.js'
import { errorMessage } from '../../../util/error-message.js'

/** Why an agent is asked: its time ends, the session's budget is reached, or a user of the session wants the result now. */
export type WrapUpCause = 'time' | 'budget' | 'request'

/** Why an agent is asked to wrap up. */
export interface WrapUpReason {
  readonly cause: WrapUpCause
  /** For the log and the agent: `its time ends`, `the budget of 5 USD is reached`. */
  readonly text: string
  /** Time that it has left, in milliseconds. */
  readonly leftMs: number
}

/** A request to wrap up that was sent, and what became of it. */
export interface WrapUp {
  readonly reason: WrapUpReason
  readonly progress: WrapUpProgress
}

/** The run to wrap up, and its listeners. */
export interface WrapUpOptions {
  readonly conversation: Conversation
  /** Time until the run's limit, in milliseconds. */
  readonly leftMs: number
  /** How long before the limit the agent is asked, in milliseconds; 0: never. */
  readonly windowMs: number
  /** Each requests the wrap-up at once; the agent gets its reason. */
  readonly signals: Readonly<Record<Exclude<WrapUpCause, 'time'>, AbortSignal>>
  readonly onAskedToWrapUp: (reason: WrapUpReason) => void
  /** Called when the agent still works after the time that a wrap-up by a signal allows. */
  readonly onOverdue: (reason: WrapUpReason) => void
}

/** Largest share of its time that an agent spends on wrapping up. */
const LARGEST_SHARE = 1 / 5

/** Shortest time that an agent gets after a signal, also when `wrap-up-seconds` is 0. */
const LEAST_WINDOW_MS = 30_000

/** The CLI takes less than this from an answer's last words to its result, in milliseconds. */
const SETTLE_MS = 2_000

/** How long before its limit a run is asked to wrap up, in milliseconds. */
export function wrapUpWindowMs(wrapUpSeconds: number, timeoutSeconds: number): number {
  return Math.min(wrapUpSeconds, timeoutSeconds * LARGEST_SHARE) * 1_000
}

/** The message to the agent. */
export function createWrapUpMessage({ text, leftMs }: WrapUpReason): string {
  return [
    `Message from the session: ${text}. You have about ${Math.max(1, Math.round(leftMs / 1_000))} seconds left.`,
    'Start nothing new. Leave what you have changed in a usable state, then answer now, if you can without further',
    'tools: what is done, what is not, and what the next agent must know. After that time your process is ended.',
    'The last line is `STATUS: done` only if the whole task is done, and otherwise `STATUS: not done: <what is missing>`.'
  ].join('\n')
}

/**
 * Schedules the wrap-up. The message reaches the model when the running tool or answer has ended; if that takes more than
 * half of the time left, it is interrupted.
 * @returns cancels the wrap-up
 */
export function startWrapUp(options: WrapUpOptions): () => void {
  const { conversation, leftMs, windowMs, signals } = options
  const timers = new Set<NodeJS.Timeout>()
  const over = new AbortController()
  const startedAt = performance.now()
  let isAsked = false

  const after = (delayMs: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, delayMs)
    timers.add(timer)
  }
  const ask = (reason: WrapUpReason): void => {
    if (isAsked || over.signal.aborted) return
    isAsked = true
    conversation.askToWrapUp(createWrapUpMessage(reason)).then(
      () => {
        options.onAskedToWrapUp(reason)
      },
      // It has just answered, so there is nothing to hurry.
      () => undefined
    )
    after(reason.leftMs / 2, () => {
      if (conversation.wrapUp() === 'sent') conversation.interrupt().catch(() => undefined)
    })
  }
  const askBySignal = (cause: Exclude<WrapUpCause, 'time'>): void => {
    const untilLimitMs = leftMs - (performance.now() - startedAt)
    const reason: WrapUpReason = {
      cause,
      text: errorMessage(signals[cause].reason),
      leftMs: Math.min(Math.max(windowMs, LEAST_WINDOW_MS), untilLimitMs)
    }
    // An agent that has written its last words is not asked: its result follows at once and cancels the wrap-up.
    after(SETTLE_MS, () => {
      ask(reason)
    })
    after(reason.leftMs, () => {
      options.onOverdue(reason)
    })
  }

  if (windowMs > 0)
    after(Math.max(0, leftMs - windowMs), () => {
      ask({ cause: 'time', text: 'the time for this task ends', leftMs: Math.min(windowMs, leftMs) })
    })
  for (const cause of ['budget', 'request'] as const) {
    const signal = signals[cause]
    const act = (): void => {
      askBySignal(cause)
    }
    if (signal.aborted) act()
    else signal.addEventListener('abort', act, { signal: over.signal })
  }
  return () => {
    over.abort('over')
    for (const timer of timers) clearTimeout(timer)
  }
}
