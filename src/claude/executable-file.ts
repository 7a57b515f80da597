/** Programs as files: which of them can be started. */
import fs from 'node:fs'
import path from 'node:path'

/** Whether a path leads to a file that this user may execute. */
export function isExecutableFile(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** Executable files of a name in the folders of a PATH, in its order; relative folders are left out. */
export function searchPathFor(name: string, searchPath: string): string[] {
  const folders = searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return [...new Set(folders)].map((folder) => path.join(folder, name)).filter(isExecutableFile)
}
