/** Runs whose end is an error of the system's (a full disk, too many open files): theirs alone, the others go on. */
import { describeSystemError, systemCode } from '../../util/system-error.js'
import type { RunResult } from '../record/events.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { SessionFolder } from '../record/session-folder.js'

/** Ends the run with this outcome and cause; what it cost by then stays true. */
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
 * What went wrong around a run, before it or after it.
 * @throws the error itself where it is not the system's, but a bug of ours
 */
export function reportRunFault(
  session: Pick<SessionContext, 'folder' | 'budget'>,
  run: string,
  error: unknown
): void {
  if (systemCode(error) === undefined) throw error
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

/** Ends a session that cannot go on, with every run that has not ended; what has ended stays as it is. */
export function concludeByFault({ record, emit }: SessionFolder, error: unknown): void {
  const cause = `The session could not go on: ${describeSystemError(error)}`
  const { pm, results, conclusion } = record()
  if (conclusion !== null) return
  for (const { id, state } of [...pm, ...results])
    if (state !== 'ended')
      emit({
        type: 'run-ended',
        run: id,
        result: resultWithoutRun(state === 'running' ? 'cancelled' : 'skipped', cause)
      })
  emit({ type: 'session-ended', conclusion: 'failure', error: cause })
}
