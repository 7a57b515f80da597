/** Closes the record of a session that was killed before it could report how its runs ended. Pure. */
import type { Conclusion, RunRecord, SessionRecord } from './record.js'
import { countRuns, markSuperseded, markUnknownAgents } from './superseded.js'

/**
 * Closes a record: running runs count as cancelled, waiting ones as skipped, and with worktrees those whose changes were
 * not merged as cancelled, too. A closed record is returned as it is.
 */
export function closeCutOffRecord(
  record: SessionRecord,
  conclusion: Conclusion,
  error: string
): SessionRecord {
  if (record.conclusion !== null) return record
  const isInWorktree = record.configuration['isolation'] === 'worktree'
  // A run that supersedes another may be cut off itself.
  const results = markSuperseded<RunRecord>(
    record.results.map((run) =>
      isInWorktree && isUnmerged(run) ? { ...run, ...UNMERGED } : closeRun(run, error)
    ),
    record.unknownAgents
  )
  return {
    ...record,
    conclusion,
    error,
    pm: record.pm.map((run) => closeRun(run, error)),
    results,
    checks: record.checks.map((run) => closeRun(run, error)),
    unknownAgents: markUnknownAgents(record.unknownAgents, results),
    ...countRuns(results)
  }
}

const UNMERGED = {
  outcome: 'cancelled',
  ...whole('Its changes were not merged, because the session ended first.')
} as const

/** Changes are reported after a run's end, so an empty list proves nothing, except for a reused result. */
function isUnmerged({ outcome, merge, reused, changes }: RunRecord): boolean {
  return outcome === 'completed' && merge === null && !(reused && changes.length === 0)
}

function closeRun(run: RunRecord, error: string): RunRecord {
  if (run.state === 'ended') return run
  return {
    ...run,
    state: 'ended',
    outcome: run.state === 'running' ? 'cancelled' : 'skipped',
    ...whole(error)
  }
}

/** A text that is all cause. */
function whole(error: string): Pick<RunRecord, 'error' | 'cause' | 'advice'> {
  return { error, cause: error, advice: null }
}
