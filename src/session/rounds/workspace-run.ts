/** An agent run in its workspace: preparing it, collecting what the run changed, merging the changes. */
import path from 'node:path'
import { findReusable, holdResult, applyCachedResult, reportStateUnknown } from '../run/reuse-result.js'
import { runClaude } from '../run/claude-run.js'
import type { RunResult } from '../record/events.js'
import { CHANGES_LIMIT } from '../record/record.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { CollectedChanges, PreparedRun, WorkspaceRun } from '../workspace/workspace.js'
import type { ClaudeRun } from '../run/run-spec.js'
import { attemptAsync } from '../../util/result.js'

/** Runs an agent in the workspace that the isolation requires, or reuses the result of an identical run. */
export async function runInWorkspace(run: ClaudeRun, session: SessionContext): Promise<void> {
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
  const edited = new Set<string>()
  const onEditedFile = (file: string): void => {
    edited.add(file)
  }
  const usedTools = new Set<string>()
  const onTool = (name: string): void => {
    usedTools.add(name)
  }
  const end = await runClaude({ ...run, cwd: place.cwd, onEditedFile, onTool }, session)
  const collected = await attemptAsync(() => session.workspace.collect(own, edited))
  if (!collected.ok) {
    const error = `What ${own.agent} (${own.id}) changed could not be recorded: ${collected.error}.`
    session.folder.emit({
      type: 'run-merged',
      run: own.id,
      merge: null,
      error: joinCauses(end.result, error)
    })
    return
  }
  reportChanges(own, session, collected.value)
  if (end.result.outcome === 'completed') {
    const patchFile = path.join(session.folder.directory, ...own.folder.split('/'), 'changes.patch')
    const { isUnchanged } = collected.value
    holdResult(run, session, place.tree, end, { patchFile, isUnchanged, usedTools })
  } else if (session.configuration.isolation === 'worktree' && !collected.value.isUnchanged) {
    const message = `${own.agent} (${own.id}): its changes are not merged, because it did not complete. To apply them: git apply --3way ${own.folder}/changes.patch`
    session.folder.emit({ type: 'notice', level: 'warning', message })
  }
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
  for (const { run, merge, error } of reports) session.folder.emit({ type: 'run-merged', run, merge, error })
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

function reportChanges(
  { id, agent }: WorkspaceRun,
  { folder: { emit } }: SessionContext,
  { changes, notes, patchDigest }: CollectedChanges
): void {
  if (changes.length > 0) {
    const changed = {
      changes: changes.slice(0, CHANGES_LIMIT),
      ...(patchDigest === undefined ? {} : { patchDigest })
    }
    emit({ type: 'run-changed', run: id, ...changed })
  }
  const more = changes.length - CHANGES_LIMIT
  for (const note of [...notes, ...(more > 0 ? [`it changed ${more} more files than are listed.`] : [])])
    emit({ type: 'notice', level: 'warning', message: `${agent} (${id}): ${note}` })
}

/** The first cause comes first. */
function joinCauses({ error }: RunResult, further: string): string {
  return error === null ? further : `${error} ${further}`
}
