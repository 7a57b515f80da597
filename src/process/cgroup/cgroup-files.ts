/** Reading the small files of control groups, and naming their folders. */
import { readdirSync, readFileSync } from 'node:fs'

/**
 * Processes that one agent run may have at a time. A build with many workers and the tools of an agent stay in the
 * hundreds; a fork bomb ends here, before the machine's own bound (32,768 pids) takes every other process along.
 */
export const MAX_PROCESSES = 4096

/** The kernel allows 255 bytes for a folder's name; ours stay readable. */
const NAME_LIMIT = 64

/** A file's text; undefined when it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A file that holds one whole number; undefined when it cannot be read or holds a word (`max`). */
export function readNumber(path: string): number | undefined {
  const text = readText(path)?.trim() ?? ''
  return /^\d+$/.test(text) ? Number(text) : undefined
}

/** The number behind a key in lines `key number`; 0 when the key is not there. */
export function parseKeyedNumber(text: string, key: string): number {
  const at = text.startsWith(`${key} `) ? 0 : text.indexOf(`\n${key} `) + 1
  if (at === 0 && !text.startsWith(`${key} `)) return 0
  return Number.parseInt(text.slice(at + key.length + 1), 10)
}

/** The processes in a group and in those that were made below it. */
export function readPidsBelow(folder: string): readonly number[] {
  return [...readPids(folder), ...listGroups(folder).flatMap((name) => readPidsBelow(`${folder}/${name}`))]
}

/** Names of the groups right below a group. */
export function listGroups(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}

/** The processes in a group: one pid on each line of `cgroup.procs`. */
export function readPids(folder: string): readonly number[] {
  return (readText(`${folder}/cgroup.procs`) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number)
}

/** A name made of letters, digits, `_`, `.` and `-` that no folder can be mistaken for. */
export function sanitizeName(name: string): string {
  return (
    name
      .replace(/[^A-Za-z0-9_.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, NAME_LIMIT) || 'unnamed'
  )
}

/** Folder of all cgroups of a session, below whatever the machine's way is. */
export function sessionFolderName(sessionId: string): string {
  return `mpm-${sanitizeName(sessionId)}`
}
