/**
 * Merges the changes of the legs, each made in its own checkout: their patches are applied to worktrees of this checkout
 * and merged as a session in one process merges the changes of its runs.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { EmitEvent } from '../record/events.js'
import { describeEndedProcesses } from '../run/attempt/ended-processes.js'
import type { RunRecord, SessionRecord } from '../record/record.js'
import { guardCheckout } from '../workspace/checkout-guard.js'
import { checkIsolation, openWorkspace } from '../workspace/open-workspace.js'
import { isByProduct } from '../workspace/ignored-results.js'
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
  // A leg's notices stay with its job.
  for (const { id, agent, endedProcesses } of record.results) {
    if (endedProcesses === undefined) continue
    emit({ type: 'notice', level: 'warning', message: describeEndedProcesses(id, agent, endedProcesses) })
  }
  const hasPatch = (run: RunRecord): boolean =>
    run.changes.length > 0 || fs.existsSync(patchOf(settings, run))
  const changed = record.results.filter(hasPatch)
  if (settings.isolation === 'shared') {
    for (const run of record.results) if (hasPatch(run) || run.changesUnknown === true) emit(lostChanges(run))
    return
  }
  for (const run of record.results) reportUnpatched(run, hasPatch(run), emit)
  const completed = changed.filter(({ outcome }) => outcome === 'completed')
  if (completed.length === 0) return
  const warn = (message: string): void => {
    emit({ type: 'notice', level: 'warning', message })
  }
  const checkout = await checkIsolation(settings)
  const guard = await guardCheckout(settings.workingDirectory, checkout, warn)
  const workspace = await openWorkspace(settings, checkout, warn)
  try {
    const adopted: RunRecord[] = []
    for (const run of completed) if (await adopt(workspace, settings, run, emit)) adopted.push(run)
    for (const { run, merge, error } of await workspace.merge(adopted))
      emit({ type: 'run-merged', run, merge, error })
    for (const message of await guard.inspect()) warn(message)
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
    if (size === undefined) {
      const error = `Its changes are not merged: its job uploaded no ${PATCH_FILE}, as where it contains a secret. A warning of that job says why.`
      emit({ type: 'run-merged', run: run.id, merge: null, error })
      return false
    }
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

/** Applying a patch that something changed (another version masked secrets in it) would corrupt a file. */
function faultOf(patch: Buffer, { patchDigest }: RunRecord): string | undefined {
  if (patchDigest === undefined)
    return 'its job did not report the digest of its patch. Use one version of the action in all jobs.'
  if (createHash('sha256').update(patch).digest('hex') === patchDigest) return undefined
  return 'its patch was changed on its way. Re-run its job, with one version of the action in all jobs.'
}

/** A shared folder has no patch: the changes of an agent are lost with its runner, so its work is not done. */
function lostChanges({ id, agent, outcome, changes, changesUnknown }: RunRecord): Parameters<EmitEvent>[0] {
  const count = changes.length
  const what =
    count > 0 ? `${count} file${count === 1 ? '' : 's'}` : changesUnknown === true ? 'unknown files' : 'files'
  if (outcome === 'completed') {
    const error = `Its changes (${what}) stayed on its own runner and are lost: use isolation: worktree in all jobs.`
    return { type: 'run-merged', run: id, merge: null, error }
  }
  const message = `${agent} (${id}) changed ${what} on its own runner, and these changes are not merged: use isolation: worktree in all jobs.`
  return { type: 'notice', level: 'warning', message }
}

/** What is in no patch stays on the runner: a run that made nothing else is not done. Commits are in its uploaded folder. */
function reportUnpatched(
  { id, agent, outcome, unpatched = [] }: RunRecord,
  hasPatch: boolean,
  emit: EmitEvent
): void {
  if (unpatched.length === 0) return
  const names = `${unpatched.slice(0, NAMES_SHOWN).join(', ')}${unpatched.length > NAMES_SHOWN ? ` and ${unpatched.length - NAMES_SHOWN} more` : ''}`
  const results = unpatched.filter((name) => !isByProduct(name) && !isCommit(name))
  if (outcome === 'completed' && !hasPatch && results.length > 0) {
    const error = `All that it made stayed on its own runner and is lost, because git ignores or does not record it: ${names}. Do not ignore it, or upload it in the job of the delegation.`
    emit({ type: 'run-merged', run: id, merge: null, error })
    return
  }
  const message = `${agent} (${id}) made what its patch does not contain, on its own runner: ${names}.`
  emit({ type: 'notice', level: 'warning', message })
}

/** Names of commits, as `git/agent-commits.ts` gives them. */
function isCommit(name: string): boolean {
  return /^(?:commits up to|the branch|the tag|a stash|refs\/)/.test(name)
}

/** Names that a message lists. */
const NAMES_SHOWN = 5
