/** An agent run in its workspace: preparing it, collecting what the run changed, merging the changes. */
import path from 'node:path'
import { findReusable, holdResult, applyCachedResult, reportStateUnknown } from '../run/reuse-result.js'
import { runClaude } from '../run/claude-run.js'
import { isEditingTool, isLookingTool } from '../../claude/command/tool-names.js'
import { ToolUse } from '../run/attempt/tool-use.js'
import { isWithin } from '../workspace/git/unrecorded.js'
import { CHANGES_LIMIT, UNPATCHED_LIMIT } from '../record/record.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { CollectedChanges, PreparedRun, WorkspaceRun } from '../workspace/workspace.js'
import type { ClaudeRun } from '../run/attempt/run-spec.js'
import type { RunsAhead } from '../run/runs-ahead.js'
import { attemptAsync } from '../../util/result.js'

/**
 * Runs an agent in the workspace that the isolation requires, or reuses the result of an identical run.
 * @param ahead processes that were started, perhaps one for this run
 */
export async function runInWorkspace(
  run: ClaudeRun,
  session: SessionContext,
  ahead?: RunsAhead
): Promise<void> {
  const own: WorkspaceRun = { id: run.id, agent: run.agent.name, folder: run.folder }
  const place = await prepare(run, own, session)
  if (place === undefined) return
  if (place.treeFault !== undefined) reportStateUnknown(run, session, place.treeFault)
  const reusable = findReusable(run, session, place.tree)
  if (reusable !== undefined) {
    const adopted = await attemptAsync(() => session.workspace.adopt(own, reusable.patch))
    if (adopted.ok) {
      applyCachedResult(run, session, reusable)
      reportChanges(own, session, adopted.value)
      return
    }
    const message = `${own.agent}: its cached result does not apply and is not reused: ${adopted.error}`
    session.folder.emit({ type: 'notice', level: 'warning', message })
  }
  const { isolation } = session.configuration
  const use = new ToolUse(place.cwd, isolation === 'worktree' ? session.workspace.top : undefined)
  const placed = { ...run, cwd: place.cwd, worktree: isolation === 'worktree' ? place.top : undefined }
  const started = await ahead?.take(placed)
  const end = await runClaude({ ...placed, toolUse: use, ahead: started }, session)
  const usesCommands = [...use.names].some((tool) => !isLookingTool(tool) && !isEditingTool(tool))
  const rejection =
    end.result.outcome === 'completed' ? await checkWork(placed, place.cwd, session) : undefined
  const collected = await attemptAsync(() =>
    session.workspace.collect(own, { edited: use.edited, usesCommands, namesCheckout: use.namesWatched })
  )
  if (!collected.ok) {
    const error = `What ${own.agent} (${own.id}) changed could not be recorded: ${collected.error}.`
    session.folder.emit({
      type: 'run-merged',
      run: own.id,
      merge: null,
      error: [end.result.error ?? rejection ?? [], error].flat().join(' ')
    })
    return
  }
  const { isUnchanged, changes, unpatched = [], fault } = collected.value
  const isUnknown = !isUnchanged && changes.length === 0 && (usesCommands || use.edited.size > 0)
  reportChanges(own, session, collected.value, isUnknown)
  const hasCompleted = end.result.outcome === 'completed'
  if (rejection !== undefined)
    session.folder.emit({ type: 'run-merged', run: own.id, merge: null, error: rejection })
  if (hasCompleted && fault !== undefined) {
    const error = [rejection ?? [], fault.error].flat().join(' ')
    session.folder.emit({ type: 'run-merged', run: own.id, merge: fault.merge, error })
  } else if (hasCompleted && rejection === undefined) {
    const patchFile = path.join(session.folder.directory, ...own.folder.split('/'), 'changes.patch')
    const readElsewhere = await findReadElsewhere(place, use, session)
    const kept = { patchFile, isUnchanged, unpatched, usedTools: use.names, readElsewhere }
    await holdResult(run, session, place.tree, end, kept)
  } else if (isolation === 'worktree' && !isUnchanged) {
    const message = `${own.agent} (${own.id}): its changes are not merged, because ${rejection === undefined ? 'it did not complete' : 'a check of its agent did not pass'}. To apply them: git apply --3way ${own.folder}/changes.patch`
    session.folder.emit({ type: 'notice', level: 'warning', message })
  }
}

/** Why the checks of the run's agent reject its work; undefined when they do not, or there are none. */
async function checkWork(run: ClaudeRun, cwd: string, session: SessionContext): Promise<string | undefined> {
  if (!session.configuration.checks.agents.has(run.agent.slug)) return undefined
  const { checkRun } = await import('../checks/agent-checks.js')
  return checkRun(run, cwd, session)
}

/** Merges the changes of these runs, in this order: of those that completed and are not merged yet. */
export async function mergeRuns(ids: readonly string[], session: SessionContext): Promise<void> {
  if (ids.length === 0) return
  const { results } = session.folder.record()
  const completed = ids.flatMap((id) => {
    const run = results.find((each) => each.id === id)
    return run?.outcome === 'completed' ? [run] : []
  })
  const reports = await session.workspace.merge(completed)
  for (const { run, merge, error, notes = [] } of reports) {
    session.folder.emit({ type: 'run-merged', run, merge, error })
    const agent = completed.find(({ id }) => id === run)?.agent ?? ''
    for (const note of notes)
      session.folder.emit({ type: 'notice', level: 'warning', message: `${agent} (${run}): ${note}` })
  }
  const failed = new Set(reports.flatMap(({ run, error }) => (error === null ? [] : [run])))
  for (const { id } of completed) session.results?.release(id, !failed.has(id))
}

async function prepare(
  run: ClaudeRun,
  own: WorkspaceRun,
  session: SessionContext
): Promise<PreparedRun | undefined> {
  const prepared = await attemptAsync(() => session.workspace.prepare(own))
  if (prepared.ok) return prepared.value
  const error = `Its workspace could not be prepared: ${prepared.error}`
  session.folder.emit({ type: 'run-ended', run: run.id, result: resultWithoutRun('spawn-failed', error) })
  return undefined
}

/** What it read of the checkout's state is part of the key; of a worktree, which has no ignored files, all of it is. */
async function findReadElsewhere(
  { top }: PreparedRun,
  { read }: ToolUse,
  { workspace, results, configuration: { isolation } }: SessionContext
): Promise<readonly string[]> {
  if (results === undefined || read.size === 0) return []
  return isolation === 'worktree'
    ? [...read].filter((each) => !isWithin(top, each))
    : workspace.findUnrecorded([...read])
}

function reportChanges(
  { id, agent }: WorkspaceRun,
  { folder: { emit } }: SessionContext,
  { changes, notes, patchDigest, unpatched = [] }: CollectedChanges,
  isUnknown = false
): void {
  if (changes.length > 0 || unpatched.length > 0 || isUnknown) {
    const changed = {
      changes: changes.slice(0, CHANGES_LIMIT),
      ...(patchDigest === undefined ? {} : { patchDigest }),
      ...(unpatched.length === 0 ? {} : { unpatched: unpatched.slice(0, UNPATCHED_LIMIT) }),
      ...(isUnknown ? { isUnknown } : {})
    }
    emit({ type: 'run-changed', run: id, ...changed })
  }
  const more = changes.length - CHANGES_LIMIT
  for (const note of [...notes, ...(more > 0 ? [`it changed ${more} more files than are listed.`] : [])])
    emit({ type: 'notice', level: 'warning', message: `${agent} (${id}): ${note}` })
}
