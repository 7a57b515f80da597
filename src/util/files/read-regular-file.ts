/** Reads a file that an agent may have replaced by a named pipe, which would block this process, or by a link. */
import fs from 'node:fs'

const OPEN_FLAGS = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK

/** Returns its text; undefined for anything else than a regular file of at most that many bytes. */
export function readRegularFile(file: fs.PathLike, mostBytes: number): string | undefined {
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(file, OPEN_FLAGS)
    const stats = fs.fstatSync(descriptor)
    return stats.isFile() && stats.size <= mostBytes ? fs.readFileSync(descriptor, 'utf8') : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor)
  }
}
