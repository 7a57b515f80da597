/** Ends a session on the signals of the runner or a terminal, within the time that they allow. */
import process from 'node:process'

/** The runner sends a second signal 7.5 s after the first: the verdict must be reported by then. */
const GRACE_MS = 6_500

/** It kills 2.5 s after the second signal. */
const HURRY_MS = 1_500

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal that cancels the session. */
export type CancelSignal = (typeof SIGNALS)[number]

/** Where signals come from; the default is the process. */
export interface SignalSource {
  readonly on: (signal: CancelSignal, listener: () => void) => unknown
  readonly off: (signal: CancelSignal, listener: () => void) => unknown
}

/** Cancellation from outside. */
export interface Cancellation {
  /** Aborted with the reason on the first signal. */
  readonly signal: AbortSignal
  /** The work's result; undefined when it was cancelled and did not end in time. */
  readonly within: <Result>(work: Promise<Result>) => Promise<Result | undefined>
  /** Cancels the session without a signal, within the same time. */
  readonly cancel: (reason: string) => void
  /** Restores the usual effect of signals. */
  readonly stop: () => void
}

/** Listens for signals until stopped. A second signal shortens the time. The reason may depend on the signal. */
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
