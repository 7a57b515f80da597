/** Reads the small files of control groups, and names their folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Processes that one agent run may have at a time. Parallel builds and an agent's tools stay in the hundreds; a fork bomb
 * is stopped here, before it exhausts the machine's pids (32,768) and affects every other process.
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

/** The number after a key in lines of the form `key number`; 0 when the key is missing. */
export function parseKeyedNumber(text: string, key: string): number {
  const at = text.startsWith(`${key} `) ? 0 : text.indexOf(`\n${key} `) + 1
  if (at === 0 && !text.startsWith(`${key} `)) return 0
  return Number.parseInt(text.slice(at + key.length + 1), 10)
}

/** The processes in a group and in its subgroups. */
export function readPidsBelow(folder: string): readonly number[] {
  return [...readPids(folder), ...listGroups(folder).flatMap((name) => readPidsBelow(`${folder}/${name}`))]
}

/** Names of the direct subgroups of a group. */
export function listGroups(folder: string): readonly string[] {
  try {
    if (hasNoGroups(folder)) return []
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}

/** Links to a folder without subfolders: its name and its own `.`. Each subfolder adds its `..`. */
const FEWEST_LINKS = 2

/**
 * Whether the links to the folder say that it has no subgroups. Hardly any group has one, and to list all of its files costs far
 * more. The folder above has at least this one, so its count shows whether the file system counts at all.
 */
function hasNoGroups(folder: string): boolean {
  return statSync(folder).nlink === FEWEST_LINKS && statSync(path.dirname(folder)).nlink > FEWEST_LINKS
}

/** The processes in a group: one pid on each line of `cgroup.procs`. */
export function readPids(folder: string): readonly number[] {
  return (readText(`${folder}/cgroup.procs`) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number)
}

/** A safe folder name of letters, digits, `_`, `.` and `-`. */
export function sanitizeName(name: string): string {
  return (
    name
      .replace(/[^A-Za-z0-9_.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, NAME_LIMIT) || 'unnamed'
  )
}

/** Name of the folder that holds all cgroups of a session. */
export function sessionFolderName(sessionId: string): string {
  return `mpm-${sanitizeName(sessionId)}`
}
