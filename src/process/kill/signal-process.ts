/** Signals that reach the intended process or none, even when its pid has been reused. */
import { isPidKept } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry } from '../table/process-table.js'

/** Sends a signal to exactly this process; false when it has ended or we have no permission. */
export function signalProcess(entry: ProcessEntry, signal: NodeJS.Signals): boolean {
  if (readProcessEntry(entry.pid)?.startTicks !== entry.startTicks) return false
  return trySignal(entry.pid, signal)
}

/**
 * Sends a signal to the whole group of this process in one system call; false when the process has ended, has left the
 * group, or we have no permission.
 */
export function signalGroup(member: ProcessEntry, signal: NodeJS.Signals): boolean {
  const now = readProcessEntry(member.pid)
  if (now?.startTicks !== member.startTicks || now.pgid !== member.pgid || member.pgid <= 1) return false
  return trySignal(-member.pgid, signal)
}

/**
 * Kills the whole group of this process in one system call, which no fork can escape, even when the process itself has
 * ended since, as in a chain of forks.
 * @param before taken before the process was found
 */
export function killGroup(member: ProcessEntry, before: PidWatermark): void {
  if (member.pgid > 1 && isPidKept(member.pgid, before)) trySignal(-member.pgid, 'SIGKILL')
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
