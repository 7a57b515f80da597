/** Where a run's activity is on the page: marks of the timeline lead there. */
import type { RunRecord } from '../../../session/record/record.js'

/** Id of an entry of the activity in the run's card. */
export function activityId({ id }: Pick<RunRecord, 'id'>, index: number): string {
  return `run-${id}-activity-${index + 1}`
}
