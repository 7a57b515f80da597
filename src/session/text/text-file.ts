/** Reads a text file of an untrusted checkout: bounded, and never one outside of its folder. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Instructions go into a prompt: anything larger is a mistake. */
const MOST_BYTES = 256 * 1024

/**
 * Reads a text file of a framework or folder; undefined if there is none. Throws an Error with the reason for any other
 * problem.
 */
export async function readTextFile(file: string, within: string): Promise<string | undefined> {
  const read = await readBoundedFile(file, await fs.realpath(within))
  if (!read.ok) throw new Error(`${file}: ${read.error}.`)
  return read.value
}

/**
 * Returns the text of a file; undefined if there is none. A failure says what is wrong with the file. Bytes that are not
 * UTF-8 are replaced.
 */
export async function readBoundedFile(file: string, realFolder: string): Promise<Result<string | undefined>> {
  try {
    const target = await fs.realpath(file)
    const inside = path.relative(realFolder, target)
    if (inside.startsWith('..') || path.isAbsolute(inside)) {
      return fail('it is a symbolic link that leads out of its folder. Put the file itself there')
    }
    if (!(await fs.lstat(target)).isFile()) return ok(undefined)
    // One handle for both calls: the file that is measured is the one that is read.
    const handle = await fs.open(target, 'r')
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return ok(undefined)
      if (stats.size > MOST_BYTES) {
        return fail(`it has ${stats.size} bytes, more than the allowed ${MOST_BYTES}. Shorten it`)
      }
      return ok(new TextDecoder().decode(await handle.readFile()))
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) {
      // A dangling link is a mistake of its author, not a missing file.
      return (await isLink(file))
        ? fail('it is a symbolic link to a file that does not exist. Fix or delete it')
        : ok(undefined)
    }
    return fail(`it cannot be read (${errorMessage(error)}). Check its permissions`)
  }
}

/** Whether a file system error means that the path does not exist. */
export function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}

async function isLink(file: string): Promise<boolean> {
  try {
    return (await fs.lstat(file)).isSymbolicLink()
  } catch {
    return false
  }
}
