/** What the ignore rules keep out of a delivery: by the base commit's own rules, and by those that the session made. */
import path from 'node:path'
import type { BaseIndex } from './commit-tree.js'
import { joinWithNul, splitAtNul, type BytePath } from '../workspace/git/byte-path.js'
import type { ShadowRepository } from '../workspace/git/shadow-repository.js'

/** Lists what the rules in a folder ignore now; a folder that is ignored as a whole is one entry that ends with `/`. */
export async function listIgnored(
  { directory, git }: ShadowRepository,
  folder: string
): Promise<readonly BytePath[]> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']
  const { stdout } = await git(args, { workTree: folder, index: path.join(directory, 'empty.index') })
  const found = splitAtNul(stdout)
  const folders = new Set(found.filter((each) => each.endsWith('/')))
  return found.filter((each) => !foldersAbove(each).some((above) => folders.has(above)))
}

function foldersAbove(file: BytePath): readonly BytePath[] {
  return [...file.slice(0, -1).matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))
}

/** Those that the base commit ignores, and does not have. @param excludes a file with the user's own patterns, if they count */
export async function findIgnored(
  { git }: BaseIndex,
  files: readonly BytePath[],
  excludes?: string
): Promise<ReadonlySet<BytePath>> {
  if (files.length === 0) return new Set()
  // A leading `./` keeps a name such as `:(top)` from being read as a pattern; this command knows no literal paths.
  const input = joinWithNul(files.map((file) => `./${file}`))
  const settings = excludes === undefined ? [] : ['-c', `core.excludesFile=${excludes}`]
  const { stdout } = await git([...settings, 'check-ignore', '-z', '--stdin'], input)
  return new Set(splitAtNul(stdout).map((file) => file.slice(2)))
}

/** What only a `.gitignore` of the session ignores: it would be lost without a word. */
export async function findNewlyIgnored(
  repository: ShadowRepository,
  base: BaseIndex,
  before: readonly BytePath[],
  after: readonly BytePath[]
): Promise<readonly BytePath[]> {
  const known = new Set(before)
  const isKnown = (file: BytePath): boolean => [file, ...foldersAbove(file)].some((each) => known.has(each))
  const fresh = after.filter((file) => !isKnown(file) && !base.modes.has(file))
  const excludes = path.join(repository.gitDirectory, 'info', 'exclude')
  const ignored = await findIgnored(base, fresh, excludes)
  return fresh.filter((file) => !ignored.has(file))
}
