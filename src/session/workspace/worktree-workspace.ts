/** A git worktree for each agent run, and a three-way merge of what it changed there. */
import fs from 'node:fs'
import path from 'node:path'
import { CheckoutWatch } from './checkout-watch.js'
import { readReferences, type References } from './git/agent-commits.js'
import type { BytePath } from './git/byte-path.js'
import { readChanges } from './git/changed-files.js'
import {
  describeConflict,
  describeForeignWrites,
  describeLeft,
  describeLost,
  describeUnattributed,
  describeUnfinishedMerge,
  describeUnmerged
} from './merge-messages.js'
import { isByProduct, makeFolders, moveResults } from './ignored-results.js'
import { createSerialQueue } from './serial-queue.js'
import { readTrackedPaths, readTreePaths, type ShadowRepository } from './git/shadow-repository.js'
import { recordTree } from './git/snapshot.js'
import { mergeTrees } from './git/three-way.js'
import { findUnfinishedMerge } from './git/unfinished-merge.js'
import { findUnrecorded } from './git/unrecorded.js'
import {
  NO_TOOL_USE,
  stateId,
  type CollectedChanges,
  type MergeReport,
  type PreparedRun,
  type RunToolUse,
  type Workspace,
  type WorkspaceRun
} from './workspace.js'
import { addWorktree, keepWorktree, removeFolder } from './git/worktree.js'
import { collectLeftovers, NO_LEFTOVERS, type Leftovers } from './worktree-leftovers.js'
import { setResult, toChangedFile, toCollectedChanges, type RunState } from './worktree-state.js'
import { writeTreeChanges } from './write-tree.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { errorMessage } from '../../util/error-message.js'

