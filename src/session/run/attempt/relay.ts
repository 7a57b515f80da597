/** Holds back what a process reports until somebody listens. */
import type { ProcessObserver } from '../../../process/contract/supervised-process.js'
import { createDeferred } from '../../../util/deferred.js'

/** The CLI prints nothing before its task. */
const MOST_HELD_BYTES = 64 * 1024

/** Between a process and its listener, who may come later. */
export interface Relay {
  /** For the process. */
  readonly observer: ProcessObserver
  /** Passes on what was held back, and everything from now on. */
  readonly listen: (listener: ProcessObserver) => void
  /** Memory of the process's tree in bytes, until its work begins. */
  readonly memoryBytes: () => number
  /** Resolves when the program has started. */
  readonly started: Promise<undefined>
  /** The program's process id; undefined before its start. */
  readonly pid: () => number | undefined
  /** Whether it has printed anything that nobody was listening to. */
  readonly hasPrinted: () => boolean
}

/**
 * Opens a relay.
 * @param onTooMuch called if the process prints more than the CLI does before its task
 */
export function createRelay(onTooMuch: () => void): Relay {
  let memoryBytes = 0
  let pid: number | undefined
  const hasStarted = createDeferred<undefined>()
  let heldBytes = 0
  let listener: ProcessObserver | undefined
  const held: ((to: ProcessObserver) => void)[] = []
  const pass = (report: (to: ProcessObserver) => void): void => {
    if (listener === undefined) held.push(report)
    else report(listener)
  }
  const relayed =
    <Value>(report: (to: ProcessObserver) => ((value: Value) => void) | undefined) =>
    (value: Value): void => {
      pass((to) => report(to)?.(value))
    }
  return {
    observer: {
      onStarted: (started) => {
        pid = started
        hasStarted.resolve(undefined)
        pass((to) => {
          to.onStarted?.(started)
        })
      },
      onData: (chunk) => {
        if (listener === undefined) heldBytes += chunk.length
        if (heldBytes > MOST_HELD_BYTES) onTooMuch()
        else
          pass((to) => {
            to.onData?.(chunk)
          })
      },
      onSample: relayed((to) => to.onSample),
      onMemoryAhead: (bytes) => {
        memoryBytes = bytes
      },
      onLevel: relayed((to) => to.onLevel),
      onStall: relayed((to) => to.onStall),
      onLeft: relayed((to) => to.onLeft),
      onWarning: relayed((to) => to.onWarning)
    },
    memoryBytes: () => memoryBytes,
    started: hasStarted.promise,
    pid: () => pid,
    hasPrinted: () => heldBytes > 0,
    listen: (to) => {
      listener = to
      for (const report of held.splice(0)) report(to)
    }
  }
}
