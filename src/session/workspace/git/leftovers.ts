/** What git does not record of a folder: ignored files, repositories in it, empty folders. */
import fs from 'node:fs'
import path from 'node:path'
import { fileBelow, splitAtNul, type BytePath } from './byte-path.js'
import type { TreeChange } from './changed-files.js'
import type { ShadowRepository } from './shadow-repository.js'

/** Ignored files that an agent made, whole folders as one entry, without entries below others. */
export async function listIgnored(
  repository: ShadowRepository,
  folder: string,
  index: string
): Promise<BytePath[]> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']
  const found = splitAtNul((await repository.git(args, { workTree: folder, index })).stdout).sort()
  return found.filter(
    (each, at) => !found.slice(0, at).some((other) => other.endsWith('/') && each.startsWith(other))
  )
}

/** Empty folders, and repositories that came along as plain files or not at all. */
export interface UnrecordedFolders {
  readonly empty: readonly BytePath[]
  readonly repositories: readonly BytePath[]
}

/** Finds the folders that an agent made and the tree does not contain. */
export async function listUnrecordedFolders(
  repository: ShadowRepository,
  folder: string,
  index: string,
  changes: readonly TreeChange[]
): Promise<UnrecordedFolders> {
  const args = ['ls-files', '-z', '--others', '--exclude-standard', '--directory']
  const listed = splitAtNul((await repository.git(args, { workTree: folder, index })).stdout)
  const untracked = listed.filter((each) => each.endsWith('/')).map((each) => each.slice(0, -1))
  const parents = new Set(
    changes.filter(({ kind }) => kind === 'added').flatMap(({ bytes }) => parentsOf(bytes))
  )
  const isRepository = (each: BytePath): boolean => exists(fileBelow(folder, `${each}/.git`))
  return {
    empty: untracked.flatMap((each) => (isRepository(each) ? [] : emptyFoldersIn(folder, each))),
    repositories: [...new Set([...untracked, ...parents])].filter(isRepository).sort()
  }
}

function parentsOf(file: BytePath): BytePath[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** The innermost folders, if there is nothing but folders. */
function emptyFoldersIn(top: string, folder: BytePath): BytePath[] {
  const entries = fs.readdirSync(fileBelow(top, folder), { withFileTypes: true, encoding: 'latin1' })
  if (entries.length === 0) return [folder]
  if (!entries.every((entry) => entry.isDirectory())) return []
  return entries.flatMap((entry) => emptyFoldersIn(top, path.posix.join(folder, entry.name)))
}

function exists(file: fs.PathLike): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
