/** A process tree from a fixture program, with its marker, and its end. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { findMarked, MARKER_VARIABLE } from '../../src/process/tree/process-tree.js'
import { readProcessTable } from '../../src/process/table/process-table.js'

export interface StartedTree {
  readonly pid: number
  readonly marker: string
  readonly child: ChildProcess
}

/** Starts `perl <fixture> ...` as the head of a session of its own. */
export async function startTree(fixture: string, ...args: readonly string[]): Promise<StartedTree> {
  const marker = randomUUID()
  const child = spawn('perl', [join(import.meta.dirname, '../fixtures', fixture), ...args], {
    detached: true,
    env: { ...process.env, [MARKER_VARIABLE]: marker },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(child, 'spawn')
  return { pid: child.pid ?? 0, marker, child }
}

/** Kills every process that carries the marker, until none is left. */
export function endMarked(marker: string): void {
  for (let found = findMarked(readProcessTable(), marker); found.length > 0;) {
    for (const { pid } of found) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It has just gone.
      }
    }
    found = findMarked(readProcessTable(), marker)
  }
}
