/** From how a check's process ended to its outcome and the cause, with advice. Pure. */
import os from 'node:os'
import type { ProcessEnd } from '../../process/contract/supervised-process.js'
import { MIB } from '../../util/mebibyte.js'
import type { Outcome } from '../record/record.js'
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

/** `error` is null if and only if the check passed. */
export interface CheckVerdict {
  readonly outcome: Outcome
  readonly error: string | null
}

/** Only exit code 0 passes. */
export function decideCheckOutcome({ end, output, timeoutSeconds, isShortened }: CheckEnd): CheckVerdict {
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0
        ? { outcome: 'completed', error: null }
        : { outcome: 'failed', error: withOutput(describeExit(end.exitCode), output) }
    case 'signalled':
      return { outcome: 'failed', error: withOutput(`ended by ${end.signal}`, output) }
    case 'timed-out':
      return {
        outcome: 'timed-out',
        error: `${withOutput(`it exceeded its time limit of ${timeoutSeconds}s`, output)} ${
          isShortened
            ? 'The session had no more time left: raise session-timeout-seconds, or ask for less (session-timeout-seconds).'
            : 'Raise check-timeout-seconds if it needs longer; a command that waits for input or watches files never ends.'
        }`
      }
    case 'stalled':
      return {
        outcome: 'timed-out',
        error: withOutput(
          `Stalled: no output and no work for ${Math.round(end.silentMs / 1_000)}s (on-stall: end)`,
          output
        )
      }
    case 'memory-exceeded':
      return {
        outcome: 'memory-exceeded',
        error: `Process ${end.pid} exceeded hard limit (${megabytes(end.memoryBytes)} > ${megabytes(end.limitBytes)}). Raise memory-limit-mb.`
      }
    case 'machine-low':
      return {
        outcome: 'memory-exceeded',
        error: `The machine was about to run out of memory (${megabytes(end.availableBytes)} left), and the check was the largest of its programs (${megabytes(end.memoryBytes)}).`
      }
    case 'cancelled':
      return { outcome: 'cancelled', error: `Cancelled: ${end.reason}.` }
    case 'spawn-failed':
      return { outcome: 'spawn-failed', error: `Could not be started: ${end.message}` }
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

function megabytes(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)}MB`
}
