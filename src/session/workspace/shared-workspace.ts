/**
 * One folder for all runs: the changes of a run are found by comparing the files before and after it. Changes of runs
 * that overlap in time can be attributed only for files that their editing tools named, so only those are listed.
 */
import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChangedFile } from '../record/record.js'
import { fileBelow, readablePath, type BytePath } from './git/byte-path.js'
import { createSerialQueue } from './serial-queue.js'
import { readTrackedPaths, type ShadowRepository } from './git/shadow-repository.js'
import { listFiles, recordTree } from './git/snapshot.js'
import type { CollectedChanges, PreparedRun, Workspace, WorkspaceRun } from './workspace.js'
import { removeFolder } from './git/worktree.js'
import { errorMessage } from '../../util/error-message.js'

/** Metadata by which a changed file is recognized without reading it. */
type FileMarks = ReadonlyMap<BytePath, string>

interface RunState {
  readonly before: FileMarks
  overlaps: boolean
}

/** Files that are examined before the event loop gets a turn. */
const FILES_AT_ONCE = 2_000

/** Opens the working directory for all runs; `recordsTree` records its state as a tree with an id. */
export function openSharedWorkspace(
  repository: ShadowRepository,
  workingDirectory: string,
  recordsTree: boolean
): Workspace {
  const { checkout, directory } = repository
  const enqueue = createSerialQueue()
  const states = new Map<string, RunState>()

  const record = (known: readonly BytePath[]): Promise<string> =>
    recordTree(repository, checkout.top, known, path.join(directory, 'checkout.index'))

  const prepare = async ({ id }: WorkspaceRun): Promise<PreparedRun> => {
    try {
      const known = await readTrackedPaths(repository)
      for (const other of states.values()) other.overlaps = true
      states.set(id, { before: await readMarks(repository, known), overlaps: states.size > 0 })
      return { cwd: workingDirectory, tree: recordsTree ? await record(known) : undefined }
    } catch (error) {
      // A run does not depend on the list of changed files; collect reports that it is missing.
      const treeFault = errorMessage(error)
      return { cwd: workingDirectory, tree: undefined, ...(recordsTree ? { treeFault } : {}) }
    }
  }

  const collect = async (
    { id }: WorkspaceRun,
    editedFiles: ReadonlySet<string>
  ): Promise<CollectedChanges> => {
    const state = states.get(id)
    states.delete(id)
    if (state === undefined)
      return unknownChanges('the state of the files before its start could not be read')
    try {
      const after = await readMarks(repository, await readTrackedPaths(repository))
      const all = compareMarks(state.before, after)
      const edited = new Set([...editedFiles].map((file) => belowTop(file, workingDirectory, checkout.top)))
      const changes = state.overlaps ? all.filter((change) => edited.has(change.path)) : all
      return { changes, isUnchanged: all.length === 0, notes: [] }
    } catch (error) {
      return unknownChanges(errorMessage(error))
    }
  }

  return {
    below: checkout.below,
    state: () => enqueue(async () => (recordsTree ? record(await readTrackedPaths(repository)) : undefined)),
    prepare: (run) => enqueue(() => prepare(run)),
    collect: (run, editedFiles) => enqueue(() => collect(run, editedFiles)),
    adopt: ({ id }) => {
      states.delete(id)
      return Promise.resolve({ changes: [], isUnchanged: true, notes: [] })
    },
    merge: () => Promise.resolve([]),
    watch: async (run) => {
      if (run !== undefined) return watchNothing
      const read = () => enqueue(async () => readMarks(repository, await readTrackedPaths(repository)))
      const before = await read()
      return async () => compareMarks(before, await read())
    },
    close: () =>
      enqueue(() => {
        removeFolder(directory)
        return Promise.resolve()
      })
  }
}

/** A folder outside of any repository: changes of its files are not detected. */
export function openPlainFolder(workingDirectory: string): Workspace {
  const nothing: CollectedChanges = { changes: [], isUnchanged: false, notes: [] }
  return {
    below: '',
    state: () => Promise.resolve(undefined),
    prepare: () => Promise.resolve({ cwd: workingDirectory, tree: undefined }),
    collect: () => Promise.resolve(nothing),
    adopt: () => Promise.resolve(nothing),
    merge: () => Promise.resolve([]),
    watch: () => Promise.resolve(watchNothing),
    close: () => Promise.resolve()
  }
}

function watchNothing(): Promise<readonly ChangedFile[]> {
  return Promise.resolve([])
}

function unknownChanges(reason: string): CollectedChanges {
  return { changes: [], isUnchanged: false, notes: [`the files that it changed are unknown: ${reason}.`] }
}

/** Kind, mode, size, times and inode of each file: every write changes one of them. */
async function readMarks(repository: ShadowRepository, known: readonly BytePath[]): Promise<FileMarks> {
  const { top } = repository.checkout
  const files = [...new Set([...known, ...(await listFiles(repository, top))])]
  const marks = new Map<BytePath, string>()
  for (const [count, file] of files.entries()) {
    if (count % FILES_AT_ONCE === FILES_AT_ONCE - 1) await nextTurn()
    const stats = fs.lstatSync(fileBelow(top, file), { throwIfNoEntry: false, bigint: true })
    if (stats === undefined || stats.isDirectory()) continue
    const kind = stats.isSymbolicLink() ? 'link' : 'file'
    marks.set(file, `${kind} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`)
  }
  return marks
}

/** The changed files, ordered by path. Lines are not counted, since no content is read. Pure. */
function compareMarks(before: FileMarks, after: FileMarks): ChangedFile[] {
  const changes: [BytePath, ChangedFile['kind']][] = []
  for (const [file, mark] of after) {
    const earlier = before.get(file)
    if (earlier === undefined) changes.push([file, 'added'])
    else if (earlier.slice(0, 4) !== mark.slice(0, 4)) changes.push([file, 'type-changed'])
    else if (earlier !== mark) changes.push([file, 'modified'])
  }
  for (const file of before.keys()) if (!after.has(file)) changes.push([file, 'deleted'])
  return changes
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([file, kind]) => ({ path: readablePath(file), kind, addedLines: null, deletedLines: null }))
}

function belowTop(file: string, workingDirectory: string, top: string): string {
  const absolute = path.resolve(workingDirectory, file)
  const real = absolute.startsWith(`${workingDirectory}${path.sep}`)
    ? path.join(fs.realpathSync(workingDirectory), absolute.slice(workingDirectory.length + 1))
    : absolute
  return path.relative(top, real).split(path.sep).join('/')
}
