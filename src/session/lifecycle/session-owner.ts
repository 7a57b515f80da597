/**
 * The process that owns a session, noted among the session's private files, which are removed at its end. A note whose
 * process is gone therefore shows a later session what a killed one left behind.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readProcessEntry } from '../../process/table/process-table.js'

const NAME = 'owner.json'
const PRIVATE = '-private'

/** Identifies one process for good: PIDs are reused, and are valid only within their namespace. */
interface Owner {
  readonly pid: number
  readonly startTicks: number | null
  readonly namespace: string
}

/** The folder of the session's private files: next to the session folder, so that they are never uploaded with it. */
export function privateDirectoryOf(sessionDirectory: string): string {
  return `${sessionDirectory}${PRIVATE}`
}

/** Notes this process as the owner. */
export function writeOwner(privateDirectory: string): void {
  fs.writeFileSync(path.join(privateDirectory, NAME), JSON.stringify(describeProcess(process.pid)), {
    mode: 0o600
  })
}

/** Session folders in this one whose session was killed and left private files that belong to our user. */
export function findOrphanedSessions(folder: string): readonly string[] {
  return listFolder(folder)
    .filter((name) => name.endsWith(PRIVATE) && isOrphaned(path.join(folder, name)))
    .map((name) => path.join(folder, name.slice(0, -PRIVATE.length)))
}

function isOrphaned(privateDirectory: string): boolean {
  const { uid } = fs.lstatSync(privateDirectory)
  // In a folder that everyone may write to, another user could plant one.
  if (uid !== process.getuid?.()) return false
  const owner = readOwner(privateDirectory)
  if (owner?.namespace !== readNamespace()) return false
  return describeProcess(owner.pid).startTicks !== owner.startTicks
}

function readOwner(privateDirectory: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(path.join(privateDirectory, NAME), 'utf8')) as Owner
  } catch {
    // Not written yet, or by an older version.
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
