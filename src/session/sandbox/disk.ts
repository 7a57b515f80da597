/** What a sandbox's plan reads from the disk. */
import fs from 'node:fs'

/** Injected in tests. */
export interface Disk {
  /** What is at a path, after following links; undefined when nothing is, or it may not be read. */
  readonly kindOf: (path: string) => 'file' | 'folder' | 'other' | undefined
  /** The path with all links resolved; undefined when it does not exist. */
  readonly realPath: (path: string) => string | undefined
}

/** The machine's own. */
export const DISK: Disk = {
  kindOf: (path) =>
    orUndefined(() => {
      const stats = fs.statSync(path)
      return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
    }),
  // The C library's: Node's own asks for each part of a path.
  realPath: (path) => orUndefined(() => fs.realpathSync.native(path))
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
