/** How many files this process may have open at once. */
import { readText } from '../cgroup/cgroup-files.js'

/** What a session holds open beside its runs, Node's own descriptors included; measured, with room for a few git commands. */
const FILES_OF_SESSION = 40

/** What each run holds open: terminal, logs, input, counters of the kernel, and its connections through the key proxy. */
const FILES_OF_RUN = 20

/** With less than this not even one run has what it needs. */
export const LEAST_OPEN_FILES = FILES_OF_SESSION + FILES_OF_RUN

/** The limit on open files; Node has raised the soft one to the hard one. Infinity where it is not known. */
export function readOpenFileLimit(): number {
  return parseOpenFileLimit(readText('/proc/self/limits') ?? '')
}

/** From the text of `/proc/self/limits`. */
export function parseOpenFileLimit(text: string): number {
  const soft = /^Max open files\s+(\d+)/m.exec(text)?.[1]
  return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
}

/** How many runs can go on side by side with so many open files: at least one, at most as many as wanted. */
export function runsWithin(openFileLimit: number, wanted: number): number {
  return Math.max(1, Math.min(wanted, Math.floor((openFileLimit - FILES_OF_SESSION) / FILES_OF_RUN)))
}
