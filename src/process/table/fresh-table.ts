/**
 * A process table that is newer than the question. Those who ask while one is awaited share it, so that many processes
 * that end together cost few scans.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { readProcessTable } from './process-table.js'
import type { ProcessTable } from './process-table.js'

/** Between two scans; a scan takes some milliseconds where many processes run. */
const PAUSE_MS = 20

let awaited: Promise<ProcessTable> | undefined
let lastScanMs = -PAUSE_MS

/** Reads the table after this call, at once when there was no scan for a while. */
export function readFreshTable(): Promise<ProcessTable> {
  awaited ??= readSoon()
  return awaited
}

async function readSoon(): Promise<ProcessTable> {
  const waitMs = lastScanMs + PAUSE_MS - performance.now()
  if (waitMs > 0) await delay(waitMs)
  else await Promise.resolve()
  // Who asks from here on asks for a newer one.
  awaited = undefined
  lastScanMs = performance.now()
  return readProcessTable()
}
