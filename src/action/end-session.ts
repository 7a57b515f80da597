/** The end of a session: what it did is delivered and published, and only then it has a verdict. */
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import type { Conclusion, SessionRecord } from '../session/record/record.js'
import type { UploadFiles } from './artifacts/upload-session.js'
import type { ResultCache } from './cache/result-cache.js'
import { renderPreview } from './comment-preview.js'
import type { SessionComment } from './comment/session-comment.js'
import { deliverChanges, handOver } from './deliver/deliver-changes.js'
import type { DeliveryRecorder } from './deliver/record-delivery.js'
import { withDeliveryPending, withFailedDelivery } from './deliver/undelivered.js'
import { publishArtifact, publishFiles, publishQuickly, publishSummary } from './publish.js'
import { reportVerdict } from './report-verdict.js'
import { saveState } from './runner/state.js'
import type { StepSpending } from './spending/step-spending.js'
import type { GitHubSide } from './step/github-side.js'
import type { StepContext } from './step/step-context.js'

/** A session whose last event has happened. */
export interface EndingSession {
  readonly record: SessionRecord
  readonly configuration: SessionConfiguration
  /** Undefined if nothing is delivered. */
  readonly changes: DeliveryRecorder | undefined
  /** Whether another job needs its artifact. */
  readonly isHandedOver: boolean
  readonly spending: StepSpending
  readonly comment: SessionComment
  readonly resultCache: Pick<ResultCache, 'save'>
}

const FAILED = 1

/** Returns the exit code. */
export async function endSession(
  ending: EndingSession,
  step: StepContext,
  onGitHub: GitHubSide,
  signal: AbortSignal,
  upload?: UploadFiles
): Promise<number> {
  const { record, configuration, isHandedOver, spending, comment } = ending
  const { sessionDirectory } = configuration
  // What a job of a matrix hands over, the post step can hand over, too.
  const untilDelivered = (conclusion: Conclusion): SessionRecord =>
    isHandedOver ? record : withDeliveryPending(record, step.settings, conclusion)
  if (signal.aborted) {
    // An upload may take longer than the runner waits after a cancel; the post step has minutes.
    const cancelled = untilDelivered('cancelled')
    publishQuickly({ record: cancelled, sessionDirectory }, step)
    reportVerdict(cancelled, step)
    saveState({ sessionDirectory, phase: 'cancelled', ...spending.leave(record.costUsd) })
    return exitCodeOf(cancelled)
  }
  const pending = untilDelivered('failure')
  publishQuickly({ record: pending, sessionDirectory }, step)
  await spending.settle(record.costUsd)
  await ending.resultCache.save()
  const filed = await onGitHub.fileTickets(record, configuration, signal)
  const delivery = await deliver(ending, filed, step, signal)
  const conclude = (causes: readonly string[]): SessionRecord =>
    withFailedDelivery(filed, causes, signal.aborted ? 'cancelled' : 'failure')
  // The files are uploaded with the verdict so far.
  const delivered = conclude(delivery.failures)
  if (delivered !== pending) publishFiles({ record: delivered, sessionDirectory }, step)
  const fate = await publishArtifact({ record: delivered, sessionDirectory }, step, upload)
  const artifact = fate?.kind === 'uploaded' ? fate.name : undefined
  const failures = [
    ...delivery.failures,
    ...(isHandedOver && artifact === undefined ? [NOT_HANDED_OVER] : []),
    ...delivery.handOver(artifact)
  ]
  const final = conclude(failures)
  if (final !== pending) publishQuickly({ record: final, sessionDirectory }, step)
  if (final.rehearsal)
    step.closingSections.push(...renderPreview(final, comment.preview(final), onGitHub.command))
  publishSummary(final, fate, step)
  // After everything that can fail, because readers trust the last verdict in a log.
  reportVerdict(final, step, delivery.failures)
  await comment.finish(final, signal)
  await onGitHub.command?.end(final.conclusion === 'success')
  saveState({ sessionDirectory, phase: 'published' })
  return exitCodeOf(final)
}

/** What this step delivers itself, and what is left to do once there is an artifact. */
interface StepDelivery {
  /** Reported already. */
  readonly failures: readonly string[]
  readonly handOver: (artifact: string | undefined) => readonly string[]
}

async function deliver(
  { changes, configuration }: EndingSession,
  record: SessionRecord,
  step: StepContext,
  signal: AbortSignal
): Promise<StepDelivery> {
  const written = await changes?.write(record)
  if (written === undefined) return { failures: [], handOver: () => [] }
  if (!written.ok) return { failures: [written.error], handOver: () => [] }
  const { sessionDirectory, review } = configuration
  const session = { record, sessionDirectory, written: written.value, review }
  return {
    failures: await deliverChanges(session, step, signal),
    handOver: (artifact) => handOver(session, artifact, step)
  }
}

function exitCodeOf({ conclusion }: SessionRecord): number {
  return conclusion === 'success' ? 0 : FAILED
}

const NOT_HANDED_OVER =
  'The artifact that the next jobs need could not be uploaded, so this job failed. Re-run it.'
