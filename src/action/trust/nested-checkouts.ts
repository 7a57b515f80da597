/** Further checkouts below a folder, from `actions/checkout` with a `path`, `git clone` or `git worktree add`. */
import fs from 'node:fs'
import path from 'node:path'
import { readCheckout, runGit, type RunGit } from './checkout.js'
import type { NestedCheckout } from './trust-facts.js'

/** Levels of folders that are searched: checkouts of other steps are near the top. */
const DEPTH = 4

/** Folders that are searched, those near the top first. */
const MOST_FOLDERS = 20_000

/** Checkouts that are examined; more are no accident, and each costs several processes. */
const MOST_CHECKOUTS = 100

/** Finds the checkouts below a folder, without that of the folder itself. Links are not followed. */
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

/** Agents cannot work in a folder that cannot be listed. */
function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Whether the enclosing repository has it as a submodule at the commit that is checked out. */
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
