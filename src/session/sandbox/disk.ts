/** What a sandbox's plan reads from the disk. */
import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'

/** Injected in tests. */
export interface Disk {
  /** What is at a path, after following links; undefined when nothing is, or it may not be read. */
  readonly kindOf: (path: string) => 'file' | 'folder' | 'other' | undefined
  /** The path with all links resolved; undefined when it does not exist, is empty, or is not UTF-8. */
  readonly realPath: (path: string) => string | undefined
}

/** The machine's own. */
export const DISK: Disk = {
  kindOf: (path) =>
    orUndefined(() => {
      const stats = fs.statSync(path)
      return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
    }),
  // The C library's: Node's own asks for each part of a path, and takes the empty one for the current folder.
  realPath: (path) => {
    const real = orUndefined(() => fs.realpathSync.native(path, 'buffer'))
    // As a string, another name would stand for another place, or for none.
    return real !== undefined && isUtf8(real) ? real.toString() : undefined
  }
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
