/** How many files this process may have open at once. */
import { readText } from '../cgroup/cgroup-files.js'

/** Descriptors that a session needs besides its runs, including Node's own; measured, with room for a few git commands. */
const FILES_OF_SESSION = 40

/** Descriptors that each run needs: terminal, logs, input, kernel counters, and connections through the key proxy. */
const FILES_OF_RUN = 20

/** The minimum for a single run. */
export const LEAST_OPEN_FILES = FILES_OF_SESSION + FILES_OF_RUN

/** The limit on open files; Node has raised the soft limit to the hard one. Infinity where it is unknown. */
export function readOpenFileLimit(): number {
  const text = readText('/proc/self/limits')
  return text === undefined ? reportedOpenFileLimit() : parseOpenFileLimit(text)
}

/** The same from Node's report, which opens no file: no `/proc`, or not one descriptor left to read it with. */
export function reportedOpenFileLimit(): number {
  const { userLimits } = process.report.getReport() as {
    userLimits?: { open_files?: { soft?: number | string } }
  }
  const soft = Number(userLimits?.open_files?.soft)
  return Number.isNaN(soft) ? Number.POSITIVE_INFINITY : soft
}

/** Parses `/proc/self/limits`. */
export function parseOpenFileLimit(text: string): number {
  const soft = /^Max open files\s+(\d+)/m.exec(text)?.[1]
  return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
}

/**
 * Why no session can run with so few open files, and what to do; undefined when one can. Ask before any child process
 * is started: without a descriptor for its pipes, Node's spawnSync kills a process that it did not start.
 */
export function fileLimitProblem(limit: number = readOpenFileLimit()): string | undefined {
  if (limit >= LEAST_OPEN_FILES) return undefined
  return `Only ${limit} files may be open at once here, and a session needs ${LEAST_OPEN_FILES}. Raise the limit: ulimit -n 1024 (a container: --ulimit nofile=1024).`
}

/** How many of the wanted runs fit into this limit at a time: at least one. */
export function runsWithin(openFileLimit: number, wanted: number): number {
  return Math.max(1, Math.min(wanted, Math.floor((openFileLimit - FILES_OF_SESSION) / FILES_OF_RUN)))
}
