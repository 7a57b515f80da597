/**
 * A process table that is read after the request. Requests that arrive while one is pending share it, so that many
 * processes that end together cost few scans.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { readProcessTable } from './process-table.js'
import type { ProcessTable } from './process-table.js'

/** Minimum time between two scans; a scan takes some milliseconds on a machine with many processes. */
const PAUSE_MS = 20

let pending: Promise<ProcessTable> | undefined
let lastScanMs = -PAUSE_MS

/** Reads the table after this call, immediately when there was no recent scan. */
export function readFreshTable(): Promise<ProcessTable> {
  pending ??= readSoon()
  return pending
}

async function readSoon(): Promise<ProcessTable> {
  const waitMs = lastScanMs + PAUSE_MS - performance.now()
  if (waitMs > 0) await delay(waitMs)
  else await Promise.resolve()
  // Later requests get a newer table.
  pending = undefined
  lastScanMs = performance.now()
  return readProcessTable()
}
