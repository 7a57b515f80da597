/**
 * Kills descendants forked during a scan. A process that forks and exits every few milliseconds is already gone when its
 * entry in a list of pids is reached; but pids are assigned in sequence, so its newest descendant is found at once.
 */
import { readLastPid } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { isAlive, readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { findMarked } from '../tree/run-marker.js'
import { killGroup, signalProcess } from './signal-process.js'

/** Minimum time without a new descendant before stopping. */
const QUIET_MS = 10
/** This blocks our process, so after this time the next scan takes over. */
const LONGEST_MS = 100

/** What was killed, for each marker that was searched for. */
export type KilledByMarker = ReadonlyMap<string, ProcessTable>

/**
 * Kills and returns processes with one of these markers, or one of its session, that were forked since the watermark.
 * @param since taken before the scan that missed them. A process that lives longer than the scan took is found by the scan;
 * one that lives shorter forks its next descendant within the same time, which this waits for.
 */
export function killNewDescendants(since: PidWatermark, markers: ReadonlySet<string>): KilledByMarker {
  const killed = new Map([...markers].map((marker) => [marker, new Map<number, ProcessEntry>()]))
  if (since.lastPid === undefined) return killed
  const ownSession = readProcessEntry(process.pid)?.sid
  const startMs = performance.now()
  const quietMs = Math.max(QUIET_MS, startMs - since.atMs)
  const recent = new Map<number, number>()
  for (let lastPid = since.lastPid, foundMs = startMs; ;) {
    const nowMs = performance.now()
    const newest = readLastPid()
    // Nothing was forked, or the pid sequence has wrapped around: then the next scan finds them.
    if (newest === undefined || newest < lastPid || newest === since.lastPid) break
    while (lastPid < newest) recent.set(++lastPid, nowMs)
    const living = readLiving(recent)
    for (const marker of living.size === 0 ? [] : markers) {
      for (const member of findMarked(living, marker)) {
        // In our own session, a group may contain other processes.
        if (member.sid !== ownSession) killGroup(member, since)
        signalProcess(member, 'SIGKILL')
        killed.get(marker)?.set(member.pid, member)
        foundMs = nowMs
      }
    }
    // Each pid is checked repeatedly for a while: a process that is forking or in execve is not visible yet.
    for (const [pid, seenMs] of recent) if (nowMs - seenMs > quietMs) recent.delete(pid)
    if (nowMs >= foundMs + quietMs || nowMs >= startMs + LONGEST_MS) break
  }
  return killed
}

/** Newest first, as the others may have ended by the time they are read; dead ones are dropped. */
function readLiving(recent: Map<number, unknown>): ProcessTable {
  const table = new Map<number, ProcessEntry>()
  for (const pid of [...recent.keys()].reverse()) {
    const entry = readProcessEntry(pid)
    if (entry === undefined) continue
    if (isAlive(entry)) table.set(pid, entry)
    else recent.delete(pid)
  }
  return table
}
