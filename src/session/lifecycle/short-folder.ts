/**
 * The folder of the private files that runs use: configuration, temporary files, input. Its path is short whatever
 * `RUNNER_TEMP` and `log-dir` are, because programs put sockets below TMPDIR, and the address of one has 108 bytes.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findWritablePart } from '../../util/trusted-path.js'
import type { SessionConfiguration } from '../configuration/configuration.js'

/** Longest TMPDIR of a run: the CLI and its tools add some 45 characters to it. */
export const LONGEST_TEMPORARY_PATH = 60

/** What a run adds to this folder: `/pm-99/tmp`. */
const LONGEST_RUN_PART = 10
const PREFIX = 'mpm-run-'
/** Letters that `mkdtemp` adds. */
const RANDOM_LETTERS = 6

/** Folders for temporary files that most systems have. */
const SYSTEM_FOLDERS: readonly string[] = ['/tmp', '/var/tmp', '/dev/shm']

/** The name of a note beside the session's other private files: by it the folder of a killed session is found. */
const NOTE = 'short-folder'

/** Folders that may hold it, the best first: on the disk of the session, unless agents see that folder as their work. */
function listCandidates(sessionDirectory: string, workingDirectory: string): readonly string[] {
  const beside = path.dirname(sessionDirectory)
  const isInWork = !path.relative(workingDirectory, beside).startsWith('..')
  return [...(isInWork ? [] : [beside]), os.tmpdir(), ...SYSTEM_FOLDERS]
}

/** Whether a folder made here has a short path, and nobody else could take its place. */
function canHold(candidate: string): boolean {
  const length = candidate.length + 1 + PREFIX.length + RANDOM_LETTERS + LONGEST_RUN_PART
  return (
    path.isAbsolute(candidate) &&
    length <= LONGEST_TEMPORARY_PATH &&
    fs.existsSync(candidate) &&
    findWritablePart(candidate) === undefined
  )
}

/**
 * Makes the folder, for this user alone, and notes it in `privateDirectory`.
 * @returns null where no short one can be made
 */
export function makeShortFolder(privateDirectory: string, candidates: readonly string[]): string | null {
  for (const candidate of candidates.filter(canHold)) {
    try {
      const folder = fs.mkdtempSync(path.join(candidate, PREFIX))
      fs.writeFileSync(path.join(privateDirectory, NOTE), folder, { mode: 0o600 })
      return folder
    } catch {
      // No right to write here, or no room.
    }
  }
  return null
}

/** Makes it for a session. Where none can be had it is the session's own private folder, and what that means is logged. */
export function openShortFolder(
  { sessionDirectory, workingDirectory }: Pick<SessionConfiguration, 'sessionDirectory' | 'workingDirectory'>,
  privateDirectory: string,
  warn: (message: string) => void
): string {
  const candidates = listCandidates(sessionDirectory, workingDirectory)
  const folder = makeShortFolder(privateDirectory, candidates)
  if (folder !== null) return folder
  const length = privateDirectory.length + LONGEST_RUN_PART
  if (length > LONGEST_TEMPORARY_PATH)
    warn(
      `No folder with a short path can be made in ${candidates.join(', ')}: the TMPDIR of agents has ${length} characters, ` +
        'and programs that put sockets there may fail (AF_UNIX path too long). Make /tmp writable for this user, or give a shorter log-dir.'
    )
  return privateDirectory
}

/** Removes the folder that is noted; does nothing where there is none. */
export function removeShortFolder(privateDirectory: string): void {
  const note = path.join(privateDirectory, NOTE)
  if (!fs.existsSync(note)) return
  const folder = fs.readFileSync(note, 'utf8')
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true || stats.uid !== process.getuid?.()) return
  fs.rmSync(folder, { recursive: true, force: true })
}
