/** Changed files that cannot become part of a commit through GitHub's API, each with the reason. */
import type { BaseIndex } from './commit-tree.js'
import { joinWithNul, splitAtNul, type BytePath } from '../workspace/git/byte-path.js'

/** A file that is in the way. */
export interface Obstacle {
  readonly file: BytePath
  readonly reason: string
}

/** Attributes of files whose content in a commit is made by a program. */
const FILTERED = 'filter'

/** Those that no name of the API or no path of this repository can stand for. */
export function findNameObstacles({ modes }: BaseIndex, files: readonly BytePath[]): readonly Obstacle[] {
  const submodules = [...modes].filter(([, mode]) => mode === '160000').map(([file]) => `${file}/`)
  return files.flatMap((file) => {
    const reason = nameReason(file, submodules)
    return reason === undefined ? [] : [{ file, reason }]
  })
}

function nameReason(file: BytePath, submodules: readonly string[]): string | undefined {
  if (!isUtf8(file)) return "its name is not UTF-8, and GitHub's API takes no other; rename it"
  const submodule = submodules.find((folder) => file.startsWith(folder) || `${file}/` === folder)
  return submodule === undefined
    ? undefined
    : `it is in the submodule ${submodule.slice(0, -1)}, a repository of its own; change it there`
}

/** Those whose content in a commit is made by a program, by the base commit's attributes. */
export async function findFilterObstacles(
  { git }: BaseIndex,
  files: readonly BytePath[]
): Promise<readonly Obstacle[]> {
  const filters = await readFilters(git, files)
  return [...filters].map(([file, filter]) => ({
    file,
    reason:
      filter === 'lfs'
        ? "the base commit's .gitattributes keep it in Git LFS, and its content would be committed in its place; push it with git lfs"
        : `the base commit's .gitattributes pass it through the filter ${filter}, a program that is not run here; commit it with git`
  }))
}

function isUtf8(file: BytePath): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(file, 'latin1'))
    return true
  } catch {
    return false
  }
}

/** The filter of each file that has one. */
async function readFilters(
  git: BaseIndex['git'],
  files: readonly BytePath[]
): Promise<ReadonlyMap<BytePath, string>> {
  if (files.length === 0) return new Map()
  const { stdout } = await git(['check-attr', '-z', '--stdin', FILTERED], joinWithNul(files))
  const parts = splitAtNul(stdout)
  const filters = new Map<BytePath, string>()
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const [file = '', , value = ''] = parts.slice(at, at + 3)
    if (!['unspecified', 'unset', 'set'].includes(value)) filters.set(file, value)
  }
  return filters
}
