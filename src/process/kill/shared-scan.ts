/**
 * One scan of the machine for all trees that are ending at the same time. They share what is expensive: the process table,
 * and the search for processes that were forked while it was read, which blocks our process for some milliseconds.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { takePidWatermark } from '../table/last-pid.js'
import type { PidWatermark } from '../table/last-pid.js'
import { readProcessTable } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { killNewDescendants, type KilledByMarker } from './kill-new-descendants.js'

/** Minimum time between two scans. */
const SHORTEST_PAUSE_MS = 20

/** A process table, and what came after it. */
export interface SharedScan {
  readonly table: ProcessTable
  /** Taken before the table was read. */
  readonly watermark: PidWatermark
  /**
   * Kills and returns processes with this marker that were forked since the watermark. Trees that share the scan share the
   * search.
   */
  readonly killNewDescendants: (marker: string) => Promise<readonly ProcessEntry[]>
}

let pending: Promise<SharedScan> | undefined
let notBeforeMs = 0

/** Pauses for as long as the scan took with its search, so that all of them take at most half of our time. */
function pauseAfter({ atMs }: PidWatermark): void {
  const nowMs = performance.now()
  notBeforeMs = nowMs + Math.max(SHORTEST_PAUSE_MS, nowMs - atMs)
}

/** Scans after this call, immediately when there was no recent scan. */
export function takeSharedScan(): Promise<SharedScan> {
  pending ??= scanSoon()
  return pending
}

async function scanSoon(): Promise<SharedScan> {
  const waitMs = notBeforeMs - performance.now()
  if (waitMs > 0) await delay(waitMs)
  else await Promise.resolve()
  // Later requests get a newer scan.
  pending = undefined
  const watermark = takePidWatermark()
  const table = readProcessTable()
  pauseAfter(watermark)
  return { table, watermark, killNewDescendants: shareSearch(watermark) }
}

function shareSearch(watermark: PidWatermark): SharedScan['killNewDescendants'] {
  let asked = new Set<string>()
  let search: Promise<KilledByMarker> | undefined
  const searchForAll = async (): Promise<KilledByMarker> => {
    // A tick runs when no promise is left to continue: everyone who waited for the scan has asked by then.
    await new Promise<void>((resolve) => {
      process.nextTick(resolve)
    })
    const markers = asked
    asked = new Set()
    search = undefined
    const killed = killNewDescendants(watermark, markers)
    pauseAfter(watermark)
    return killed
  }
  return async (marker) => {
    asked.add(marker)
    search ??= searchForAll()
    return [...((await search).get(marker)?.values() ?? [])]
  }
}
