/**
 * Whether agents could change this program itself: parts of it are loaded late, its launcher is started for every run,
 * and the post step is started by the runner, from wherever the action was checked out.
 */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { findProgramFolder } from '../../sandbox/program-folder.js'
import { isWithin } from './path-escape.js'

/** Folders that this program is loaded from: as it was started, and without links. */
function programFolders(): readonly string[] {
  const entry = process.argv[1]
  return [import.meta.dirname, ...(entry === undefined ? [] : [path.dirname(path.resolve(entry))])]
}

/** The folder of this program that lies within the working directory; undefined when none does. */
export function findProgramWithin(
  workingDirectory: string,
  folders: readonly string[] = programFolders()
): string | undefined {
  const real = realPath(workingDirectory)
  return folders.find((folder) =>
    [folder, realPath(folder)].some((each) => isWithin(each, real) || isWithin(each, workingDirectory))
  )
}

/** The folder of this program that a folder contains, or lies in; undefined when they have nothing in common. */
export function findProgramOverlap(folder: string): string | undefined {
  const root = findProgramFolder()
  const real = realPath(folder)
  const lies = root !== undefined && [folder, real].some((each) => isWithin(each, realPath(root)))
  return lies ? root : findProgramWithin(folder)
}

/** What is wrong, and what to do. */
export function describeProgramWithin(folder: string, workingDirectory: string): string {
  return [
    `working-directory: ${workingDirectory} contains this action's own files (${folder}), so agents could change`,
    'what the rest of this step and its post step run, with the API key and all rights of the job.',
    'Use the action by name (owner/name@commit), or check it out elsewhere and give agents a folder beside it:',
    '`path: project` for the checkout of the project, and `working-directory: project`.'
  ].join(' ')
}

function realPath(folder: string): string {
  try {
    return fs.realpathSync(folder)
  } catch {
    return path.resolve(folder)
  }
}
