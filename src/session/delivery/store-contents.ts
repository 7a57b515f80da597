/** The changes of a tree as files of a delivery, and their contents in a folder, within bounds and without secrets. */
import fs from 'node:fs'
import path from 'node:path'
import {
  digestOf,
  isSafePath,
  LARGEST_BLOB_BYTES,
  MOST_BYTES,
  MOST_FILES,
  type DeliveredFile,
  type NamedPath,
  type TreeEntry
} from './delivery.js'
import { readablePath, splitAtNul, type BytePath } from '../workspace/git/byte-path.js'
import type { BaseIndex } from './commit-tree.js'
import { makeFolder } from '../../util/files/make-folder.js'

/** Whether a text contains a secret. */
export type HoldsSecret = (text: string) => boolean

/** What to store. */
export interface StoreRequest {
  /** Commit or tree that the changes are on top of. */
  readonly base: string
  readonly tree: string
  /** Folder for the contents. */
  readonly folder: string
  readonly holdsSecret: HoldsSecret
}

/** The files, and what is in the way of delivering them. */
export interface StoredContents {
  readonly files: readonly DeliveredFile[]
  readonly obstacles: readonly NamedPath[]
}

interface RawChange {
  readonly file: BytePath
  readonly before: TreeEntry | null
  readonly after: TreeEntry | null
}

/** Stores the contents of all files that differ between two trees. */
export async function storeContents(git: BaseIndex['git'], request: StoreRequest): Promise<StoredContents> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', request.base, request.tree]
  const changes = parseRawChanges(splitAtNul((await git(args)).stdout))
  const [first] = changes
  if (first !== undefined && changes.length > MOST_FILES)
    return {
      files: [],
      obstacles: [tooMuch(first.file, `${changes.length} files changed, and a delivery holds ${MOST_FILES}`)]
    }
  makeFolder(request.folder, 0o700)
  const files: DeliveredFile[] = []
  const obstacles: NamedPath[] = []
  let total = 0
  for (const { file, before, after } of changes) {
    const name = readablePath(file)
    if (request.holdsSecret(name) || !isSafePath(name)) {
      obstacles.push({
        path: name,
        reason:
          'its name contains a secret, a control character, or a name that some file system takes for .git; rename it'
      })
      continue
    }
    if (after === null) {
      files.push({ path: name, base: before, content: null })
      continue
    }
    // The commit of a submodule has no content here.
    const content = after.mode === '160000' ? Buffer.alloc(0) : await readContent(git, after.id)
    total += content.length
    if (total > MOST_BYTES)
      return {
        files: [],
        obstacles: [tooMuch(file, `the changed files have more than ${MOST_BYTES / 2 ** 20} MiB`)]
      }
    const fault = faultOf(content, request.holdsSecret)
    if (fault !== undefined) {
      obstacles.push({ path: name, reason: fault })
      continue
    }
    const digest = digestOf(content)
    fs.writeFileSync(path.join(request.folder, digest), content, { mode: 0o600 })
    files.push({ path: name, base: before, content: { ...after, digest, bytes: content.length } })
  }
  return { files, obstacles }
}

function tooMuch(file: BytePath, reason: string): NamedPath {
  return { path: readablePath(file), reason: `${reason}; is a folder missing in .gitignore?` }
}

async function readContent(git: BaseIndex['git'], id: string): Promise<Buffer> {
  return (await git(['cat-file', 'blob', id])).stdout
}

function faultOf(content: Buffer, holdsSecret: HoldsSecret): string | undefined {
  if (content.length > LARGEST_BLOB_BYTES)
    return `it has ${Math.ceil(content.length / 2 ** 20)} MiB, and GitHub's API takes ${LARGEST_BLOB_BYTES / 2 ** 20} MiB; push it with git`
  if (holdsSecret(content.toString('utf8')) || holdsSecret(content.toString('latin1')))
    return 'it contains a secret of this job, or text that looks like one; remove it from the file'
  return undefined
}

/** Parses `--raw -z`: `:mode mode id id status`, then the path. */
function parseRawChanges(parts: readonly string[]): readonly RawChange[] {
  const changes: RawChange[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [modeBefore = '', modeAfter = '', idBefore = '', idAfter = ''] = (parts[at] ?? '')
      .slice(1)
      .split(' ')
    changes.push({
      file: parts[at + 1] ?? '',
      before: entryOf(modeBefore, idBefore),
      after: entryOf(modeAfter, idAfter)
    })
  }
  return changes
}

const NO_MODE = '000000'

function entryOf(mode: string, id: string): TreeEntry | null {
  if (mode === NO_MODE) return null
  // Old repositories have files of mode 100664.
  const known = (['100755', '120000', '160000'] as const).find((each) => each === mode)
  return { mode: known ?? '100644', id }
}
