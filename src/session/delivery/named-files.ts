/** Files that the base commit's instructions and settings name: whoever changes them changes what agents are told or run. */
import { fail, ok, type Result } from '../../util/result.js'
import { MOST_NAMED, type Delivery, type NamedFile, type NamedPath } from './delivery.js'
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

/** Reads what they name, and what that imports in turn, however deep; fails if it is more than a delivery holds, or not here. */
export async function readNamedFiles({
  git,
  entries,
  links
}: BaseFiles): Promise<Result<readonly NamedFile[], NamedPath>> {
  const resolve = resolverBy(links)
  const aliasesOf = aliasesBy(links)
  const blobs = new Map(entries.map((entry) => [plainPath(readablePath(entry.file)), entry]))
  const find = (file: string): BlobEntry | undefined => {
    const { end } = resolve(file)
    return end === undefined ? undefined : blobs.get(plainPath(end))
  }
  const isThere = (file: string): boolean => find(file) !== undefined
  // Links can show each file at many paths, so only those that may be instructions there are looked for.
  const ends = new Set(links.map((link) => plainPath(resolve(link.path).end ?? '')))
  const isCandidate = (plain: string): boolean => /\.(?:md|json)$/.test(plain) || ends.has(plain)
  let next = entries
    .map(({ file }) => readablePath(file))
    .flatMap((file) => (isCandidate(plainPath(file)) ? [file, ...(aliasesOf(file) ?? [])] : []))
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
    if (!texts.ok) return texts
    next = []
    for (const [index, { file, entry }] of found.entries()) {
      const text = texts.value[index] ?? ''
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
    if (named.length > MOST_NAMED) return fail(TOO_MANY_NAMED)
  }
  return ok(named)
}

const TOO_MANY_NAMED: NamedPath = {
  path: '.',
  reason: `instructions of the base commit (CLAUDE.md, .claude) name more than ${MOST_NAMED} files, so it is unknown which of them are protected`
}
