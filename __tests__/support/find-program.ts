/** Programs that some tests use and that not every machine has. */
import { describe, xdescribe } from '@jest/globals'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program on `PATH`; undefined when there is none. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** A group of tests that use a program, whose path they get. Where it is missing they are skipped, and the title says why. */
export function describeWith(program: string, title: string, body: (path: string) => void): void {
  const path = findProgram(program)
  if (path === undefined)
    xdescribe(`${title} (skipped: no ${program} on PATH; .ci/install-tools installs it)`, () => {
      body(program)
    })
  else
    describe(title, () => {
      body(path)
    })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
