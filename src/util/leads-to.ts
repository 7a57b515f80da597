/** Tells whether an open file can still be found by its name. */
import fs from 'node:fs'

/** Whether a path leads to the file that the descriptor was opened for: it does not once that was deleted or replaced. */
export function leadsTo(file: string, descriptor: number): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino === fs.fstatSync(descriptor).ino
}
