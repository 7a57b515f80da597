/** The folder of this program. */
import fs from 'node:fs'
import path from 'node:path'

/** The folder of the action, or of the package; undefined where neither is found above the file. */
export function findProgramFolder(file = import.meta.dirname): string | undefined {
  if (['action.yml', 'package.json'].some((name) => fs.existsSync(path.join(file, name)))) return file
  const parent = path.dirname(file)
  return parent === file ? undefined : findProgramFolder(parent)
}
