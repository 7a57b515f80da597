/**
 * The folder of the private files that runs use: configuration, temporary files, input. Its path is short, whatever
 * `RUNNER_TEMP` and `log-dir` are, because programs create sockets in TMPDIR, and a socket address has at most 108 bytes.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findWritablePart } from '../../util/files/trusted-path.js'
import type { SessionConfiguration } from '../configuration/configuration.js'

/** Longest TMPDIR of a run: the CLI and its tools append some 45 characters. */
export const LONGEST_TEMPORARY_PATH = 60

/** What a run appends to this folder: `/pm-99/tmp`. */
const LONGEST_RUN_PART = 10
const PREFIX = 'mpm-run-'
/** Letters that `mkdtemp` appends. */
const RANDOM_LETTERS = 6

/** Folders for temporary files that most systems have. */
const SYSTEM_FOLDERS: readonly string[] = ['/tmp', '/var/tmp', '/dev/shm']

/** A note among the session's private files: it leads to the folder of a killed session. */
const NOTE = 'short-folder'

/** Folders that may contain it, the best first: on the session's disk, unless that is inside the working directory. */
function listCandidates(sessionDirectory: string, workingDirectory: string): readonly string[] {
  const beside = path.dirname(sessionDirectory)
  const isInWork = !path.relative(workingDirectory, beside).startsWith('..')
  return [...(isInWork ? [] : [beside]), os.tmpdir(), ...SYSTEM_FOLDERS]
}

/** Whether a folder created here has a short path, and no other user could replace it. */
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
 * Creates the folder, for this user only, and notes it in `privateDirectory`.
 * @returns null when no short one can be created
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

/** Creates the folder for a session. If that is impossible, returns the session's private folder and warns when its path is long. */
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
        'and programs that create sockets there may fail (AF_UNIX path too long). Make /tmp writable for this user, or give a shorter log-dir.'
    )
  return privateDirectory
}

/** Removes the noted folder; does nothing without a note. */
export function removeShortFolder(privateDirectory: string): void {
  const note = path.join(privateDirectory, NOTE)
  if (!fs.existsSync(note)) return
  const folder = fs.readFileSync(note, 'utf8')
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true || stats.uid !== process.getuid?.()) return
  fs.rmSync(folder, { recursive: true, force: true })
}
