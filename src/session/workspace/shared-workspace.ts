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
import { findRestored, readHead } from './git/restored-files.js'
import { listFiles, recordTree } from './git/snapshot.js'
import { findConflictMarkers, listUnmerged } from './git/unfinished-merge.js'
import { findUnrecorded } from './git/unrecorded.js'
import { describeLostWork, describeOpenConflicts } from './merge-messages.js'
import { SharedConflicts, type WorkOnFile } from './shared-conflicts.js'
import {
  stateId,
  type CollectedChanges,
  type MergeReport,
  type PreparedRun,
  type RunToolUse,
  type Workspace,
  type WorkspaceRun
} from './workspace.js'
import { removeFolder } from './git/worktree.js'
import { errorMessage } from '../../util/error-message.js'

/** Metadata by which a changed file is recognized without reading it. */
type FileMarks = ReadonlyMap<BytePath, string>

interface RunState {
  readonly before: FileMarks
  /** Ids of the runs that worked at the same time. */
  readonly partners: Set<string>
  /** Conflicts of a merge that was open before it. */
  readonly unmerged: readonly string[]
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

  const conflicts = new SharedConflicts(checkout.top, (files) => findRestored(repository, files))
  const reported = new Set<string>()

  const record = async (known: readonly BytePath[]): Promise<string> => {
    const tree = await recordTree(repository, checkout.top, known, path.join(directory, 'checkout.index'))
    return stateId(tree, await readHead(checkout.top))
  }

  const prepare = async ({ id }: WorkspaceRun): Promise<PreparedRun> => {
    const place = { cwd: workingDirectory, top: checkout.top }
    try {
      const known = await readTrackedPaths(repository)
      const before = await readMarks(repository, known)
      const unmerged = await listUnmerged(repository, checkout.gitDirectory)
      for (const other of states.values()) other.partners.add(id)
      states.set(id, { before, partners: new Set(states.keys()), unmerged })
      return { ...place, tree: recordsTree ? await record(known) : undefined }
    } catch (error) {
      // A run does not depend on the list of changed files; collect reports that it is missing.
      const treeFault = errorMessage(error)
      return { ...place, tree: undefined, ...(recordsTree ? { treeFault } : {}) }
    }
  }

  const collect = async (run: WorkspaceRun, use: RunToolUse): Promise<CollectedChanges> => {
    const state = states.get(run.id)
    states.delete(run.id)
    if (state === undefined)
      return unknownChanges('the state of the files before its start could not be read')
    try {
      const after = await readMarks(repository, await readTrackedPaths(repository))
      const all = compareMarks(state.before, after)
      const edited = new Map(
        [...use.edited].map(([file, text]) => [belowTop(file, workingDirectory, checkout.top), text])
      )
      const own = state.partners.size > 0 ? all.filter(([file]) => edited.has(readablePath(file))) : all
      const work = new Map(
        own.map(([file, kind]): [BytePath, WorkOnFile] => [
          file,
          { kind: kind === 'deleted' ? 'deleted' : 'written', text: edited.get(readablePath(file)) }
        ])
      )
      await conflicts.add(run, use, work, state.partners, new Set(all.map(([file]) => file)))
      const open = await findUnfinishedMerge(repository, state.unmerged, own)
      return {
        changes: own.map(toChangedFile),
        isUnchanged: all.length === 0,
        notes: [],
        ...(open.length === 0
          ? {}
          : { fault: { merge: 'conflict', error: describeOpenConflicts(run, open) } })
      }
    } catch (error) {
      return unknownChanges(errorMessage(error))
    }
  }

  const merge = (runs: readonly WorkspaceRun[]): MergeReport[] =>
    runs.flatMap((run): MergeReport[] => {
      const lost = reported.has(run.id) ? [] : conflicts.find(run.id)
      if (lost.length === 0) return []
      reported.add(run.id)
      return [{ run: run.id, merge: 'conflict', error: describeLostWork(run, lost) }]
    })

  return {
    below: checkout.below,
    top: checkout.top,
    state: () => enqueue(async () => (recordsTree ? record(await readTrackedPaths(repository)) : undefined)),
    prepare: (run) => enqueue(() => prepare(run)),
    collect: (run, use) => enqueue(() => collect(run, use)),
    findUnrecorded: (paths) => enqueue(() => findUnrecorded(repository, paths)),
    adopt: ({ id }) => {
      states.delete(id)
      return Promise.resolve({ changes: [], isUnchanged: true, notes: [] })
    },
    merge: (runs) => enqueue(() => Promise.resolve(merge(runs))),
    endRound: () => {
      conflicts.clear()
    },
    watch: async (run) => {
      if (run !== undefined) return watchNothing
      const read = () => enqueue(async () => readMarks(repository, await readTrackedPaths(repository)))
      const before = await read()
      return async () => compareMarks(before, await read()).map(toChangedFile)
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
    top: undefined,
    state: () => Promise.resolve(undefined),
    prepare: () => Promise.resolve({ cwd: workingDirectory, top: workingDirectory, tree: undefined }),
    collect: () => Promise.resolve(nothing),
    findUnrecorded: (paths) => Promise.resolve(paths),
    endRound: () => undefined,
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
function compareMarks(before: FileMarks, after: FileMarks): [BytePath, ChangedFile['kind']][] {
  const changes: [BytePath, ChangedFile['kind']][] = []
  for (const [file, mark] of after) {
    const earlier = before.get(file)
    if (earlier === undefined) changes.push([file, 'added'])
    else if (earlier.slice(0, 4) !== mark.slice(0, 4)) changes.push([file, 'type-changed'])
    else if (earlier !== mark) changes.push([file, 'modified'])
  }
  for (const file of before.keys()) if (!after.has(file)) changes.push([file, 'deleted'])
  return changes.sort(([left], [right]) => (left < right ? -1 : 1))
}

function toChangedFile([file, kind]: [BytePath, ChangedFile['kind']]): ChangedFile {
  return { path: readablePath(file), kind, addedLines: null, deletedLines: null }
}

/** Files with an unresolved conflict that was not there before: in the index, or as markers in files that the run changed. */
async function findUnfinishedMerge(
  repository: ShadowRepository,
  before: readonly string[],
  changes: readonly [BytePath, ChangedFile['kind']][]
): Promise<string[]> {
  const { top, gitDirectory } = repository.checkout
  const written = changes.flatMap(([file, kind]) => (kind === 'deleted' ? [] : [file]))
  const found = [...(await listUnmerged(repository, gitDirectory)), ...findConflictMarkers(top, written)]
  return [...new Set(found)].filter((file) => !before.includes(file))
}

function belowTop(file: string, workingDirectory: string, top: string): string {
  const absolute = path.resolve(workingDirectory, file)
  const real = absolute.startsWith(`${workingDirectory}${path.sep}`)
    ? path.join(fs.realpathSync(workingDirectory), absolute.slice(workingDirectory.length + 1))
    : absolute
  return path.relative(top, real).split(path.sep).join('/')
}
