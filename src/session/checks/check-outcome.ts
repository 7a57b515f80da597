/** From how a check's process ended to its outcome and the cause, with advice. Pure. */
import os from 'node:os'
import { formatLimit } from '../../util/duration.js'
import type { ProcessEnd } from '../../process/contract/supervised-process.js'
import { describeMemoryExceeded, notCompleted, type Verdict } from '../../claude/outcome/outcome.js'
import { cancelledBy, megabytes } from '../../claude/outcome/sentences.js'
import { quoteLastLines } from './output-tail.js'

/** What the outcome depends on. */
export interface CheckEnd {
  readonly end: ProcessEnd
  /** The end of its output. */
  readonly output: string
  readonly timeoutSeconds: number
  /** Whether the session's time shortened its own. */
  readonly isShortened: boolean
}

/** Only exit code 0 passes. */
export function decideCheckOutcome({ end, output, timeoutSeconds, isShortened }: CheckEnd): Verdict {
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0
        ? { outcome: 'completed', error: null }
        : notCompleted('failed', { cause: withOutput(describeExit(end.exitCode), output) })
    case 'signalled':
      return notCompleted('failed', { cause: withOutput(`ended by ${end.signal}`, output) })
    case 'timed-out':
      return notCompleted('timed-out', {
        cause: withOutput(
          isShortened
            ? `it exceeded the ${timeoutSeconds}s that the session had left for it (session-timeout-seconds)`
            : `it exceeded its time limit of ${timeoutSeconds}s`,
          output
        ),
        advice: isShortened
          ? 'Raise `session-timeout-seconds`, or ask for less.'
          : 'Raise `check-timeout-seconds` if it needs longer; a command that waits for input or watches files never ends.'
      })
    case 'stalled':
      return notCompleted('timed-out', {
        cause: withOutput(
          `Stalled: no output and no work for ${formatLimit(end.silentMs)} (on-stall: end)`,
          output
        )
      })
    case 'memory-exceeded':
      return notCompleted('memory-exceeded', {
        cause: describeMemoryExceeded(end.limitBytes),
        advice: 'Raise `memory-limit-mb`.'
      })
    case 'machine-low':
      return notCompleted('memory-exceeded', {
        cause: `The machine was about to run out of memory (${megabytes(end.availableBytes)} left), and the check was the largest of its programs (${megabytes(end.memoryBytes)})`,
        advice: 'Use a larger machine, or check what else uses its memory.'
      })
    case 'cancelled':
      return notCompleted('cancelled', { cause: cancelledBy(end.reason) })
    case 'spawn-failed':
      return notCompleted('spawn-failed', { cause: `Could not be started: ${end.message}` })
  }
}

/** What a shell means by its exit codes above 125. */
function describeExit(exitCode: number): string {
  if (exitCode === 127) return 'exit code 127 (a command in it was not found)'
  if (exitCode === 126) return 'exit code 126 (a command in it could not be executed)'
  const signal = Object.entries(os.constants.signals).find(([, number]) => number === exitCode - 128)?.[0]
  return signal === undefined ? `exit code ${exitCode}` : `exit code ${exitCode} (${signal})`
}

function withOutput(what: string, output: string): string {
  const last = quoteLastLines(output)
  const happened = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  return last === ''
    ? `${happened}, without any output.`
    : `${happened}; its output ends: "${last.replaceAll('"', "'")}".`
}
