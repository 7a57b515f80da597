/**
 * Who works on a session: noted among its private files, which go with the session's end. So a note whose writer is gone
 * tells a later session what a killed one has left.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readProcessEntry } from '../../process/table/process-table.js'

const NAME = 'owner.json'
const PRIVATE = '-private'

/** One process, for good: pids are given out again, and count within their namespace alone. */
interface Owner {
  readonly pid: number
  readonly startTicks: number | null
  readonly namespace: string
}

/** Where the session's private files lie: beside its folder, so that they are never uploaded with it. */
export function privateDirectoryOf(sessionDirectory: string): string {
  return `${sessionDirectory}${PRIVATE}`
}

/** Notes that this process works on the session. */
export function writeOwner(privateDirectory: string): void {
  fs.writeFileSync(path.join(privateDirectory, NAME), JSON.stringify(describeProcess(process.pid)), {
    mode: 0o600
  })
}

/** Session folders below this one whose session was killed and has left private files that are ours. */
export function findOrphanedSessions(folder: string): readonly string[] {
  return listFolder(folder)
    .filter((name) => name.endsWith(PRIVATE) && isLeft(path.join(folder, name)))
    .map((name) => path.join(folder, name.slice(0, -PRIVATE.length)))
}

function isLeft(privateDirectory: string): boolean {
  const { uid } = fs.lstatSync(privateDirectory)
  // In a folder that all may write to, anybody may lay a trap.
  if (uid !== process.getuid?.()) return false
  const owner = readOwner(privateDirectory)
  if (owner?.namespace !== readNamespace()) return false
  return describeProcess(owner.pid).startTicks !== owner.startTicks
}

function readOwner(privateDirectory: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(privateDirectory, NAME), 'utf8')) as Owner
  } catch {
    // Made a moment ago, or by an older version.
    return null
  }
}

function describeProcess(pid: number): Owner {
  return { pid, startTicks: readProcessEntry(pid)?.startTicks ?? null, namespace: readNamespace() }
}

function readNamespace(): string {
  try {
    return fs.readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
