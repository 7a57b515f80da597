/** Brings a folder from one recorded tree to another, all or nothing; files that are in neither are not touched. */
import fs from 'node:fs'
import path from 'node:path'
import { joinWithNul, splitAtNul, type BytePath } from './git/byte-path.js'
import { replaceFiles } from './file-transaction.js'
import type { ShadowRepository } from './git/shadow-repository.js'
import { journalOf, STAGING_PREFIX } from './workspace-places.js'

/**
 * Writes the difference between two trees into the folder that holds the first.
 * @throws EnvironmentError (GIT_FAILED, PATH_OCCUPIED), or an Error of the file system (a full disk), after the folder was restored
 */
export async function writeTreeChanges(
  repository: ShadowRepository,
  folder: string,
  from: string,
  to: string
): Promise<void> {
  const { removed, added } = await readMoves(repository, from, to)
  if (removed.length + added.length === 0) return
  const staging = fs.mkdtempSync(path.join(folder, STAGING_PREFIX))
  try {
    await stageFiles(repository, folder, to, added, staging)
    replaceFiles({ top: folder, staging, removed, added }, journalOf(repository.directory))
  } finally {
    fs.rmSync(staging, { recursive: true, force: true })
  }
}

interface Moves {
  readonly removed: readonly BytePath[]
  readonly added: readonly BytePath[]
}

async function readMoves({ git }: ShadowRepository, from: string, to: string): Promise<Moves> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to]
  const parts = splitAtNul((await git(args)).stdout)
  const removed: BytePath[] = []
  const added: BytePath[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter, file = ''] = [parts[at], parts[at + 1]]
    if (letter !== 'A') removed.push(file)
    if (letter !== 'D') added.push(file)
  }
  return { removed, added }
}

/** Writes the new files; a full disk is noticed here, before anything is moved. */
async function stageFiles(
  { git, directory }: ShadowRepository,
  folder: string,
  tree: string,
  files: readonly BytePath[],
  staging: string
): Promise<void> {
  if (files.length === 0) return
  const index = path.join(directory, 'merge.index')
  fs.rmSync(index, { force: true })
  await git(['read-tree', tree], { index })
  const prefix = `${path.join(staging, 'new')}${path.sep}`
  await git(['checkout-index', '-z', '--stdin', `--prefix=${prefix}`], {
    workTree: folder,
    index,
    input: joinWithNul(files)
  })
}
