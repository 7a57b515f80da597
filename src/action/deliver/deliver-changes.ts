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

/** Returns whether the step may succeed. */
export async function deliverChanges(
  { record, sessionDirectory, written, artifact }: EndedSession,
  step: StepContext,
  signal: AbortSignal
): Promise<boolean> {
  setOutput(
    'delivery',
    written === undefined || artifact === undefined ? '' : `${artifact}:${written.digest}`
  )
  const destination = step.settings.deliver ?? 'none'
  if (destination === 'none') return true
  if (written === undefined) {
    step.log.annotate('notice', 'Nothing was delivered: the session changed no files.', 'Delivery')
    return true
  }
  if (!record.rehearsal && isUnseparated(record)) step.log.annotate('notice', UNSEPARATED, 'Delivery')
  const { runDelivery } = await import('./deliver-step.js')
  const ready = { delivery: written.delivery, directory: sessionDirectory }
  return runDelivery(ready, readWorkflowEvent(step.env), step, signal)
}

const UNSEPARATED =
  'Agents ran in the job whose token may write to the repository, without a full sandbox. Deliver from a job of its own instead: mode: deliver, with the output delivery of this job (docs/deliver.md).'

function isUnseparated({ sandbox }: SessionRecord): boolean {
  return sandbox === null || sandbox.mode === 'off' || isWeakSandbox(sandbox)
}
