/**
 * Paths as git reports them: bytes, which need not be UTF-8. They are stored as text with one character for each byte
 * (latin1), so that none is lost between git commands or on the way to the file system.
 */
import path from 'node:path'

/** A path below the top of a checkout, with `/`; one character for each of its bytes. */
export type BytePath = string

/** Splits output whose parts end with NUL (`-z`). */
export function splitAtNul(output: Buffer): string[] {
  return output
    .toString('latin1')
    .split('\0')
    .filter((part) => part !== '')
}

/** Paths as input of a command that reads them with `-z`. */
export function joinWithNul(paths: readonly BytePath[]): Buffer {
  return Buffer.from(paths.map((each) => `${each}\0`).join(''), 'latin1')
}

/** The path as text for people. */
export function readablePath(bytes: BytePath): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The path for the file system, below a folder. */
export function fileBelow(folder: string, bytes: BytePath): Buffer {
  return Buffer.concat([Buffer.from(`${folder}${path.sep}`), Buffer.from(bytes, 'latin1')])
}
