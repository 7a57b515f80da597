/** The process table from `ps`, where there is no `/proc` (macOS). */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { searchFolders } from '../../util/files/trusted-path.js'
import { readKernelConstants } from './kernel-constants.js'
import type { ProcessEntry, ProcessTable } from './process-entry.js'

const COLUMNS = 'pid=,ppid=,pgid=,sess=,stat=,lstart=,time=,rss=,comm='
const LINE =
  /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S)\S*\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+([\d:.-]+)\s+(\d+)\s+(.+)$/
/** Enough for a machine with thousands of processes. */
const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024

/**
 * @param text what `ps -axo pid=,ppid=,pgid=,sess=,stat=,lstart=,time=,rss=,comm=` printed under `LC_ALL=C`
 * @param ticksPerSecond unit of the times in the table
 */
export function parsePs(text: string, ticksPerSecond: number): ProcessTable {
  const table = new Map<number, ProcessEntry>()
  for (const line of text.split('\n')) {
    const [, pid, ppid, pgid, session, state, started, time, rss, command] = LINE.exec(line) ?? []
    if (pid === undefined || state === undefined || started === undefined || time === undefined) continue
    table.set(Number(pid), {
      pid: Number(pid),
      ppid: Number(ppid),
      pgid: Number(pgid),
      // macOS prints an address or 0 here: no session is better than a wrong one.
      sid: /^\d+$/.test(session ?? '') ? Number(session) : 0,
      state,
      startTicks: (Date.parse(started) / 1000) * ticksPerSecond,
      cpuTicks: Math.round(parseCpuSeconds(time) * ticksPerSecond),
      rssBytes: Number(rss) * 1024,
      command: command ?? ''
    })
  }
  return table
}

/** Runs `ps`; returns an empty table where it is missing (Windows). */
export function readTableFromPs(): ProcessTable {
  try {
    const text = execFileSync('ps', ['-axo', COLUMNS], {
      encoding: 'utf8',
      env: { ...process.env, PATH: searchFolders().join(path.delimiter), LC_ALL: 'C' },
      maxBuffer: OUTPUT_LIMIT_BYTES,
      stdio: ['ignore', 'pipe', 'ignore']
    })
    return parsePs(text, readKernelConstants().ticksPerSecond)
  } catch {
    return new Map()
  }
}

/** `[[days-]hours:]minutes:seconds[.hundredths]`. */
function parseCpuSeconds(time: string): number {
  const [clock = '', days = '0'] = time.split('-').reverse()
  return Number(days) * 86_400 + clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
