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
  // A kill may also follow the delivery, before this step has published that it arrived.
  const end = conclusion === 'cancelled' ? 'the workflow was cancelled' : 'this step was ended from outside'
  const cause = `The work is done, but ${end} before it was known to be delivered. Look for it, and re-run this job if it is missing.`
  return withFailedDelivery(record, [cause], conclusion)
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
