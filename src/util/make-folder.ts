/** Makes a folder and those above it. */
import fs from 'node:fs'
import path from 'node:path'

/**
 * Node's own `recursive` never returns on a file system that answers ENOENT below a folder that exists (/proc). Here
 * each folder is tried at most twice: as it is, and once more when the one above it has been made.
 * @param mode of every folder that is made
 * @throws Error of the system for the folder that cannot be made
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

/** A path of bytes need not be UTF-8. */
function parentOf(folder: string | Buffer): string | Buffer {
  return typeof folder === 'string'
    ? path.dirname(folder)
    : Buffer.from(path.dirname(folder.toString('latin1')), 'latin1')
}

/** A folder that is there already is fine, also on a file system that refuses to make one (read-only). */
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
