/** The record of a session that was cut off: nobody was left to say how its runs ended, so it is said here. Pure. */
import type { Conclusion, RunRecord, SessionRecord } from './record.js'

/** Closes a record: runs that still ran count as cancelled, those that waited as skipped. A closed one stays as it is. */
export function closeCutOffRecord(
  record: SessionRecord,
  conclusion: Conclusion,
  error: string
): SessionRecord {
  if (record.conclusion !== null) return record
  const results = record.results.map((run) => closeRun(run, error))
  return {
    ...record,
    conclusion,
    error,
    pm: record.pm.map((run) => closeRun(run, error)),
    results,
    failed: results.filter(({ outcome }) => outcome !== 'completed' && outcome !== 'skipped').length,
    skipped: results.filter(({ outcome }) => outcome === 'skipped').length
  }
}

function closeRun(run: RunRecord, error: string): RunRecord {
  if (run.state === 'ended') return run
  return { ...run, state: 'ended', outcome: run.state === 'running' ? 'cancelled' : 'skipped', error }
}
