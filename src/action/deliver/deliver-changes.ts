/** What becomes of a session's changes at its end: the output for a delivering job, and a delivery by this step. */
import type { SessionRecord } from '../../session/record/record.js'
import { isWeakSandbox } from '../../report/sandbox.js'
import { readWorkflowEvent } from '../event/workflow-event.js'
import { setOutput } from '../runner/runner-commands.js'
import type { StepContext } from '../step/step-context.js'
import type { WrittenDelivery } from './record-delivery.js'

/** The end of a session. */
export interface EndedSession {
  readonly record: SessionRecord
  readonly sessionDirectory: string
  /** Undefined without changes. */
  readonly written: WrittenDelivery | undefined
  /** Name of the uploaded artifact; undefined if there is none. */
  readonly artifact: string | undefined
}

/** Returns why the changes were not delivered, which fails the session; undefined if they were, or there are none. */
export async function deliverChanges(
  { record, sessionDirectory, written, artifact }: EndedSession,
  step: StepContext,
  signal: AbortSignal
): Promise<string | undefined> {
  const destination = step.settings.deliver ?? 'none'
  if (destination === 'none') return undefined
  if (written === undefined) {
    setOutput('delivery', 'none')
    step.log.annotate('notice', 'Nothing was delivered: the session changed no files.', 'Delivery')
    return undefined
  }
  if (artifact !== undefined) setOutput('delivery', `${artifact}:${written.digest}`)
  else if (destination === 'artifact') {
    step.log.annotate('error', NOT_UPLOADED, 'Delivery')
    return NOT_UPLOADED
  }
  if (destination === 'artifact') return undefined
  if (!record.rehearsal && isUnseparated(record)) step.log.annotate('notice', UNSEPARATED, 'Delivery')
  const { runDelivery } = await import('./deliver-step.js')
  const ready = { delivery: written.delivery, directory: sessionDirectory }
  return runDelivery(ready, readWorkflowEvent(step.env), step, signal)
}

/** The session as a failed one; `cancelled` stays. */
export function withFailedDelivery(record: SessionRecord, reason: string): SessionRecord {
  const conclusion = record.conclusion === 'success' ? 'failure' : record.conclusion
  const error = record.error === null ? reason : `${record.error.replace(/\.$/, '')}. ${reason}`
  return { ...record, conclusion, error }
}

const NOT_UPLOADED =
  "The session's changes were not delivered: their artifact could not be uploaded, so the job that delivers would have nothing. Re-run this job."

const UNSEPARATED =
  'Agents ran in the job whose token may write to the repository, without a full sandbox. Deliver from a job of its own instead: deliver: artifact here, and there mode: deliver with the output delivery of this job (docs/deliver.md).'

function isUnseparated({ sandbox }: SessionRecord): boolean {
  return sandbox === null || sandbox.mode === 'off' || isWeakSandbox(sandbox)
}
