/**
 * Kills who is born while his kind is looked for and killed. A process that forks and ends every few milliseconds is in no
 * list of pids any more when its turn comes; but pids are given out one after the other, so that its next of kin is met
 * at once.
 */
import { readLastPid } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { isAlive, readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { findMarked } from '../tree/run-marker.js'
import { killGroup, signalProcess } from './signal-process.js'

/** Until nobody was met for so long, at the least. */
const QUIET_MS = 10
/** Nothing else happens in our process meanwhile, so that it is left to the next look after this. */
const LONGEST_MS = 100

/**
 * Kills those with this marker, or one of its session, who were born since; gives them.
 * @param since when the look began that did not find them. Who lives longer than that look took is found by it; who lives
 * shorter has his next of kin born within the same time, for which this waits.
 */
export function killNewDescendants(since: PidWatermark, marker: string): readonly ProcessEntry[] {
  if (since.lastPid === undefined) return []
  const killed = new Map<number, ProcessEntry>()
  const ownSession = readProcessEntry(process.pid)?.sid
  const startMs = performance.now()
  const quietMs = Math.max(QUIET_MS, startMs - since.atMs)
  const births = new Map<number, number>()
  for (let lastPid = since.lastPid, metMs = startMs; ;) {
    const nowMs = performance.now()
    const newest = readLastPid()
    // Nobody was born; or all numbers were given out once, and it begins anew: then the next look finds them.
    if (newest === undefined || newest < lastPid || newest === since.lastPid) break
    while (lastPid < newest) births.set(++lastPid, nowMs)
    const members = findMarked(readLiving(births), marker)
    for (const member of members) {
      // In our own session a group may be a stranger's.
      if (member.sid !== ownSession) killGroup(member, since)
      signalProcess(member, 'SIGKILL')
      killed.set(member.pid, member)
    }
    if (members.length > 0) metMs = nowMs
    // For a while again and again: one that is just being born, or replaces its program, shows nothing at first.
    for (const [pid, bornMs] of births) if (nowMs - bornMs > quietMs) births.delete(pid)
    if (nowMs >= metMs + quietMs || nowMs >= startMs + LONGEST_MS) break
  }
  return [...killed.values()]
}

/** The last first, as the others may be dead by the time it is their turn; who is dead is forgotten. */
function readLiving(births: Map<number, unknown>): ProcessTable {
  const table = new Map<number, ProcessEntry>()
  for (const pid of [...births.keys()].reverse()) {
    const entry = readProcessEntry(pid)
    if (entry === undefined) continue
    if (isAlive(entry)) table.set(pid, entry)
    else births.delete(pid)
  }
  return table
}
