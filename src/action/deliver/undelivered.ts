/** The record of a session whose work did not arrive where it should: never a success. Pure. */
import type { Conclusion, SessionRecord } from '../../session/record/record.js'
import type { ActionSettings } from '../step/settings.js'

/**
 * The session as it is until its delivery has ended. Files and outputs say this meanwhile, because nothing can correct them
 * once the step is killed.
 * @param conclusion what a successful session becomes: `cancelled` after a cancel
 */
export function withDeliveryPending(
  record: SessionRecord,
  { deliver = 'none' }: Partial<Pick<ActionSettings, 'deliver'>>,
  conclusion: Conclusion
): SessionRecord {
  const isAwaited = deliver !== 'none' || record.review !== undefined
  if (!isAwaited || record.conclusion !== 'success') return record
  const cause =
    conclusion === 'cancelled'
      ? 'The work is done, but the workflow was cancelled before it was delivered. Re-run this job'
      : 'The work is done, but this step was ended from outside before it was known to be delivered. Look for it, and re-run this job if it is missing'
  return withFailedDelivery(record, [`${cause}.`], conclusion)
}

/** The session with the causes why its work did not arrive; only a success changes to `conclusion`. */
export function withFailedDelivery(
  record: SessionRecord,
  causes: readonly string[],
  conclusion: Conclusion = 'failure'
): SessionRecord {
  if (causes.length === 0) return record
  const given = record.error === null ? [] : [`${record.error.replace(/\.$/, '')}.`]
  return {
    ...record,
    conclusion: record.conclusion === 'success' ? conclusion : record.conclusion,
    error: [...given, ...causes].join(' '),
    faults: [...record.faults, ...causes.map((cause) => ({ cause, advice: null }))]
  }
}
