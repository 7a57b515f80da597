/** Creates a folder and its parents. */
import fs from 'node:fs'
import path from 'node:path'

/**
 * Node's own `recursive` option never returns on a file system that reports ENOENT below an existing folder (/proc). This
 * tries each folder at most twice: directly, and again after its parent was created.
 * @param mode of every created folder
 * @throws Error of the system for the folder that cannot be created
 */
export function makeFolder(folder: string | Buffer, mode = 0o777): void {
  try {
    makeOne(folder, mode)
  } catch (error) {
    const above = parentOf(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above.length >= folder.length) throw error
    makeFolder(above, mode)
    makeOne(folder, mode)
  }
}

/** A path given as bytes need not be valid UTF-8. */
function parentOf(folder: string | Buffer): string | Buffer {
  return typeof folder === 'string'
    ? path.dirname(folder)
    : Buffer.from(path.dirname(folder.toString('latin1')), 'latin1')
}

/** An existing folder is fine, also on a read-only file system. */
function makeOne(folder: string | Buffer, mode: number): void {
  try {
    fs.mkdirSync(folder, { mode })
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

function isFolder(folder: string | Buffer): boolean {
  try {
    return fs.statSync(folder).isDirectory()
  } catch {
    return false
  }
}
