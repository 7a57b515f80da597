/** Kills processes that were found in a table, and none that took the place of one since. */
import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { readFreshTable } from '../table/fresh-table.js'
import { killNewDescendants } from './kill-new-descendants.js'
import { takePidWatermark } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { indexProcesses } from '../table/process-index.js'
import { isAlive } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { buildAsUser } from '../launch/process-user.js'
import type { ProcessUser } from '../launch/process-user.js'
import { killGroup, signalProcess } from './signal-process.js'
import type { Survivor } from '../contract/supervised-process.js'
import { ROOTS_ENVIRONMENT } from '../../util/trusted-path.js'

/** After a kill so many looks in a row must find nothing: one that forks can hide from a single scan. */
const CLEAN_LOOKS = 3
const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 50
/** What cannot be killed for so long (another user's process, one stuck in the kernel) is a survivor. */
const PATIENCE_MS = 5000

/** Sends the kill to processes as a table shows them that was read after this moment. */
export type KillMembers = (
  members: readonly ProcessEntry[],
  table: ProcessTable,
  before: PidWatermark
) => void | Promise<void>

/** How it is killed. */
export interface KillOptions {
  /** Default: in our own name, group by group and one by one. */
  readonly kill?: KillMembers | undefined
  /** Of those who are hunted: who is born with it meanwhile is killed at once. */
  readonly marker?: string | undefined
}

/** Kills until nothing is found any more, and gives what could not be killed. */
export async function killUntilGone(
  find: (table: ProcessTable) => readonly ProcessEntry[],
  { kill = killMembers, marker }: KillOptions = {}
): Promise<readonly Survivor[]> {
  const deadline = performance.now() + PATIENCE_MS
  let pauseMs = FIRST_PAUSE_MS
  for (let cleanLooks = 0, killed = false; ;) {
    const moment = takePidWatermark()
    const table = await readFreshTable()
    const members = find(table).filter((entry) => isAlive(entry) && entry.pid !== process.pid)
    if (members.length > 0) await kill(members, table, moment)
    const newborn = marker === undefined ? [] : killNewDescendants(moment, marker)
    if (members.length + newborn.length === 0) {
      cleanLooks += 1
      if (!killed || cleanLooks === CLEAN_LOOKS) return []
    } else {
      if (performance.now() > deadline)
        return [...members, ...newborn].map(({ pid, command }) => ({ pid, command }))
      killed = true
      cleanLooks = 0
    }
    await delay(pauseMs)
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)
  }
}

/** sudo and a shell take some 20 ms. */
const KILL_TIMEOUT_MS = 10_000

/**
 * Kills as the user that the processes belong to: whatever has taken a pid meanwhile, the kernel lets only that user's
 * own be killed.
 */
export function killMembersAs(
  members: readonly ProcessEntry[],
  user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>
): Promise<void> {
  return runKill(['-KILL', ...members.map(({ pid }) => String(pid))], user)
}

/** Kills every process of this user in one step of the kernel's, so that nothing can fork past it. */
export function killAllOf(user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>): Promise<void> {
  return runKill(['-KILL', '-1'], user)
}

function runKill(args: readonly string[], user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>): Promise<void> {
  const [program, ...words] = buildAsUser(['/bin/sh', '-c', 'kill "$@"', 'sh', ...args], user)
  return new Promise((resolve) => {
    // What could not be killed shows at the next look.
    execFile(program, words, { timeout: KILL_TIMEOUT_MS, cwd: '/', env: { ...ROOTS_ENVIRONMENT } }, () => {
      resolve()
    })
  })
}

function killMembers(members: readonly ProcessEntry[], table: ProcessTable, before: PidWatermark): void {
  const pids = new Set(members.map((member) => member.pid))
  const groups = new Map(members.map((member) => [member.pgid, member]))
  for (const [pgid, member] of groups) {
    const all = indexProcesses(table).groups.get(pgid) ?? []
    // A group that a stranger shares is left to the single kills below.
    if (all.every((entry) => pids.has(entry.pid) || !isAlive(entry))) killGroup(member, before)
  }
  for (const member of members) signalProcess(member, 'SIGKILL')
}
