/** What becomes of a session's changes at its end: the output for a delivering job, and a delivery by this step. */
import type { ReviewChoice } from '../../session/configuration/configuration.js'
import { postsReview } from '../review/review-choice.js'
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
  readonly review: ReviewChoice
}

/**
 * Delivers what this step delivers itself. Returns why it did not arrive, a sentence for each cause, which fails the session. The
 * review and the changes do not depend on each other.
 */
export async function deliverChanges(
  ended: EndedSession,
  step: StepContext,
  signal: AbortSignal
): Promise<readonly string[]> {
  const { record, written, review } = ended
  const destination = step.settings.deliver ?? 'none'
  const writesHere = postsReview(review) || !['none', 'artifact'].includes(destination)
  if (writesHere && written !== undefined && !record.rehearsal && isUnseparated(record))
    step.log.annotate('notice', UNSEPARATED, 'Delivery')
  return [
    // Before a push to the pull request, which moves its head.
    postsReview(review) ? await reviewSession(ended, step, signal) : undefined,
    destination === 'none' ? undefined : await deliverFiles(ended, step, signal)
  ].filter((failure) => failure !== undefined)
}

/**
 * Names the delivery for another job (output `delivery`). Returns why that job would have nothing, which fails the session.
 * @param artifact name of the uploaded artifact; undefined if there is none
 */
export function handOver(
  { written, review }: Pick<EndedSession, 'written' | 'review'>,
  artifact: string | undefined,
  step: StepContext
): readonly string[] {
  const destination = step.settings.deliver ?? 'none'
  if (destination === 'none' && review === 'none') return []
  if (written === undefined) setOutput('delivery', 'none')
  // Without it `mode: deliver` says that it is missing.
  else if (artifact !== undefined) setOutput('delivery', `${artifact}:${written.digest}`)
  const isForOtherJob = destination === 'artifact' || review === 'record'
  return isForOtherJob && written !== undefined && artifact === undefined ? [NOT_UPLOADED] : []
}

async function reviewSession(
  { record, written, review }: EndedSession,
  step: StepContext,
  signal: AbortSignal
): Promise<string | undefined> {
  const { runReview } = await import('../review/review-step.js')
  const { rehearsal, conclusion } = record
  const session = written?.delivery ?? { rehearsal, conclusion: conclusion ?? 'failure' }
  return runReview(session, review, readWorkflowEvent(step.env), step, signal)
}

async function deliverFiles(
  { sessionDirectory, written }: EndedSession,
  step: StepContext,
  signal: AbortSignal
): Promise<string | undefined> {
  if (written === undefined) {
    reportNoChanges(step)
    return undefined
  }
  const { runDelivery } = await import('./deliver-step.js')
  const ready = { delivery: written.delivery, directory: sessionDirectory }
  return runDelivery(ready, readWorkflowEvent(step.env), step, signal)
}

/** Says that there is nothing to deliver. */
export function reportNoChanges({ log }: StepContext): void {
  log.annotate(
    'notice',
    'Nothing was delivered: the session changed no files. With isolation: worktree, changes of agents that did not complete are not merged: the artifact of the session has them as patches.',
    'Delivery'
  )
}

const NOT_UPLOADED =
  "The session's changes were not delivered: their artifact could not be uploaded, so the job that delivers would have nothing. Re-run this job."

const UNSEPARATED =
  'Agents ran in the job whose token may write to the repository, without a full sandbox. Deliver from a job of its own instead: deliver: artifact here, and there mode: deliver with the output delivery of this job (docs/deliver.md).'

function isUnseparated({ sandbox }: SessionRecord): boolean {
  return sandbox === null || sandbox.mode === 'off' || isWeakSandbox(sandbox)
}
