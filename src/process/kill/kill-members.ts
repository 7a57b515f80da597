/** Kills processes that were found in a table, never a process that has reused one of their pids since. */
import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { PidWatermark } from '../table/last-pid.js'
import { indexProcesses } from '../table/process-index.js'
import { isAlive } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { buildAsUser } from '../launch/process-user.js'
import type { ProcessUser } from '../launch/process-user.js'
import { takeSharedScan } from './shared-scan.js'
import { killGroup, signalProcess } from './signal-process.js'
import type { Survivor } from '../contract/supervised-process.js'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'

/** After a kill, this many scans in a row must find nothing: a process that forks can escape a single scan. */
const CLEAN_SCANS = 3
const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 50
/** What cannot be killed within this time (another user's process, one stuck in the kernel) is a survivor. */
const PATIENCE_MS = 5000

/** Kills processes found in a table that was read after the watermark. */
export type KillMembers = (
  members: readonly ProcessEntry[],
  table: ProcessTable,
  before: PidWatermark
) => void | Promise<void>

/** How to kill. */
export interface KillOptions {
  /** By default as our own user, by groups and then one by one. */
  readonly kill?: KillMembers | undefined
  /** Marker of the processes to kill: descendants forked during the scan are killed too. */
  readonly marker?: string | undefined
}

/** Kills until nothing is found any more, and returns what could not be killed. */
export async function killUntilGone(
  find: (table: ProcessTable) => readonly ProcessEntry[],
  { kill = killMembers, marker }: KillOptions = {}
): Promise<readonly Survivor[]> {
  const deadline = performance.now() + PATIENCE_MS
  let pauseMs = FIRST_PAUSE_MS
  for (let cleanScans = 0, killed = false; ;) {
    const scan = await takeSharedScan()
    const members = find(scan.table).filter((entry) => isAlive(entry) && entry.pid !== process.pid)
    if (members.length > 0) await kill(members, scan.table, scan.watermark)
    const newDescendants = marker === undefined ? [] : await scan.killNewDescendants(marker)
    if (members.length + newDescendants.length === 0) {
      cleanScans += 1
      if (!killed || cleanScans === CLEAN_SCANS) return []
    } else {
      if (performance.now() > deadline)
        return [...members, ...newDescendants].map(({ pid, command }) => ({ pid, command }))
      killed = true
      cleanScans = 0
    }
    await delay(pauseMs)
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)
  }
}

/** sudo and a shell take about 20 ms. */
const KILL_TIMEOUT_MS = 10_000

/**
 * Kills as the user that the processes belong to: if a pid has been reused, the kernel still only allows killing that
 * user's own processes.
 */
export function killMembersAs(
  members: readonly ProcessEntry[],
  user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>
): Promise<void> {
  return runKill(['-KILL', ...members.map(({ pid }) => String(pid))], user)
}

/** Kills every process of this user in one system call, which no fork can escape. */
export function killAllOf(user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>): Promise<void> {
  return runKill(['-KILL', '-1'], user)
}

function runKill(args: readonly string[], user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>): Promise<void> {
  const [program, ...words] = buildAsUser(['/bin/sh', '-c', 'kill "$@"', 'sh', ...args], user)
  return new Promise((resolve) => {
    // What could not be killed shows up in the next scan.
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
    // A group that other processes share is left to the single kills below.
    if (all.every((entry) => pids.has(entry.pid) || !isAlive(entry))) killGroup(member, before)
  }
  for (const member of members) signalProcess(member, 'SIGKILL')
}
