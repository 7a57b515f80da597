/** A merge that an agent began and did not finish: git still has it open, or its conflict markers are in the files. */
import fs from 'node:fs'
import path from 'node:path'
import { fileBelow, readablePath, splitAtNul, type BytePath } from './byte-path.js'
import type { TreeChange } from './changed-files.js'
import type { ShadowRepository } from './shadow-repository.js'

/** Files in a git folder while an operation waits for conflicts to be resolved. */
const STATES = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply']

/** Larger files are no text that people merge. */
const LIMIT_BYTES = 2 * 2 ** 20

/** Texts about merging show markers. */
const PROSE = /\.(?:md|mdx|markdown|rst|adoc)$/i

/** The operation that is open in a git folder (`MERGE_HEAD`); undefined for none. */
function openOperation(gitDirectory: string): string | undefined {
  return STATES.find((name) => fs.existsSync(path.join(gitDirectory, name)))
}

/** Paths with an unresolved conflict in the index of a git folder. Reads a copy of the index, with our own settings. */
export async function listUnmerged(
  { git, directory }: ShadowRepository,
  gitDirectory: string
): Promise<string[]> {
  const source = path.join(gitDirectory, 'index')
  if (!fs.existsSync(source)) return []
  const index = path.join(directory, 'unmerged.index')
  fs.copyFileSync(source, index)
  const { stdout } = await git(['ls-files', '-z', '--unmerged'], { index, acceptedExitCodes: [1, 128] })
  return [...new Set(splitAtNul(stdout).map((entry) => readablePath(entry.slice(entry.indexOf('\t') + 1))))]
}

/** The files that contain the three markers of a conflict, in their order. */
export function findConflictMarkers(top: string, files: readonly BytePath[]): string[] {
  return files.filter((file) => !PROSE.test(file) && hasMarkers(fileBelow(top, file))).map(readablePath)
}

function hasMarkers(file: Buffer): boolean {
  try {
    const stats = fs.lstatSync(file)
    if (!stats.isFile() || stats.size > LIMIT_BYTES) return false
    return containsMarkers(fs.readFileSync(file, 'latin1'))
  } catch {
    return false
  }
}

/** Whether a text contains the three markers of a conflict. Pure. */
export function containsMarkers(text: string): boolean {
  return /^<{7} [^]*?^={7}\r?$[^]*?^>{7} /m.test(text)
}

/** The files of a merge that is open in a worktree, or the operation if there are none; undefined if nothing is open. */
export async function findUnfinishedMerge(
  repository: ShadowRepository,
  gitDirectory: string,
  worktree: string,
  changes: readonly TreeChange[]
): Promise<readonly string[] | undefined> {
  const written = changes.flatMap(({ kind, bytes }) => (kind === 'deleted' ? [] : [bytes]))
  const files = [...(await listUnmerged(repository, gitDirectory)), ...findConflictMarkers(worktree, written)]
  if (files.length > 0) return [...new Set(files)]
  const operation = openOperation(gitDirectory)
  return operation === undefined ? undefined : [operation]
}
