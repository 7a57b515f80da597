/**
 * Further checkouts that agents can reach from a folder: its own, those below it (`actions/checkout` with a `path`, `git
 * clone`, `git worktree add`), and those outside that a link leads to.
 */
import fs from 'node:fs'
import path from 'node:path'
import { readCheckout } from './checkout.js'
import { isAnswered, runGit, type RunGit } from './run-git.js'
import type { NestedCheckout } from './trust-facts.js'

/** Levels of folders that are searched: checkouts of other steps are near the top. */
const DEPTH = 4

/** Folders that are searched, those near the top first. */
const MOST_FOLDERS = 20_000

/** Checkouts that are examined; more are no accident, and each costs several processes. */
const MOST_CHECKOUTS = 100

/** A folder that is a checkout, or a link that may lead into one. */
interface Place {
  readonly folder: string
  /** Where to ask git: a link may lead to a file. */
  readonly directory: string
  readonly isLink: boolean
}

/**
 * Finds the checkouts of a folder and below it. Links within it are not followed, as their targets are searched anyway.
 * @param forkSha the commit of the fork's pull request
 */
export async function findNestedCheckouts(
  top: string,
  forkSha: string,
  git: RunGit = runGit
): Promise<NestedCheckout[]> {
  const found: NestedCheckout[] = []
  for (const { folder, directory, isLink } of findPlaces(top)) {
    if (isLink && !(await isAnswered(git(directory, ['rev-parse', '--git-dir'])))) continue
    const isPinned = !isLink && (await isPinnedSubmodule(top, folder, git))
    if (found.length >= MOST_CHECKOUTS) {
      const reason = `there are more than ${MOST_CHECKOUTS} checkouts`
      return [...found, { folder, checkout: { kind: 'unknown', reason }, isPinned: false, isLink }]
    }
    found.push({ folder, checkout: await readCheckout(directory, forkSha, git), isPinned, isLink })
  }
  return found
}

function* findPlaces(top: string): Generator<Place> {
  const root = realFolder(top) ?? top
  const linked = new Set<string>()
  let level = [top]
  let looked = 0
  for (let depth = 0; depth <= DEPTH; depth++) {
    const below: string[] = []
    for (const folder of level) {
      if (looked++ >= MOST_FOLDERS) return
      const entries = entriesOf(folder)
      if (entries.some(({ name }) => name === '.git')) yield { folder, directory: folder, isLink: false }
      for (const entry of entries) {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory() && entry.name !== '.git') below.push(file)
        if (!entry.isSymbolicLink()) continue
        const directory = realFolder(file)
        if (directory === undefined || isWithin(root, directory) || linked.has(directory)) continue
        linked.add(directory)
        yield { folder: file, directory, isLink: true }
        for (const each of entriesOf(file))
          if (each.isDirectory() && each.name !== '.git') below.push(path.join(file, each.name))
      }
    }
    level = below
  }
}

/** The real path of the folder that a path leads to, or of the folder with the file that it leads to. */
function realFolder(file: string): string | undefined {
  try {
    const target = fs.realpathSync(file)
    return fs.statSync(target).isDirectory() ? target : path.dirname(target)
  } catch {
    return undefined
  }
}

function isWithin(root: string, target: string): boolean {
  const [first] = path.relative(root, target).split(path.sep)
  return first !== '..'
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
