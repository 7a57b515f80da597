/** Visits the folders of a checkout, those near the top first, up to a bound. */
import type { Dirent } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'

/** How far a visit goes. */
export interface VisitBounds {
  /** Levels below the top. */
  readonly depth: number
  readonly folders: number
}

const USUAL: VisitBounds = { depth: 8, folders: 10_000 }

/** A `.git` is a repository itself; no step works in installed packages, which are most of the folders in many checkouts. */
const SKIPPED = new Set(['.git', 'node_modules'])

/** Folders that are read at the same time. */
const AT_ONCE = 64

/**
 * Calls with each folder, as a path below the top (the top itself is `.`), and what is in it. Links are not followed, and
 * folders that cannot be read are empty.
 */
export async function visitFolders(
  top: string,
  visit: (folder: string, entries: readonly Dirent[]) => void,
  bounds = USUAL
): Promise<void> {
  let level = ['.']
  let read = 0
  for (let depth = 0; depth <= bounds.depth && level.length > 0; depth += 1) {
    const below: string[] = []
    for (let at = 0; at < level.length && read < bounds.folders; at += AT_ONCE) {
      const folders = level.slice(at, at + Math.min(AT_ONCE, bounds.folders - read))
      read += folders.length
      const contents = await Promise.all(folders.map((folder) => entriesOf(path.join(top, folder))))
      for (const [index, entries] of contents.entries()) {
        const folder = folders[index] ?? '.'
        visit(folder, entries)
        for (const entry of entries)
          if (entry.isDirectory() && !SKIPPED.has(entry.name)) below.push(path.join(folder, entry.name))
      }
    }
    level = below
  }
}

/** What is in a folder; nothing when it cannot be read. */
export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
