/**
 * Merges the changes of the legs, each made in its own checkout: their patches are applied to worktrees of this checkout
 * and merged as a session in one process merges the changes of its runs.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { EmitEvent } from '../record/events.js'
import type { RunRecord, SessionRecord } from '../record/record.js'
import { checkIsolation, openWorkspace } from '../workspace/open-workspace.js'
import type { Workspace } from '../workspace/workspace.js'
import { errorMessage } from '../../util/error-message.js'

/** Largest patch that is merged, in bytes. */
const PATCH_LIMIT_BYTES = 64 * 2 ** 20

const PATCH_FILE = 'changes.patch'

type Settings = Pick<SessionConfiguration, 'isolation' | 'cache' | 'workingDirectory' | 'sessionDirectory'>

/**
 * Merges the patches of completed runs, in the order of the delegations. A run whose patch cannot be merged is reported
 * as not done; with `isolation: shared`, so is every run that changed files.
 * @throws ConfigurationError if `isolation: worktree` has no checkout to merge into
 */
export async function mergeLegs(settings: Settings, record: SessionRecord, emit: EmitEvent): Promise<void> {
  const changed = record.results.filter(
    (run) => run.changes.length > 0 || fs.existsSync(patchOf(settings, run))
  )
  if (settings.isolation === 'shared') {
    for (const run of changed) emit(lostChanges(run))
    return
  }
  const completed = changed.filter(({ outcome }) => outcome === 'completed')
  if (completed.length === 0) return
  const warn = (message: string): void => {
    emit({ type: 'notice', level: 'warning', message })
  }
  const workspace = await openWorkspace(settings, await checkIsolation(settings), warn)
  try {
    const adopted: RunRecord[] = []
    for (const run of completed) if (await adopt(workspace, settings, run, emit)) adopted.push(run)
    for (const { run, merge, error } of await workspace.merge(adopted))
      emit({ type: 'run-merged', run, merge, error })
  } finally {
    await workspace.close()
  }
}

function patchOf({ sessionDirectory }: Settings, { folder }: RunRecord): string {
  return path.join(sessionDirectory, ...folder.split('/'), PATCH_FILE)
}

/** Applies the patch to a worktree. Returns whether it could be applied. */
async function adopt(
  workspace: Workspace,
  settings: Settings,
  run: RunRecord,
  emit: EmitEvent
): Promise<boolean> {
  try {
    const file = patchOf(settings, run)
    const size = fs.lstatSync(file, { throwIfNoEntry: false })?.size
    if (size === undefined) throw new Error(`its job uploaded no ${PATCH_FILE}`)
    if (size > PATCH_LIMIT_BYTES)
      throw new Error(`its patch has ${size} bytes, and ${PATCH_LIMIT_BYTES} is the limit`)
    const patch = fs.readFileSync(file)
    const fault = faultOf(patch, run)
    if (fault !== undefined) {
      emit({ type: 'run-merged', run: run.id, merge: null, error: `Its changes are not merged: ${fault}` })
      return false
    }
    await workspace.prepare(run)
    await workspace.adopt(run, patch)
    return true
  } catch (error) {
    const reason = errorMessage(error)
    const message = `Its changes are not merged: ${reason}. Check out the commit of the other jobs here.`
    emit({ type: 'run-merged', run: run.id, merge: null, error: message })
    return false
  }
}

/** Everything that leaves a runner is redacted, patches too: applying one with `***` in it would corrupt a file. */
function faultOf(patch: Buffer, { patchDigest }: RunRecord): string | undefined {
  if (patchDigest === undefined)
    return 'its job did not report the digest of its patch. Use one version of the action in all jobs.'
  if (createHash('sha256').update(patch).digest('hex') === patchDigest) return undefined
  return 'its patch was changed on its way: it contains a secret, or text that looks like one, which was masked. Keep secrets out of the files, and re-run the job.'
}

/** A shared folder has no patch: the changes of an agent are lost with its runner, so its work is not done. */
function lostChanges({ id, agent, outcome, changes }: RunRecord): Parameters<EmitEvent>[0] {
  const count = changes.length
  const what = count === 0 ? 'files' : `${count} file${count === 1 ? '' : 's'}`
  if (outcome === 'completed') {
    const error = `Its changes (${what}) stayed on its own runner and are lost: use isolation: worktree in all jobs.`
    return { type: 'run-merged', run: id, merge: null, error }
  }
  const message = `${agent} (${id}) changed ${what} on its own runner, and these changes are not merged: use isolation: worktree in all jobs.`
  return { type: 'notice', level: 'warning', message }
}
