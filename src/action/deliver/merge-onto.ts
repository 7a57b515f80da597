/** Puts a delivery on top of another commit than its base: a three-way merge of each file that differs there. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DeliveredFile, TreeEntry } from '../../session/delivery/delivery.js'
import { digestOf } from '../../session/delivery/delivery.js'
import { runGit } from '../../session/workspace/git/git.js'
import type { DeliverApi } from './deliver-api.js'
import type { Send } from './write-commit.js'

/** The files for the other commit, or those that both sides changed. */
export type MergedFiles =
  | {
      readonly kind: 'merged'
      readonly files: readonly DeliveredFile[]
      readonly readContent: (file: DeliveredFile) => Buffer
    }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] }

/** What is merged, and onto what. */
export interface MergeRequest {
  readonly files: readonly DeliveredFile[]
  readonly readContent: (file: DeliveredFile) => Buffer
  /** The tree of the commit to merge onto. */
  readonly tree: string
  readonly temporaryDirectory: string
}

type MergeApi = Pick<DeliverApi, 'readTree' | 'readBlob'>

/** Merges all files; nothing is written to GitHub. */
export async function mergeOnto(api: MergeApi, request: MergeRequest, send: Send): Promise<MergedFiles> {
  const entryAt = openTree(api, request.tree, send)
  const files: DeliveredFile[] = []
  const conflicts: string[] = []
  const merged = new Map<string, Buffer>()
  for (const file of request.files) {
    const there = await entryAt(file.path)
    if (isSame(there, file.content)) continue
    if (isSame(there, file.base)) {
      files.push(file)
      continue
    }
    const content = await mergeContents(api, file, there, request, send)
    if (content === undefined) conflicts.push(file.path)
    else {
      merged.set(file.path, content)
      files.push({ ...file, base: there ?? null, content: withContent(file, content) })
    }
  }
  if (conflicts.length > 0) return { kind: 'conflict', paths: conflicts }
  return { kind: 'merged', files, readContent: (file) => merged.get(file.path) ?? request.readContent(file) }
}

type Entry = TreeEntry | { readonly mode: '040000'; readonly id: string }

function isSame(left: Entry | null | undefined, right: Entry | null): boolean {
  return left?.id === right?.id && left?.mode === right?.mode
}

/** Looks up paths, a level at a time: large repositories have trees that GitHub does not list as a whole. */
function openTree(api: MergeApi, root: string, send: Send): (path: string) => Promise<TreeEntry | undefined> {
  const levels = new Map<string, ReturnType<MergeApi['readTree']>>()
  const read = (id: string): ReturnType<MergeApi['readTree']> => {
    const level = levels.get(id) ?? send(() => api.readTree(id))
    levels.set(id, level)
    return level
  }
  return async (wanted) => {
    const parts = wanted.split('/')
    let tree = root
    for (const [index, part] of parts.entries()) {
      const entry = (await read(tree)).get(part)
      const isLast = index === parts.length - 1
      if (entry === undefined) return undefined
      // A folder in place of a file, or the other way round, is a change like any other: it fits neither side.
      if (entry.mode !== '040000') return isLast ? entry : undefined
      if (isLast) return { mode: '100644', id: entry.id }
      tree = entry.id
    }
    return undefined
  }
}

const isFile = (mode: string | undefined): boolean => mode === '100644' || mode === '100755'

/** Undefined for a conflict: a deletion, a link, a binary file, the same lines, or different modes. */
async function mergeContents(
  api: MergeApi,
  file: DeliveredFile,
  there: TreeEntry | undefined,
  { readContent, temporaryDirectory }: MergeRequest,
  send: Send
): Promise<Buffer | undefined> {
  const { base, content } = file
  if (base === null || content === null || there === undefined) return undefined
  if (![base.mode, content.mode, there.mode].every(isFile)) return undefined
  if (there.mode !== base.mode && there.mode !== content.mode) return undefined
  const [old, other] = [await send(() => api.readBlob(base.id)), await send(() => api.readBlob(there.id))]
  return mergeTexts(readContent(file), old, other, temporaryDirectory)
}

/** Exit codes of `git merge-file`: the number of conflicts, at most 127; 255 for a binary file. */
const CONFLICTS = [...Array.from({ length: 127 }, (_, index) => index + 1), 255]

/** In a folder with these three files alone: there is no repository whose settings or hooks could count. */
async function mergeTexts(
  ours: Buffer,
  base: Buffer,
  theirs: Buffer,
  temporaryDirectory: string
): Promise<Buffer | undefined> {
  const folder = await mkdtemp(path.join(temporaryDirectory, 'mpm-merge-'))
  try {
    const names = ['ours', 'base', 'theirs']
    for (const [index, content] of [ours, base, theirs].entries())
      await writeFile(path.join(folder, names[index] ?? ''), content, { mode: 0o600 })
    const env = { GIT_CEILING_DIRECTORIES: temporaryDirectory, GIT_DIR: path.join(folder, 'no-repository') }
    const { exitCode } = await runGit(['merge-file', '--quiet', ...names], {
      cwd: folder,
      env,
      acceptedExitCodes: CONFLICTS
    })
    return exitCode === 0 ? await readFile(path.join(folder, 'ours')) : undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Git's id of the merged content is not needed: it is written as text, or as a blob whose id GitHub returns. */
function withContent(file: DeliveredFile, content: Buffer): DeliveredFile['content'] {
  if (file.content === null) return null
  return { ...file.content, id: '', digest: digestOf(content), bytes: content.length }
}
