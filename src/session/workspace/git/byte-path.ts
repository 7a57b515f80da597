/**
 * Paths as git gives them: bytes, which need not be UTF-8. They are carried as text with one character for each byte
 * (latin1), so that none is lost on the way from one git command to the next or to the file system.
 */
import path from 'node:path'

/** A path below the top of a checkout, with `/`; one character for each of its bytes. */
export type BytePath = string

/** The parts of output that ends each of its parts with NUL (`-z`). */
export function splitAtNul(output: Buffer): string[] {
  return output
    .toString('latin1')
    .split('\0')
    .filter((part) => part !== '')
}

/** The same paths as input of a command that reads them with `-z`. */
export function joinWithNul(paths: readonly BytePath[]): Buffer {
  return Buffer.from(paths.map((each) => `${each}\0`).join(''), 'latin1')
}

/** The path as a person reads it. */
export function readablePath(bytes: BytePath): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The path for the file system, below a folder. */
export function fileBelow(folder: string, bytes: BytePath): Buffer {
  return Buffer.concat([Buffer.from(`${folder}${path.sep}`), Buffer.from(bytes, 'latin1')])
}
