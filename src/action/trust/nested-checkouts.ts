/** Further checkouts beneath a folder: what `actions/checkout` with a `path`, `git clone` and `git worktree add` leave there. */
import fs from 'node:fs'
import path from 'node:path'
import { readCheckout, runGit, type RunGit } from './checkout.js'
import type { NestedCheckout } from './trust-facts.js'

/** Folders below the first that are looked into: checkouts of other steps lie near the top. */
const DEPTH = 4

/** Folders that are looked into, those near the top first. */
const MOST_FOLDERS = 20_000

/** Checkouts that are told whose they are; that many are no accident, and each costs some processes. */
const MOST_CHECKOUTS = 100

/** Finds the checkouts below a folder, that of the folder itself left out. Links are not followed. */
export async function findNestedCheckouts(top: string, git: RunGit = runGit): Promise<NestedCheckout[]> {
  const found: NestedCheckout[] = []
  for (const folder of foldersWithGit(top)) {
    const isPinned = await isPinnedSubmodule(top, folder, git)
    if (found.length >= MOST_CHECKOUTS) {
      const reason = `there are more than ${MOST_CHECKOUTS} checkouts`
      return [...found, { folder, checkout: { kind: 'unknown', reason }, isPinned: false }]
    }
    found.push({ folder, checkout: await readCheckout(folder, git), isPinned })
  }
  return found
}

function* foldersWithGit(top: string): Generator<string> {
  let level = [top]
  let looked = 0
  for (let depth = 0; depth <= DEPTH; depth++) {
    const below: string[] = []
    for (const folder of level) {
      if (looked++ >= MOST_FOLDERS) return
      const entries = entriesOf(folder)
      if (folder !== top && entries.some(({ name }) => name === '.git')) yield folder
      for (const entry of entries)
        if (entry.isDirectory() && entry.name !== '.git') below.push(path.join(folder, entry.name))
    }
    level = below
  }
}

/** A folder that cannot be listed cannot be worked in either. */
function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Whether the repository around it has it as a submodule, at the very commit that is checked out. */
async function isPinnedSubmodule(top: string, folder: string, git: RunGit): Promise<boolean> {
  const around = path.dirname(folder)
  if (path.relative(top, around).startsWith('..')) return false
  try {
    const entry = await git(around, ['ls-tree', 'HEAD', '--', path.basename(folder)])
    const pinned = /^160000 commit ([0-9a-f]+)\t/.exec(entry)?.[1]
    return pinned !== undefined && pinned === (await git(folder, ['rev-parse', '--verify', 'HEAD'])).trim()
  } catch {
    return false
  }
}
