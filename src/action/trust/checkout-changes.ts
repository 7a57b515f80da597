/**
 * Files of a checkout that differ from its commit: `git checkout FETCH_HEAD -- .`, `git merge --squash` and a merge that
 * is not committed put another commit's files over it.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { RunGit } from './run-git.js'

/** Larger new files are not compared with git's objects. */
const LARGEST_BYTES = 64 * 2 ** 20

/**
 * Paths in index or working tree that differ from HEAD, and new files that git has as an object of another commit:
 * what a step built is no such object, what came from a fetched commit is. Ignored files are not examined.
 */
export async function readChanges(directory: string, git: RunGit): Promise<readonly string[]> {
  const top = (await git(directory, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '')
  // Submodules are checkouts of their own.
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all']
  const entries = (await git(top, ['status', ...options])).split('\0').filter((entry) => entry !== '')
  const isNew = (entry: string): boolean => entry.startsWith('??')
  const pathOf = (entry: string): string => entry.slice(3)
  const changed = entries.filter((entry) => !isNew(entry)).map(pathOf)
  // A folder is a repository of its own.
  const created = entries
    .filter(isNew)
    .map(pathOf)
    .filter((file) => !file.endsWith('/'))
  return [...changed, ...(await fromOtherCommits(top, created, git))]
}

async function fromOtherCommits(top: string, files: readonly string[], git: RunGit): Promise<string[]> {
  if (files.length === 0) return []
  const tree = await git(top, ['ls-tree', '-r', '-z', 'HEAD'])
  const own = new Set([...tree.matchAll(/(?:^|\0)\d+ blob ([0-9a-f]+)\t/g)].map(([, id]) => id))
  const algorithm = (await git(top, ['rev-parse', 'HEAD'])).trim().length === 64 ? 'sha256' : 'sha1'
  const candidates = files.flatMap((file) => {
    const content = readContent(path.join(top, file))
    if (content === undefined) return []
    const id = createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex')
    return own.has(id) ? [] : [{ file, id }]
  })
  if (candidates.length === 0) return []
  const ids = candidates.map(({ id }) => id).join('\n')
  const answers = (await git(top, ['cat-file', '--batch-check=%(objecttype)'], `${ids}\n`)).split('\n')
  return candidates.filter((_, index) => answers[index] === 'blob').map(({ file }) => file)
}

/** Undefined for a file that agents cannot read either, for an empty one, and for one too large to be compared. */
function readContent(file: string): Buffer | undefined {
  try {
    const stats = fs.lstatSync(file)
    if (stats.isSymbolicLink()) return fs.readlinkSync(file, { encoding: 'buffer' })
    if (!stats.isFile() || stats.size === 0 || stats.size > LARGEST_BYTES) return undefined
    return fs.readFileSync(file)
  } catch {
    return undefined
  }
}
