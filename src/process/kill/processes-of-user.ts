/** The processes of one user. Where a user belongs to the session alone, it is the most reliable marker: no process can drop it. */
import { readFileSync } from 'node:fs'
import { killAllOf, killUntilGone } from './kill-members.js'
import { isAlive, readProcessTable } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import type { ProcessUser } from '../launch/process-user.js'
import type { Survivor } from '../contract/supervised-process.js'

/** Living processes with this real, effective or saved user id. Needs `/proc`. */
export function findProcessesOf(
  uid: number,
  table: ProcessTable = readProcessTable()
): readonly ProcessEntry[] {
  return [...table.values()].filter((entry) => isAlive(entry) && readUserIds(entry.pid).includes(uid))
}

/** Kills every process of the user, whatever started it. Returns what could not be killed. */
export function endProcessesOf(
  user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>
): Promise<readonly Survivor[]> {
  return killUntilGone((table) => findProcessesOf(user.uid, table), { kill: () => killAllOf(user) })
}

function readUserIds(pid: number): readonly number[] {
  try {
    const ids = /^Uid:\s+(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return ids?.split(/\s+/).map(Number) ?? []
  } catch {
    return []
  }
}
