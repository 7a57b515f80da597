/** Where programs are. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program on `PATH`, or of one named by its path; undefined when there is none. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = name.includes('/') ? [name] : folders.map((folder) => join(folder, name))
  return candidates.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
