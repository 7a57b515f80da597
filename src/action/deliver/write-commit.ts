/** Writes a commit through GitHub's git database: blobs, trees in calls of a bounded size, the commit. No reference changes. */
import type { DeliveredFile } from '../../session/delivery/delivery.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'
import { GitHubApiError } from '../github/github-error.js'
import { withMark } from './commit-mark.js'
import type { Commit, DeliverApi, NewTreeEntry } from './deliver-api.js'

/** Sends a request within the rate limits. */
export type Send = <Answer>(request: () => Promise<Answer>) => Promise<Answer>

/** What the commit is made of. */
export interface NewCommit {
  readonly parent: Commit
  readonly files: readonly DeliveredFile[]
  readonly readContent: (file: DeliveredFile) => Buffer
  readonly message: string
}

/** Entries and bytes of one call. GitHub has no documented limit; its answer is a 502 or a 422 about time. */
const MOST_ENTRIES = 100
const MOST_BYTES = 1_000_000

type BlobApi = Pick<DeliverApi, 'createBlob' | 'createTree' | 'createCommit'>

/** Writes the trees; returns the id of the last. */
export async function writeTree(
  api: BlobApi,
  commit: Omit<NewCommit, 'message'>,
  send: Send
): Promise<string> {
  let tree = commit.parent.tree
  for (const group of orderFiles(commit.files)) {
    const entries: NewTreeEntry[] = []
    for (const file of group) entries.push(await entryOf(api, file, commit.readContent, send))
    for (const chunk of chunksOf(entries)) tree = await writeChunk(api, tree, chunk, send)
  }
  return tree
}

/** Writes the commit. */
export function writeCommit(
  api: BlobApi,
  { tree, parent, message }: { readonly tree: string; readonly parent: Commit; readonly message: string },
  send: Send
): Promise<Commit> {
  const facts = { tree, parents: [parent.id] }
  return send(() => api.createCommit({ ...facts, message: withMark(message, facts) }))
}

/**
 * A path cannot be added below a file that is still there, nor in place of a folder. Other deletions come last, because a
 * tree without any entry is refused.
 */
function orderFiles(files: readonly DeliveredFile[]): readonly (readonly DeliveredFile[])[] {
  const added = files.filter(({ content }) => content !== null)
  const deleted = files.filter(({ content }) => content === null)
  const addedPaths = new Set(added.map(({ path }) => path))
  const folders = new Set(added.flatMap(({ path }) => parentsOf(path)))
  const isInTheWay = ({ path }: DeliveredFile): boolean =>
    folders.has(path) || parentsOf(path).some((folder) => addedPaths.has(folder))
  return [deleted.filter(isInTheWay), added, deleted.filter((file) => !isInTheWay(file))]
}

function parentsOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

async function entryOf(
  api: BlobApi,
  file: DeliveredFile,
  readContent: NewCommit['readContent'],
  send: Send
): Promise<NewTreeEntry> {
  const { path, content } = file
  if (content === null) return { path, mode: file.base?.mode ?? '100644', sha: null }
  const { mode, id } = content
  if (mode === '160000') return { path, mode, sha: id }
  const bytes = readContent(file)
  const text = bytes.length <= MOST_BYTES ? textOf(bytes) : undefined
  if (text !== undefined) return { path, mode, content: text }
  const sha = await send(() => api.createBlob(bytes))
  if (id !== '' && sha !== id)
    throw new UntrustedDataError(
      'CHANGED',
      `the content of ${path} is ${sha} for GitHub, and ${id} in the delivery`
    )
  return { path, mode, sha }
}

/** Undefined for content that JSON would not carry unchanged. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function chunksOf(entries: readonly NewTreeEntry[]): NewTreeEntry[][] {
  const chunks: NewTreeEntry[][] = []
  let bytes = 0
  for (const entry of entries) {
    const size = JSON.stringify(entry).length
    const last = chunks.at(-1)
    if (last !== undefined && last.length < MOST_ENTRIES && bytes + size <= MOST_BYTES) {
      last.push(entry)
      bytes += size
    } else {
      chunks.push([entry])
      bytes = size
    }
  }
  return chunks
}

/** A call that takes GitHub too long is halved. */
async function writeChunk(
  api: BlobApi,
  base: string,
  entries: readonly NewTreeEntry[],
  send: Send
): Promise<string> {
  try {
    return await send(() => api.createTree(base, entries))
  } catch (error) {
    if (entries.length < 2 || !isTooMuch(error)) throw error
    const half = Math.ceil(entries.length / 2)
    const first = await writeChunk(api, base, entries.slice(0, half), send)
    return writeChunk(api, first, entries.slice(half), send)
  }
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof GitHubApiError) || error.status === undefined) return false
  return error.status >= 500 || (error.status === 422 && /time|too large/i.test(error.message))
}