/** Opens worktrees for the runs of a session. */
export function openWorktrees(repository: ShadowRepository, sessionDirectory: string): Workspace {
  const worktrees = new Worktrees(repository, sessionDirectory)
  const enqueue = createSerialQueue()
  const { below, top, head } = repository.checkout
  return {
    below,
    top,
    state: () => enqueue(async () => stateId(await worktrees.recordCheckout(), head)),
    prepare: (run) => enqueue(() => worktrees.prepare(run)),
    collect: (run, use) => enqueue(() => worktrees.collect(run, use)),
    findUnrecorded: (paths) => enqueue(() => findUnrecorded(repository, paths)),
    adopt: (run, patch) => enqueue(() => worktrees.adopt(run, patch)),
    merge: (runs) => enqueue(() => worktrees.merge(runs)),
    endRound: () => undefined,
    watch: async (run) => {
      const record = () => enqueue(() => worktrees.recordNow(run))
      const before = await record()
      return async () => {
        const after = await record()
        return (await readChanges(repository, before, after)).map(toChangedFile)
      }
    },
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
  private readonly watch: CheckoutWatch
  /** References that are known, so that new ones can be told apart. */
  private references: References | undefined
  /** Which runs changed a path of the working directory, for the message about a conflict. */
  private readonly changedBy = new Map<BytePath, WorkspaceRun[]>()

  constructor(repository: ShadowRepository, sessionDirectory: string) {
    this.repository = repository
    this.sessionDirectory = sessionDirectory
    this.watch = new CheckoutWatch(repository)
  }

  async recordCheckout(): Promise<string> {
    const { repository } = this
    const index = path.join(repository.directory, 'checkout.index')
    const tree = await recordTree(
      repository,
      repository.checkout.top,
      await readTrackedPaths(repository),
      index
    )
    await this.watch.note(tree)
    return tree
  }

  /** The tree of the checkout, or of a run's worktree, as it is now. */
  async recordNow(run: WorkspaceRun | undefined): Promise<string> {
    if (run === undefined) return this.recordCheckout()
    const { directory, base } = this.stateOf(run)
    const known = await readTreePaths(this.repository, base)
    return recordTree(this.repository, directory, known, this.indexOf(run))
  }

  async prepare(run: WorkspaceRun): Promise<PreparedRun> {
    const { checkout } = this.repository
    const base = await this.recordCheckout()
    this.references ??= await readReferences(this.repository)
    const directory = path.join(this.repository.directory, run.id)
    await addWorktree(this.repository, directory, base, this.indexOf(run))
    const nothingYet = { result: undefined, changes: [], patchDigest: undefined, isMerged: false }
    this.states.set(run.id, { directory, base, ...nothingYet, leftovers: NO_LEFTOVERS })
    this.watch.begin(run.id)
    const cwd = path.join(directory, checkout.below)
    // Git does not record empty folders.
    makeFolder(cwd)
    return { cwd, top: directory, tree: stateId(base, checkout.head) }
  }

  async collect(run: WorkspaceRun, use: RunToolUse): Promise<CollectedChanges> {
    const { repository } = this
    const state = this.stateOf(run)
    const index = this.indexOf(run)
    try {
      const known = await readTreePaths(repository, state.base)
      await setResult(
        repository,
        this.sessionDirectory,
        run,
        state,
        await recordTree(repository, state.directory, known, index)
      )
    } catch (error) {
      const place = keepWorktree(state.directory, this.sessionDirectory)
      this.kept.push(place)
      const reason = errorMessage(error)
      throw new Error(`${reason}. Its files are kept in ${place}`, { cause: error })
    }
    const unmerged = await findUnfinishedMerge(
      repository,
      path.join(repository.gitDirectory, 'worktrees', run.id),
      state.directory,
      state.changes
    )
    state.leftovers = await this.collectLeftovers(run, state)
    this.removeWorktree(state)
    await this.recordCheckout()
    const foreign = this.watch.end(run.id, use)
    const fault =
      foreign.own.length > 0
        ? describeForeignWrites(run, foreign.own)
        : unmerged === undefined
          ? undefined
          : describeUnfinishedMerge(run, unmerged)
    return toCollectedChanges(
      state,
      [...state.leftovers.notes, ...describeUnattributed(foreign.unattributed)],
      fault === undefined ? undefined : { merge: 'conflict', error: fault }
    )
  }

  async adopt(run: WorkspaceRun, patch: Buffer | undefined): Promise<CollectedChanges> {
    const { git } = this.repository
    const state = this.stateOf(run)
    const index = this.indexOf(run)
    await git(['read-tree', state.base], { index })
    if (patch !== undefined)
      await git(['apply', '--cached', '--whitespace=nowarn', '-'], { index, input: patch })
    const { stdout } = await git(['write-tree'], { index })
    await setResult(this.repository, this.sessionDirectory, run, state, stdout.toString('utf8').trim())
    this.removeWorktree(state)
    this.watch.end(run.id, NO_TOOL_USE)
    return toCollectedChanges(state, [], undefined)
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
    const { base, result, leftovers } = state
    const hasChanges = result !== undefined && result !== base
    if (hasChanges) {
      const failure = await this.mergeFiles(run, state, result)
      if (failure !== undefined) return failure
    }
    const { top } = this.repository.checkout
    const { moved, left } = moveResults(this.asideOf(run), leftovers.ignored, top)
    const made = makeFolders(top, leftovers.emptyFolders)
    const hasResults = hasChanges || moved.length + made > 0
    const lost = [...leftovers.lost, ...left.filter((each) => !isByProduct(each))]
    if (!hasResults && !leftovers.hasCommits && lost.length > 0)
      return { merge: null, error: describeLost(run, lost) }
    const notes = left.length === 0 ? {} : { notes: [describeLeft(left)] }
    return { merge: hasResults ? 'merged' : 'nothing', error: null, ...notes }
  }

  /** Returns undefined once the files are in the checkout. */
  private async mergeFiles(
    run: WorkspaceRun,
    state: RunState,
    result: string
  ): Promise<Omit<MergeReport, 'run'> | undefined> {
    const { repository, changedBy } = this
    try {
      const current = await this.recordCheckout()
      const merged = await mergeTrees(repository, state.base, current, result)
      if (merged.kind === 'conflict')
        return { merge: 'conflict', error: describeConflict(run, merged.files, changedBy) }
      await writeTreeChanges(repository, repository.checkout.top, current, merged.tree)
      this.watch.merged(merged.tree)
    } catch (error) {
      const isOccupied = error instanceof EnvironmentError && error.code === 'PATH_OCCUPIED'
      const merge = isOccupied ? 'conflict' : null
      return { merge, error: describeUnmerged(run, errorMessage(error)) }
    }
    for (const { bytes, from } of state.changes)
      for (const each of from === undefined ? [bytes] : [bytes, from])
        changedBy.set(each, [...(changedBy.get(each) ?? []), run])
    return undefined
  }

  private async collectLeftovers(run: WorkspaceRun, state: RunState): Promise<Leftovers> {
    const { repository, sessionDirectory } = this
    const place = {
      directory: state.directory,
      index: this.indexOf(run),
      aside: this.asideOf(run),
      changes: state.changes,
      below: repository.checkout.below
    }
    const leftovers = await collectLeftovers(
      repository,
      sessionDirectory,
      run,
      place,
      this.references ?? new Map()
    )
    this.references = await readReferences(repository)
    return leftovers
  }

  private stateOf({ id }: WorkspaceRun): RunState {
    const state = this.states.get(id)
    if (state === undefined) throw new Error(`The run ${id} has no worktree.`)
    return state
  }

  private indexOf({ id }: WorkspaceRun): string {
    return path.join(this.repository.directory, `${id}.index`)
  }

  private asideOf({ id }: WorkspaceRun): string {
    return path.join(this.repository.directory, `${id}.ignored`)
  }

  private removeWorktree({ directory }: RunState): void {
    removeFolder(directory)
    const administration = path.join(this.repository.gitDirectory, 'worktrees', path.basename(directory))
    fs.rmSync(administration, { recursive: true, force: true })
  }
}
