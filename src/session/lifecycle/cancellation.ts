/** From the signals of the runner or a terminal to the session's end, within the time that they leave. */
import process from 'node:process'

/** After the first signal the runner waits 7.5 s before it sends the next: the verdict must have been said by then. */
const GRACE_MS = 6_500

/** After the second it waits 2.5 s before it kills. */
const HURRY_MS = 1_500

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal that asks for the end. */
export type CancelSignal = (typeof SIGNALS)[number]

/** Where signals come from; the real one is the process. */
export interface SignalSource {
  readonly on: (signal: CancelSignal, listener: () => void) => unknown
  readonly off: (signal: CancelSignal, listener: () => void) => unknown
}

/** The wish of others that the session ends. */
export interface Cancellation {
  /** Aborted with the reason at the first signal. */
  readonly signal: AbortSignal
  /** The work's result; undefined when it was cancelled and did not end in the time that is left. */
  readonly within: <Result>(work: Promise<Result>) => Promise<Result | undefined>
  /** Ends the session for another reason than a signal, within the same time. */
  readonly cancel: (reason: string) => void
  /** Signals have their usual effect again. */
  readonly stop: () => void
}

/** Listens for signals until it is stopped. A second signal hurries. The reason may depend on the signal. */
export function listenForCancel(
  reason: string | ((signal: CancelSignal) => string),
  source: SignalSource = process
): Cancellation {
  const controller = new AbortController()
  let giveUp: () => void = () => undefined
  const overdue = new Promise<undefined>((resolve) => {
    giveUp = () => {
      resolve(undefined)
    }
  })
  let timer: NodeJS.Timeout | undefined
  const cancel = (cause: string): void => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, controller.signal.aborted ? HURRY_MS : GRACE_MS)
    controller.abort(cause)
  }
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      cancel(typeof reason === 'string' ? reason : reason(signal))
    }
    return [signal, listener] as const
  })
  for (const [signal, listener] of listeners) source.on(signal, listener)
  return {
    signal: controller.signal,
    within: (work) => Promise.race([work, overdue]),
    cancel,
    stop: () => {
      clearTimeout(timer)
      for (const [signal, listener] of listeners) source.off(signal, listener)
    }
  }
}
