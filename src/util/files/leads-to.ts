/** Checks whether an open file can still be found by its name. */
import fs from 'node:fs'
import { systemCode } from '../system-error.js'

/**
 * Whether a path leads to the file that the descriptor was opened for: it does not once that was deleted or replaced, or cannot be
 * reached any more.
 */
export function leadsTo(file: string, descriptor: number): boolean {
  const open = fs.fstatSync(descriptor)
  try {
    const found = fs.statSync(file)
    return found.ino === open.ino && found.dev === open.dev
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
