/** What a run is found by: the filters that show it. */
import type { RunRecord } from '../../../session/record/record.js'
import { stateOf } from './view.js'

/** A filter's name, as in the page's address. */
export type Filter = 'failed' | 'cancelled' | 'skipped' | 'completed' | 'retried' | 'denied' | 'changed'

/** The filters that show a run. */
export function filtersOf(run: RunRecord): readonly Filter[] {
  const { kind } = stateOf(run, { isRunning: false })
  return [
    ...(kind === 'failed' || kind === 'cancelled' ? [kind] : []),
    ...(run.outcome === 'skipped' || run.outcome === 'completed' ? [run.outcome] : []),
    ...(run.attempts > 1 ? (['retried'] as const) : []),
    ...(run.deniedTools.length > 0 || run.deniedHosts !== undefined ? (['denied'] as const) : []),
    ...(run.changes.length > 0 ? (['changed'] as const) : [])
  ]
}
