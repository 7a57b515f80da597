/** Decides why a process ended. Pure. */
import type { LaunchState } from '../launch/launch-report.js'
import type { ProcessEnd, ProcessResult } from '../contract/supervised-process.js'
import type { TerminalEnd } from '../terminal/terminal.js'

/** What else is known about the process. */
export interface EndCircumstances {
  /** The program as requested. */
  readonly command: string
  readonly pid: number
  readonly killedByKernel: boolean
  readonly peakMemoryBytes: number
  readonly limitBytes: number
}

/**
 * The first cause counts: our reason for ending it, then a failed launch, then the kernel's out-of-memory kill, then
 * the program's own exit.
 */
export function decideEnd(
  cause: ProcessEnd | undefined,
  end: Pick<TerminalEnd, 'exitCode' | 'signal'>,
  launch: LaunchState,
  circumstances: EndCircumstances
): ProcessEnd {
  if (cause !== undefined) return cause
  const { command, pid, killedByKernel, peakMemoryBytes, limitBytes } = circumstances
  if (launch.kind !== 'started')
    return { kind: 'spawn-failed', message: `${command} could not be started: ${describeLaunch(launch)}` }
  if (killedByKernel) {
    const memoryBytes = Math.max(peakMemoryBytes, limitBytes)
    return { kind: 'memory-exceeded', pid, memoryBytes, limitBytes, enforcement: 'kernel' }
  }
  if (end.signal !== null) return { kind: 'signalled', signal: end.signal }
  return { kind: 'exited', exitCode: end.exitCode ?? -1 }
}

function describeLaunch(launch: LaunchState): string {
  return launch.kind === 'failed' ? launch.message : 'its launcher reported nothing'
}

/** The result of a process that was never started. */
export function neverStarted(end: ProcessResult['end']): ProcessResult {
  return {
    end,
    pid: null,
    exitCode: null,
    signal: null,
    durationMs: 0,
    peakMemoryBytes: 0,
    outputBytes: 0,
    cutBytes: 0,
    survivors: []
  }
}

/** The error for a caller that needs the process and did not get it. */
export function launchError({ end }: ProcessResult): Error {
  return new Error(end.kind === 'spawn-failed' ? end.message : `The process was not started: ${end.kind}`)
}
