/** Records a folder as a tree: every file that is not ignored, changed or new, committed or not. */
import fs from 'node:fs'
import path from 'node:path'
import { fileBelow, joinWithNul, splitAtNul, type BytePath } from './byte-path.js'
import type { ShadowRepository } from './shadow-repository.js'

/**
 * Records a folder.
 * @param known paths to record even if they are ignored, because they were tracked before
 * @param index file of the index to use; an existing one saves reading unchanged files
 * @returns id of the tree
 * @throws EnvironmentError (GIT_FAILED) if a file cannot be read or recorded
 */
export async function recordTree(
  repository: ShadowRepository,
  folder: string,
  known: readonly BytePath[],
  index: string
): Promise<string> {
  const { git } = repository
  const paths = new Set([...known, ...(await listFiles(repository, folder))])
  const place = { workTree: folder, index }
  if (fs.existsSync(index))
    for (const path of splitAtNul((await git(['ls-files', '-z', '--cached'], place)).stdout)) paths.add(path)
  const { reachable, hidden } = splitAtSymlinks(folder, paths)
  const update = async (options: readonly string[], files: readonly BytePath[]): Promise<void> => {
    if (files.length > 0)
      await git(['update-index', '-z', ...options, '--stdin'], { ...place, input: joinWithNul(files) })
  }
  // Git refuses files behind a symlink, so they count as deleted.
  await update(['--force-remove'], hidden)
  await update(['--add', '--remove', '--replace'], reachable)
  return (await git(['write-tree'], place)).stdout.toString('utf8').trim()
}

/** A file is hidden if one of its parents is now a symlink: files behind that are not part of the folder. */
function splitAtSymlinks(
  folder: string,
  paths: ReadonlySet<BytePath>
): { readonly reachable: BytePath[]; readonly hidden: BytePath[] } {
  const links = new Map<BytePath, boolean>([['', false]])
  const isBehindLink = (parent: BytePath): boolean => {
    const known = links.get(parent)
    if (known !== undefined) return known
    const stats = fs.lstatSync(fileBelow(folder, parent), { throwIfNoEntry: false })
    const answer = stats?.isSymbolicLink() === true || isBehindLink(parentPath(parent))
    links.set(parent, answer)
    return answer
  }
  const reachable: BytePath[] = []
  const hidden: BytePath[] = []
  for (const path of paths) (isBehindLink(parentPath(path)) ? hidden : reachable).push(path)
  return { reachable, hidden }
}

function parentPath(path: BytePath): BytePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Lists files that are not ignored. A nested repository (or submodule) is a folder like any other: its files are listed. */
export async function listFiles(repository: ShadowRepository, folder: string): Promise<BytePath[]> {
  const index = path.join(repository.directory, 'empty.index')
  const args = ['ls-files', '-z', '--others', '--exclude-standard']
  const { stdout } = await repository.git(args, { workTree: folder, index })
  const files: BytePath[] = []
  for (const found of splitAtNul(stdout)) {
    if (!found.endsWith('/')) files.push(found)
    else {
      const inner = Buffer.from(found.slice(0, -1), 'latin1').toString('utf8')
      const nested = await listFiles(repository, path.join(folder, inner))
      files.push(...nested.map((each) => `${found}${each}`))
    }
  }
  return files
}

/** Lists ignored files that an agent created, whole folders as one entry: they are not part of its changes. */
export async function listIgnored(
  repository: ShadowRepository,
  folder: string,
  index: string
): Promise<BytePath[]> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']
  return splitAtNul((await repository.git(args, { workTree: folder, index })).stdout)
}
