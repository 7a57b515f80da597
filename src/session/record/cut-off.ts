/** The record of a session that was cut off: nobody was left to say how its runs ended, so it is said here. Pure. */
import type { Conclusion, RunRecord, SessionRecord } from './record.js'
import { countRuns, markSuperseded } from './superseded.js'

/**
 * Closes a record: runs that still ran count as cancelled, those that waited as skipped, and with worktrees those whose
 * work had not been merged as cancelled, too. A closed one stays as it is.
 */
export function closeCutOffRecord(
  record: SessionRecord,
  conclusion: Conclusion,
  error: string
): SessionRecord {
  if (record.conclusion !== null) return record
  const isInWorktree = record.configuration['isolation'] === 'worktree'
  // What was to take the place of another may be cut off itself.
  const results = markSuperseded<RunRecord>(
    record.results.map((run) =>
      isInWorktree && isUnmerged(run) ? { ...run, ...UNMERGED } : closeRun(run, error)
    )
  )
  return {
    ...record,
    conclusion,
    error,
    pm: record.pm.map((run) => closeRun(run, error)),
    results,
    ...countRuns(results)
  }
}

const UNMERGED = {
  outcome: 'cancelled',
  error: 'What it changed was not merged, because the session was ended before.'
} as const

/** A run tells its changes after its end, so a list without any proves nothing; but what is reused is known. */
function isUnmerged({ outcome, merge, reused, changes }: RunRecord): boolean {
  return outcome === 'completed' && merge === null && !(reused && changes.length === 0)
}

function closeRun(run: RunRecord, error: string): RunRecord {
  if (run.state === 'ended') return run
  return { ...run, state: 'ended', outcome: run.state === 'running' ? 'cancelled' : 'skipped', error }
}
