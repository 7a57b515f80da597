/** A git worktree for each agent run, and a three-way merge of what it changed there. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeRunFolder } from '../record/session-folder.js'
import { readablePath, type BytePath } from './git/byte-path.js'
import { readChanges, writePatch, type TreeChange } from './git/changed-files.js'
import { describeConflict, describeUnmerged } from './merge-messages.js'
import { createSerialQueue } from './serial-queue.js'
import { readTrackedPaths, readTreePaths, type ShadowRepository } from './git/shadow-repository.js'
import { listIgnored, recordTree } from './git/snapshot.js'
import { mergeTrees } from './git/three-way.js'
import type { CollectedChanges, MergeReport, PreparedRun, Workspace, WorkspaceRun } from './workspace.js'
import { addWorktree, keepWorktree, removeFolder } from './git/worktree.js'
import { writeTreeChanges } from './write-tree.js'
import { makeFolder } from '../../util/make-folder.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { errorMessage } from '../../util/error-message.js'

/** A run's worktree, the tree it started from, and the tree it ended with. */
interface RunState {
  readonly directory: string
  readonly base: string
  result: string | undefined
  changes: readonly TreeChange[]
  patchDigest: string | undefined
  isMerged: boolean
}

/** Ignored files that a note names. */
const NAMES_SHOWN = 5

/** Opens worktrees for the runs of a session. */
export function openWorktrees(repository: ShadowRepository, sessionDirectory: string): Workspace {
  const worktrees = new Worktrees(repository, sessionDirectory)
  const enqueue = createSerialQueue()
  return {
    below: repository.checkout.below,
    state: () => enqueue(() => worktrees.recordCheckout()),
    prepare: (run) => enqueue(() => worktrees.prepare(run)),
    collect: (run) => enqueue(() => worktrees.collect(run)),
    adopt: (run, patch) => enqueue(() => worktrees.adopt(run, patch)),
    merge: (runs) => enqueue(() => worktrees.merge(runs)),
    close: () =>
      enqueue(() => {
        worktrees.close()
        return Promise.resolve()
      })
  }
}

/** The worktrees of a session. Its methods must not overlap: they share the checkout and its index. */
class Worktrees {
  private readonly repository: ShadowRepository
  private readonly sessionDirectory: string
  private readonly states = new Map<string, RunState>()
  /** Folders that close leaves: their changes could not be recorded. */
  private readonly kept: string[] = []
  /** Which runs changed a path of the working directory, for the message about a conflict. */
  private readonly changedBy = new Map<BytePath, WorkspaceRun[]>()

  constructor(repository: ShadowRepository, sessionDirectory: string) {
    this.repository = repository
    this.sessionDirectory = sessionDirectory
  }

  async recordCheckout(): Promise<string> {
    const { repository } = this
    const index = path.join(repository.directory, 'checkout.index')
    return recordTree(repository, repository.checkout.top, await readTrackedPaths(repository), index)
  }

  async prepare(run: WorkspaceRun): Promise<PreparedRun> {
    const base = await this.recordCheckout()
    const directory = path.join(this.repository.directory, run.id)
    await addWorktree(this.repository, directory, base, this.indexOf(run))
    const nothingYet = { result: undefined, changes: [], patchDigest: undefined, isMerged: false }
    this.states.set(run.id, { directory, base, ...nothingYet })
    const cwd = path.join(directory, this.repository.checkout.below)
    // Git does not record empty folders.
    makeFolder(cwd)
    return { cwd, tree: base }
  }

  async collect(run: WorkspaceRun): Promise<CollectedChanges> {
    const { repository } = this
    const state = this.stateOf(run)
    const index = this.indexOf(run)
    try {
      const known = await readTreePaths(repository, state.base)
      await this.setResult(run, state, await recordTree(repository, state.directory, known, index))
    } catch (error) {
      const place = keepWorktree(state.directory, this.sessionDirectory)
      this.kept.push(place)
      const reason = errorMessage(error)
      throw new Error(`${reason}. Its files are kept in ${place}`, { cause: error })
    }
    const ignored = (await listIgnored(repository, state.directory, index)).map(readablePath)
    this.removeWorktree(state)
    return toCollectedChanges(state, ignoredNotes(ignored))
  }

