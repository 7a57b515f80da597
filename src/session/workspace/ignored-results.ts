/**
 * Files that git ignores and an agent made in its worktree (`dist/`, `.env`). They are in no patch: they are set aside when
 * the worktree is removed, and moved into the checkout when its changes are merged, where nothing is in their place.
 */
import fs from 'node:fs'
import path from 'node:path'
import { checkParents } from './file-transaction.js'
import { fileBelow, readablePath, type BytePath } from './git/byte-path.js'
import { makeFolder } from '../../util/files/make-folder.js'

/** What tools leave behind by themselves: not the result of anybody's work. */
const BY_PRODUCTS =
  /(?:^|\/)(?:node_modules|\.venv|venv|__pycache__|coverage|htmlcov|\.nyc_output|\.gradle|\.tox|\.nox|\.DS_Store|\.coverage|\.eslintcache|\.[\w-]*cache|[^/]*\.(?:pyc|log|tsbuildinfo))(?:\/|$)/

/** Whether a tool makes it by itself, whatever it is used for. */
export function isByProduct(entry: string): boolean {
  return BY_PRODUCTS.test(entry)
}

/** Moves the entries out of the worktree. */
export function setAside(worktree: string, entries: readonly BytePath[], aside: string): void {
  for (const entry of entries) {
    const name = withoutSlash(entry)
    const target = fileBelow(aside, name)
    makeFolder(parentOf(target))
    fs.renameSync(fileBelow(worktree, name), target)
  }
}

/** What was moved, and what not because something is in its place. */
export interface MovedResults {
  readonly moved: readonly string[]
  readonly left: readonly string[]
}

/** Moves the entries that were set aside into the checkout; replaces nothing. */
export function moveResults(aside: string, entries: readonly BytePath[], top: string): MovedResults {
  const moved: string[] = []
  const left: string[] = []
  const move = (name: BytePath): void => {
    const source = fileBelow(aside, name)
    const target = fileBelow(top, name)
    const present = fs.lstatSync(target, { throwIfNoEntry: false })
    if (present === undefined) {
      checkParents(top, name)
      makeFolder(parentOf(target))
      moveFile(source, target)
      moved.push(readablePath(name))
    } else if (present.isDirectory() && fs.lstatSync(source).isDirectory() && !isByProduct(name)) {
      for (const child of fs.readdirSync(source, { encoding: 'latin1' })) move(`${name}/${child}`)
    } else if (!isSame(source, target)) left.push(readablePath(name))
  }
  for (const entry of entries) {
    try {
      move(withoutSlash(entry))
    } catch {
      left.push(readablePath(entry))
    }
  }
  return { moved, left }
}

function moveFile(source: Buffer, target: Buffer): void {
  try {
    fs.renameSync(source, target)
  } catch {
    // Another disk.
    fs.cpSync(source.toString('utf8'), target.toString('utf8'), { recursive: true, verbatimSymlinks: true })
  }
}

function isSame(left: Buffer, right: Buffer): boolean {
  const [one, two] = [fs.lstatSync(left), fs.lstatSync(right)]
  return (
    one.isFile() &&
    two.isFile() &&
    one.size === two.size &&
    fs.readFileSync(left).equals(fs.readFileSync(right))
  )
}

function withoutSlash(entry: BytePath): BytePath {
  return entry.endsWith('/') ? entry.slice(0, -1) : entry
}

function parentOf(file: Buffer): string | Buffer {
  return file.subarray(0, file.lastIndexOf(path.sep))
}

/** Makes empty folders in the checkout. Returns how many were missing. */
export function makeFolders(top: string, folders: readonly BytePath[]): number {
  let made = 0
  for (const folder of folders) {
    const target = fileBelow(top, folder)
    if (fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue
    checkParents(top, folder)
    makeFolder(target)
    made += 1
  }
  return made
}
