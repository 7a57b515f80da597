/** Programs that some tests use and that not every machine has. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program on `PATH`; undefined when there is none. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** The title of a group of tests that use a program; where that is missing it says why they are skipped. */
export function titleWith(program: string, title: string): string {
  const isThere = findProgram(program) !== undefined
  return isThere ? title : `${title} (skipped: no ${program} on PATH; .ci/install-tools installs it)`
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
