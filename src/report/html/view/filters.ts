/** What a run is found by: the filters that show it. */
import type { RunRecord } from '../../../session/record/record.js'
import { isFailure } from './view.js'

/** A filter's name, as in the page's address. */
export type Filter = 'failed' | 'denied' | 'changed'

/** The filters that show a run. */
export function filtersOf(run: RunRecord): readonly Filter[] {
  return [
    ...(isFailure(run) ? (['failed'] as const) : []),
    ...(run.deniedTools.length > 0 || run.deniedHosts !== undefined ? (['denied'] as const) : []),
    ...(run.changes.length > 0 ? (['changed'] as const) : [])
  ]
}
