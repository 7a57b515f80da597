/**
 * Ends the pid namespace of a sandboxed run. The kernel ends everything in it with its first process, so nothing has to
 * be searched for: no daemon, and nothing that forks faster than a table of processes can be read.
 */
import { readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Survivor } from '../contract/supervised-process.js'
import { isAlive, readProcessEntry, type ProcessEntry } from '../table/process-table.js'
import { signalProcess } from './signal-process.js'

/** A pid namespace of our own. */
export interface PidNamespace {
  /** Undefined when it had already ended. */
  readonly firstProcess: ProcessEntry | undefined
}

/** What cannot be ended within this time is stuck in the kernel. */
const PATIENCE_MS = 5000
const PAUSE_MS = 5

/** Finds the namespace whose first process has this pid on the machine, as a child of its launcher. */
export function findNamespace(firstPid: number, launcherPid: number): PidNamespace {
  const found = readProcessEntry(firstPid)
  // With another parent it is another process that has got the pid since.
  return { firstProcess: found?.ppid === launcherPid ? found : undefined }
}

/** Resolves when everything in the namespace has ended; returns its first process if that could not be ended. */
export async function endNamespace({ firstProcess }: PidNamespace): Promise<readonly Survivor[]> {
  if (firstProcess === undefined) return []
  const deadline = performance.now() + PATIENCE_MS
  while (isRunning(firstProcess)) {
    if (performance.now() > deadline) return [{ pid: firstProcess.pid, command: firstProcess.command }]
    // Where it is root's and we are not, its launcher does it, or the kernel at the end of its launcher.
    signalProcess(firstProcess, 'SIGKILL')
    await delay(PAUSE_MS)
  }
  return []
}

function isRunning({ pid, startTicks }: ProcessEntry): boolean {
  const now = readProcessEntry(pid)
  if (now?.startTicks !== startTicks) return false
  // Its last thread ends after the others in the namespace, which may be after its main thread.
  return isAlive(now) || countThreads(pid) > 1
}

function countThreads(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length
  } catch {
    return 0
  }
}
