/** A git worktree for each agent run, and a three-way merge of what it changed there. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeRunFolder } from '../record/session-folder.js'
import { readablePath, type BytePath } from './git/byte-path.js'
import { readChanges, writePatch, type TreeChange } from './git/changed-files.js'
import { describeConflict, describeUnmerged } from './merge-messages.js'
import { OccupiedPathError } from './file-transaction.js'
import { createSerialQueue } from './serial-queue.js'
import { readTrackedPaths, readTreePaths, type ShadowRepository } from './git/shadow-repository.js'
import { listIgnored, recordTree } from './git/snapshot.js'
import { mergeTrees } from './git/three-way.js'
import type { CollectedChanges, MergeReport, PreparedRun, Workspace, WorkspaceRun } from './workspace.js'
import { addWorktree, keepWorktree, removeFolder } from './git/worktree.js'
import { writeTreeChanges } from './write-tree.js'
import { makeFolder } from '../../util/make-folder.js'
import { errorMessage } from '../../util/error-message.js'

/** A run on its way: its worktree, the state it started from, and what it came to. */
interface RunState {
  readonly directory: string
  readonly base: string
  result: string | undefined
  changes: readonly TreeChange[]
  patchDigest: string | undefined
  merged: boolean
}

/** Ignored files that are named in a note. */
const NAMES_SHOWN = 5

/** Opens worktrees for the runs of a session. */
export function openWorktrees(repository: ShadowRepository, sessionDirectory: string): Workspace {
  const { checkout, directory } = repository
  const enqueue = createSerialQueue()
  const states = new Map<string, RunState>()
  const kept: string[] = []
  /** Which runs changed a path of the working directory, for the words about a conflict. */
  const changedBy = new Map<BytePath, WorkspaceRun[]>()

  const indexOf = ({ id }: WorkspaceRun): string => path.join(directory, `${id}.index`)

  const recordCheckout = async (): Promise<string> => {
    const index = path.join(directory, 'checkout.index')
    return recordTree(repository, checkout.top, await readTrackedPaths(repository), index)
  }

  const prepare = async (run: WorkspaceRun): Promise<PreparedRun> => {
    const base = await recordCheckout()
    const worktree = path.join(directory, run.id)
    await addWorktree(repository, worktree, base, indexOf(run))
    const nothingYet = { result: undefined, changes: [], patchDigest: undefined, merged: false }
    states.set(run.id, { directory: worktree, base, ...nothingYet })
    const cwd = path.join(worktree, checkout.below)
    // Git knows no empty folders.
    makeFolder(cwd)
    return { cwd, tree: base }
  }

  /** Takes a state as the run's result, with the patch in its folder. */
  const settle = async (run: WorkspaceRun, state: RunState, result: string): Promise<void> => {
    state.result = result
    state.changes = await readChanges(repository, state.base, result)
    if (state.changes.length === 0) return
    const file = path.join(makeRunFolder(sessionDirectory, run.folder), 'changes.patch')
    fs.rmSync(file, { force: true })
    await writePatch(repository, state.base, result, file)
    state.patchDigest = await digestOf(file)
  }

  const collect = async (run: WorkspaceRun): Promise<CollectedChanges> => {
    const state = stateOf(run)
    const index = indexOf(run)
    try {
      const known = await readTreePaths(repository, state.base)
      await settle(run, state, await recordTree(repository, state.directory, known, index))
    } catch (error) {
      const place = keepWorktree(state.directory, sessionDirectory)
      kept.push(place)
      const reason = errorMessage(error)
      throw new Error(`${reason}. Its files are kept in ${place}`, { cause: error })
    }
    const ignored = (await listIgnored(repository, state.directory, index)).map(readablePath)
    dropWorktree(state)
    return collected(state, ignoredNotes(ignored))
  }

  const adopt = async (run: WorkspaceRun, patch: Buffer | undefined): Promise<CollectedChanges> => {
    const state = stateOf(run)
    const index = indexOf(run)
    await repository.git(['read-tree', state.base], { index })
    if (patch !== undefined)
      await repository.git(['apply', '--cached', '--whitespace=nowarn', '-'], { index, input: patch })
    const { stdout } = await repository.git(['write-tree'], { index })
    await settle(run, state, stdout.toString('utf8').trim())
    dropWorktree(state)
    return collected(state, [])
  }

  const mergeRun = async (run: WorkspaceRun): Promise<MergeReport> => {
    const state = stateOf(run)
    state.merged = true
    const report = (merge: MergeReport['merge'], error: string | null): MergeReport => ({
      run: run.id,
      merge,
      error
    })
    if (state.result === undefined || state.result === state.base) return report('nothing', null)
    try {
      const current = await recordCheckout()
      const merged = await mergeTrees(repository, state.base, current, state.result)
      if (merged.kind === 'conflict')
        return report('conflict', describeConflict(run, merged.files, changedBy))
      await writeTreeChanges(repository, checkout.top, current, merged.tree)
    } catch (error) {
      if (error instanceof OccupiedPathError) return report('conflict', describeUnmerged(run, error.message))
      return report(null, describeUnmerged(run, errorMessage(error)))
    }
    for (const { bytes, from } of state.changes)
      for (const each of from === undefined ? [bytes] : [bytes, from])
        changedBy.set(each, [...(changedBy.get(each) ?? []), run])
    return report('merged', null)
  }

  const stateOf = ({ id }: WorkspaceRun): RunState => {
    const state = states.get(id)
    if (state === undefined) throw new Error(`The run ${id} was given no worktree.`)
    return state
  }

  const dropWorktree = (state: RunState): void => {
    removeFolder(state.directory)
    fs.rmSync(path.join(repository.gitDirectory, 'worktrees', path.basename(state.directory)), {
      recursive: true,
      force: true
    })
  }

  return {
    below: checkout.below,
    state: () => enqueue(recordCheckout),
    prepare: (run) => enqueue(() => prepare(run)),
    collect: (run) => enqueue(() => collect(run)),
    adopt: (run, patch) => enqueue(() => adopt(run, patch)),
    merge: (runs) =>
      enqueue(async () => {
        const reports: MergeReport[] = []
        for (const run of runs) if (states.get(run.id)?.merged === false) reports.push(await mergeRun(run))
        return reports
      }),
    close: () =>
      enqueue(() => {
        // An agent of the same user may have removed it.
        for (const name of fs.existsSync(directory) ? fs.readdirSync(directory) : [])
          if (!kept.includes(path.join(directory, name))) removeFolder(path.join(directory, name))
        if (fs.readdirSync(directory).length === 0) removeFolder(directory)
        return Promise.resolve()
      })
  }
}

/** Piece by piece: a patch may be larger than what should be held at once. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

function collected(
  { changes, result, base, patchDigest }: RunState,
  notes: readonly string[]
): CollectedChanges {
  return {
    changes: changes.map(({ path, kind, addedLines, deletedLines }) => ({
      path,
      kind,
      addedLines,
      deletedLines
    })),
    isUnchanged: result === base,
    notes,
    patchDigest
  }
}

function ignoredNotes(ignored: readonly string[]): string[] {
  if (ignored.length === 0) return []
  const more = ignored.length > NAMES_SHOWN ? ` and ${ignored.length - NAMES_SHOWN} more` : ''
  return [
    `files that git ignores are no part of its changes, and were removed with its worktree: ${ignored.slice(0, NAMES_SHOWN).join(', ')}${more}.`
  ]
}