  async adopt(run: WorkspaceRun, patch: Buffer | undefined): Promise<CollectedChanges> {
    const { git } = this.repository
    const state = this.stateOf(run)
    const index = this.indexOf(run)
    await git(['read-tree', state.base], { index })
    if (patch !== undefined)
      await git(['apply', '--cached', '--whitespace=nowarn', '-'], { index, input: patch })
    const { stdout } = await git(['write-tree'], { index })
    await this.setResult(run, state, stdout.toString('utf8').trim())
    this.removeWorktree(state)
    return toCollectedChanges(state, [])
  }

  async merge(runs: readonly WorkspaceRun[]): Promise<readonly MergeReport[]> {
    const reports: MergeReport[] = []
    for (const run of runs) {
      const state = this.states.get(run.id)
      if (state?.isMerged !== false) continue
      state.isMerged = true
      reports.push({ run: run.id, ...(await this.mergeRun(run, state)) })
    }
    return reports
  }

  close(): void {
    const { directory } = this.repository
    // An agent of the same user may have removed it.
    for (const name of fs.existsSync(directory) ? fs.readdirSync(directory) : [])
      if (!this.kept.includes(path.join(directory, name))) removeFolder(path.join(directory, name))
    if (fs.readdirSync(directory).length === 0) removeFolder(directory)
  }

  private async mergeRun(run: WorkspaceRun, state: RunState): Promise<Omit<MergeReport, 'run'>> {
    const { repository, changedBy } = this
    if (state.result === undefined || state.result === state.base) return { merge: 'nothing', error: null }
    try {
      const current = await this.recordCheckout()
      const merged = await mergeTrees(repository, state.base, current, state.result)
      if (merged.kind === 'conflict')
        return { merge: 'conflict', error: describeConflict(run, merged.files, changedBy) }
      await writeTreeChanges(repository, repository.checkout.top, current, merged.tree)
    } catch (error) {
      const isOccupied = error instanceof EnvironmentError && error.code === 'PATH_OCCUPIED'
      const merge = isOccupied ? 'conflict' : null
      return { merge, error: describeUnmerged(run, errorMessage(error)) }
    }
    for (const { bytes, from } of state.changes)
      for (const each of from === undefined ? [bytes] : [bytes, from])
        changedBy.set(each, [...(changedBy.get(each) ?? []), run])
    return { merge: 'merged', error: null }
  }

  /** Stores a tree as the run's result, and its patch in the run's folder. */
  private async setResult(run: WorkspaceRun, state: RunState, result: string): Promise<void> {
    const { repository } = this
    state.result = result
    state.changes = await readChanges(repository, state.base, result)
    if (state.changes.length === 0) return
    const file = path.join(makeRunFolder(this.sessionDirectory, run.folder), 'changes.patch')
    fs.rmSync(file, { force: true })
    await writePatch(repository, state.base, result, file)
    state.patchDigest = await digestOf(file)
  }

  private stateOf({ id }: WorkspaceRun): RunState {
    const state = this.states.get(id)
    if (state === undefined) throw new Error(`The run ${id} has no worktree.`)
    return state
  }

  private indexOf({ id }: WorkspaceRun): string {
    return path.join(this.repository.directory, `${id}.index`)
  }

  private removeWorktree({ directory }: RunState): void {
    removeFolder(directory)
    const administration = path.join(this.repository.gitDirectory, 'worktrees', path.basename(directory))
    fs.rmSync(administration, { recursive: true, force: true })
  }
}

/** Streams the file: a patch may be too large to hold in memory. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

function toCollectedChanges(
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
    `files that git ignores are not part of its changes and were removed with its worktree: ${ignored.slice(0, NAMES_SHOWN).join(', ')}${more}.`
  ]
}
