/** Where a session's workspaces are, and which of the session's own files are in the checkout. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Checkout } from './git/checkout.js'

/** Name of the folder in which a merge stages new files; it must be on the checkout's file system. */
export const STAGING_PREFIX = '.mpm-merge-'

/** The journal of a running merge, in the workspaces' folder. */
export function journalOf(directory: string): string {
  return path.join(directory, 'merge-journal.json')
}

/** Beside the session folder, or elsewhere if that is in the checkout, where a worktree must not be. */
export function placesFor(sessionDirectory: string): readonly [string, string] {
  const elsewhere = path.join(os.tmpdir(), `${path.basename(sessionDirectory)}-workspace`)
  return [`${sessionDirectory}-workspace`, elsewhere]
}

/** The place for a session with this checkout. */
export function placeFor({ top }: Checkout, sessionDirectory: string): string {
  const [beside, elsewhere] = placesFor(sessionDirectory)
  return isBelow(top, sessionDirectory) ? elsewhere : beside
}

/** Git patterns of our own files that may be in the checkout: they are not part of its state. */
export function ownPatterns(checkout: Checkout, sessionDirectory: string): string[] {
  return [`/${STAGING_PREFIX}*/`, ...sessionPatterns(checkout, sessionDirectory)]
}

/** Session folders in the checkout, this one and earlier ones. */
function sessionPatterns({ top }: Checkout, sessionDirectory: string): string[] {
  if (!isBelow(top, sessionDirectory)) return []
  const place = path.relative(top, fs.realpathSync(path.dirname(sessionDirectory)))
  const prefix =
    place === ''
      ? '/'
      : `/${place
          .split(path.sep)
          .join('/')
          .replaceAll(/[\\*?[\]!#]/g, '\\$&')}/`
  const own = path.basename(sessionDirectory).replaceAll(/[\\*?[\]!#]/g, '\\$&')
  return [`${prefix}${own}`, `${prefix}${own}-*`, `${prefix}session-[0-9]*-[0-9]*`]
}

function isBelow(top: string, directory: string): boolean {
  const parent = path.dirname(directory)
  const real = fs.existsSync(parent) ? fs.realpathSync(parent) : parent
  const below = path.relative(top, real)
  return below === '' || (!below.startsWith('..') && !path.isAbsolute(below))
}
