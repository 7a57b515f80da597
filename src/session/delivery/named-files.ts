/** Files that the base commit's instructions and settings name: whoever changes them changes what agents are told or run. */
import { MOST_NAMED, type Delivery, type NamedFile } from './delivery.js'
import { aliasesBy } from './link-aliases.js'
import { plainPath, resolverBy } from './link-paths.js'
import { filesInSettings, importsIn } from './named-in-text.js'
import { readBlobs, type BlobEntry, type RunInRepository } from './read-blobs.js'
import { readablePath } from '../workspace/git/byte-path.js'

/** Files that Claude Code reads by itself, in any folder. */
const INSTRUCTIONS = /(?:^|\/)(?:claude(?:\.local)?\.md|agents\.md|\.claude\/(?:.*\/)?[^/]*\.md)$/
const SETTINGS = /(?:^|\/)(?:\.mcp\.json|\.claude\/settings[^/]*\.json)$/

/** The base commit's files. */
export interface BaseFiles {
  readonly git: RunInRepository
  readonly entries: readonly BlobEntry[]
  readonly links: Delivery['links']
}

/**
 * Reads what they name, and what that imports in turn, however deep; undefined if it is more than a delivery holds.
 * @throws EnvironmentError if the content of one is not here
 */
export async function readNamedFiles({
  git,
  entries,
  links
}: BaseFiles): Promise<readonly NamedFile[] | undefined> {
  const resolve = resolverBy(links)
  const aliasesOf = aliasesBy(links)
  const blobs = new Map(entries.map((entry) => [plainPath(readablePath(entry.file)), entry]))
  const find = (file: string): BlobEntry | undefined => {
    const { end } = resolve(file)
    return end === undefined ? undefined : blobs.get(plainPath(end))
  }
  const isThere = (file: string): boolean => find(file) !== undefined
  let next = entries
    .map(({ file }) => readablePath(file))
    .flatMap((file) => [file, ...(aliasesOf(file) ?? [])])
    .filter((file) => {
      const plain = plainPath(file)
      return INSTRUCTIONS.test(plain) || SETTINGS.test(plain)
    })
  const known = new Set(next.map(plainPath))
  const named: NamedFile[] = []
  while (next.length > 0) {
    const found = next.flatMap((file) => {
      const entry = find(file)
      return entry === undefined ? [] : [{ file, entry }]
    })
    const texts = await readBlobs(
      git,
      found.map(({ entry }) => entry)
    )
    next = []
    for (const [index, { file, entry }] of found.entries()) {
      const text = texts[index] ?? ''
      const paths = SETTINGS.test(plainPath(file))
        ? filesInSettings(text, file, isThere)
        : // Seen from where the file really is, if it is behind a link.
          importsIn(text, readablePath(entry.file), isThere)
      for (const each of new Set(paths)) {
        named.push({ path: each, by: file, isInput: false })
        if (!known.has(plainPath(each))) next.push(each)
        known.add(plainPath(each))
      }
    }
    if (named.length > MOST_NAMED) return undefined
  }
  return named
}
