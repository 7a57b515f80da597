/** Signals that reach the process that is meant, or nobody: a pid may be another's by now. */
import { isNumberKept } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry } from '../table/process-table.js'

/** Sends a signal to exactly this process; false when it has ended, its pid is another's now, or we may not. */
export function signalProcess(entry: ProcessEntry, signal: NodeJS.Signals): boolean {
  if (readProcessEntry(entry.pid)?.startTicks !== entry.startTicks) return false
  return trySignal(entry.pid, signal)
}

/**
 * Sends a signal to the whole group of this process, which the kernel does in one step; false when the process has
 * ended, has left the group, or we may not.
 */
export function signalGroup(member: ProcessEntry, signal: NodeJS.Signals): boolean {
  const now = readProcessEntry(member.pid)
  if (now?.startTicks !== member.startTicks || now.pgid !== member.pgid || member.pgid <= 1) return false
  return trySignal(-member.pgid, signal)
}

/**
 * Kills the whole group of this process in one step of the kernel's, past which nothing forks: even when the process
 * itself has ended since it was seen, as those do that fork without pause.
 * @param before a moment before the process was seen
 */
export function killGroup(member: ProcessEntry, before: PidWatermark): void {
  if (member.pgid > 1 && isNumberKept(member.pgid, before)) trySignal(-member.pgid, 'SIGKILL')
  else signalGroup(member, 'SIGKILL')
}

function trySignal(target: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(target, signal)
    return true
  } catch {
    return false
  }
}
