/** System errors (a full disk, too many open files): one ends the run that it hits, and the others continue. */
import { describeSystemError, isEnvironmentFault } from '../../util/system-error.js'
import type { RunResult } from '../record/run-result.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { SessionFolder } from '../record/session-folder.js'
import { allRuns } from '../record/all-runs.js'

/** Ends the run with this outcome and cause; its cost so far is kept. */
export function endRunByFault(
  { folder, budget }: Pick<SessionContext, 'folder' | 'budget'>,
  run: string,
  outcome: 'failed' | 'spawn-failed',
  error: string
): RunResult {
  const result = { ...resultWithoutRun(outcome, error), costUsd: budget.costOf(run) }
  folder.emit({ type: 'run-ended', run, result })
  return result
}

/**
 * Reports an error from before or after a run's process.
 * @throws the error itself when it is a bug of ours
 */
export function reportRunFault(
  session: Pick<SessionContext, 'folder' | 'budget'>,
  run: string,
  error: unknown
): void {
  if (!isEnvironmentFault(error)) throw error
  const cause = describeSystemError(error)
  const { results } = session.folder.record()
  if (results.find(({ id }) => id === run)?.state === 'ended')
    session.folder.emit({
      type: 'run-merged',
      run,
      merge: null,
      error: `What it did could not be recorded: ${cause}`
    })
  else endRunByFault(session, run, 'failed', `It could not be carried out: ${cause}`)
}

/** Ends a session that cannot continue, with every run that has not ended; finished runs stay as they are. */
export function concludeByFault({ record, emit }: SessionFolder, error: unknown): void {
  const cause = `The session could not continue: ${describeSystemError(error)}`
  const now = record()
  if (now.conclusion !== null) return
  for (const { id, state } of allRuns(now))
    if (state !== 'ended')
      emit({
        type: 'run-ended',
        run: id,
        result: resultWithoutRun(state === 'running' ? 'cancelled' : 'skipped', cause)
      })
  emit({ type: 'session-ended', conclusion: 'failure', error: cause, faults: [{ cause, advice: null }] })
}
