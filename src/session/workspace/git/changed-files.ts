/** The difference between two trees: as a list for reports, and as a patch that git can apply. */
import { readablePath, splitAtNul, type BytePath } from './byte-path.js'
import type { ChangedFile } from '../../record/record.js'
import type { ShadowRepository } from './shadow-repository.js'

/** A change with the paths as bytes; `from` is the old path of a renamed file. */
export interface TreeChange extends ChangedFile {
  readonly bytes: BytePath
  readonly from: BytePath | undefined
}

const KINDS: Readonly<Record<string, ChangedFile['kind']>> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  T: 'type-changed'
}

/** Diffs are produced by git alone, never by a configured program. */
const PLAIN = ['--no-ext-diff', '--no-textconv', '--no-color'] as const

/** The changes between two trees, ordered by path. */
export async function readChanges(
  { git }: ShadowRepository,
  from: string,
  to: string
): Promise<readonly TreeChange[]> {
  if (from === to) return []
  const args = ['diff-tree', '-r', '-z', '-M', ...PLAIN]
  const [status, lines] = await Promise.all([
    git([...args, '--name-status', from, to]),
    git([...args, '--numstat', from, to])
  ])
  return parseChanges(splitAtNul(status.stdout), parseLineCounts(lines.stdout.toString('latin1')))
}

/** Writes the patch, with binary files and modes; `git apply` accepts it at the top of the repository. */
export async function writePatch(
  { git }: ShadowRepository,
  from: string,
  to: string,
  file: string
): Promise<void> {
  await git(['diff-tree', '-r', '-p', '--binary', '--full-index', '-M', ...PLAIN, from, to], {
    outputFile: file
  })
}

interface LineCounts {
  readonly added: number | null
  readonly deleted: number | null
}

/** Parses `--name-status -z`: a letter, then one path, or two for a renamed file. Pure. */
export function parseChanges(
  parts: readonly string[],
  counts: ReadonlyMap<BytePath, LineCounts>
): TreeChange[] {
  const changes: TreeChange[] = []
  for (let at = 0; at + 1 < parts.length;) {
    const letter = parts[at]?.charAt(0) ?? ''
    const isRename = letter === 'R' || letter === 'C'
    const from = isRename ? parts[at + 1] : undefined
    const bytes = (isRename ? parts[at + 2] : parts[at + 1]) ?? ''
    at += isRename ? 3 : 2
    const { added, deleted } = counts.get(bytes) ?? { added: null, deleted: null }
    changes.push({
      path: readablePath(bytes),
      kind: KINDS[letter] ?? 'modified',
      addedLines: added,
      deletedLines: deleted,
      bytes,
      from
    })
  }
  return changes
}

/** Parses `--numstat -z`: `added TAB deleted TAB path`, and for a renamed file an empty path with two paths after it. */
function parseLineCounts(output: string): Map<BytePath, LineCounts> {
  const counts = new Map<BytePath, LineCounts>()
  const parts = output.split('\0')
  for (let at = 0; at < parts.length; at++) {
    const [, added = '', deleted = '', path = ''] = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(parts[at] ?? '') ?? []
    if (added === '') continue
    const bytes = path === '' ? (parts[at + 2] ?? '') : path
    if (path === '') at += 2
    counts.set(bytes, { added: countOf(added), deleted: countOf(deleted) })
  }
  return counts
}

/** A minus stands for a binary file. */
function countOf(text: string): number | null {
  return text === '-' ? null : Number(text)
}
