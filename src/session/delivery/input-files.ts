/** Files and folders of the checkout that the workflow's inputs name as instructions. */
import fs from 'node:fs'
import path from 'node:path'
import type { NamedFile } from './delivery.js'

/** What an input names, by absolute path. */
export interface InputFile {
  readonly input: string
  readonly file: string
}

/** Those in the checkout, by their names and by where links lead them. Call it before agents work. */
export function namedByInputs(top: string, given: readonly InputFile[]): readonly NamedFile[] {
  return given.flatMap(({ input, file }) => {
    const stats = fs.statSync(file, { throwIfNoEntry: false })
    const real = realPath(file)
    // What is missing may become a file or a folder.
    const ends = stats === undefined ? ['', '/'] : stats.isDirectory() ? ['/'] : ['']
    return [...new Set([file, real])]
      .map((each) => path.relative(top, each).split(path.sep).join('/'))
      .filter((each) => each !== '' && !/^\.\.(?:\/|$)/.test(each) && !path.isAbsolute(each))
      .flatMap((each) => ends.map((end) => ({ path: `${each}${end}`, by: input, isInput: true })))
  })
}

/** Without links, also of a path that is missing: the workspace itself may be behind one. */
function realPath(file: string): string {
  const above = path.dirname(file)
  const isThere = above === file || fs.existsSync(file)
  return isThere ? fs.realpathSync(file) : path.join(realPath(above), path.basename(file))
}
