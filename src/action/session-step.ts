/** The session of the main step: from its first event to what is published and delivered. */
import path from 'node:path'
import { createLogRenderer } from '../report/log/live-log.js'
import { listenForCancel, type SignalSource } from '../session/lifecycle/cancellation.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import type { SessionEvent } from '../session/record/events.js'
import type { SessionRecord } from '../session/record/record.js'
import type { UploadFiles } from './artifacts/upload-session.js'
import { openResultCache, resultScope, type LoadCacheService } from './cache/result-cache.js'
import { NO_COMMENT, type SessionComment } from './comment/session-comment.js'
import { renderPreview } from './comment-preview.js'
import { deliverChanges, withFailedDelivery } from './deliver/deliver-changes.js'
import type { PreparedSession, RunSession } from './matrix/prepared-session.js'
import { createGroupedLog } from './runner/log-groups.js'
import { annotationsOf } from './runner/annotations.js'
import type { CommandFileGuard } from './runner/command-file-guard.js'
import { saveState } from './runner/state.js'
import type { StepSpending } from './spending/step-spending.js'
import type { GitHubSide } from './step/github-side.js'
import type { StepContext } from './step/step-context.js'

/** Effects of the session; the real ones by default. */
export interface SessionEffects {
  readonly signals?: SignalSource
  readonly upload?: UploadFiles
  readonly loadCacheService?: LoadCacheService
}

const FAILED = 1

/**
 * Runs a session, publishes and delivers it; returns the exit code.
 * @throws ConfigurationError if its changes are to be delivered and cannot be recorded
 */
export async function runSessionStep(
  { run, artifactName }: PreparedSession,
  spending: StepSpending,
  step: StepContext,
  onGitHub: GitHubSide,
  guard: CommandFileGuard,
  effects: SessionEffects
): Promise<number> {
  const { configuration } = spending
  const { sessionDirectory } = configuration
  const isHandedOver = artifactName !== undefined
  // Before agents change anything. Jobs of a matrix hand their patches to the report, which has all changes.
  const changes = isHandedOver ? undefined : await recordChanges(configuration, step)
  // Saved before anything starts, in case this step is killed.
  saveState({ sessionDirectory, phase: 'running', ...(isHandedOver ? { artifactName } : {}) })
  const cancellation = listenForCancel('cancelled by the workflow', effects.signals)
  // If the session continues in other jobs, the report writes the comment.
  const comment = isHandedOver ? NO_COMMENT : onGitHub.openComment(configuration)
  const resultCache = await openResultCache(step, effects.loadCacheService)
  try {
    await resultCache.restore()
    const ended = await cancellation.within(
      startSession(configuration, cancellation.signal, comment, step, run)
    )
    if (ended === undefined) {
      saveState({ sessionDirectory, phase: 'cancelled' })
      // A reader finds it below the group of the round that was cut off, which would fold it away.
      step.log.endGroup()
      step.log.annotate('error', OVERDUE)
      return FAILED
    }
    // Before the results are written to these files, and while a finding can still be part of them.
    const record = withWarnings(ended, guard.restore())
    // Loaded on demand, so that PM starts sooner.
    const { publishArtifact, publishQuickly, publishSummary } = await import('./publish.js')
    for (const { kind, message, title } of annotationsOf(record)) step.log.annotate(kind, message, title)
    publishQuickly({ record, sessionDirectory }, step)
    // An upload may take longer than the runner waits after a cancel; the post step has minutes.
    if (cancellation.signal.aborted)
      saveState({ sessionDirectory, phase: 'cancelled', ...spending.leave(record.costUsd) })
    else {
      await spending.settle(record.costUsd)
      await resultCache.save()
      const filed = await onGitHub.fileTickets(record, configuration, cancellation.signal)
      if (filed !== record) publishQuickly({ record: filed, sessionDirectory }, step)
      const written = await changes?.write(filed)
      let final = filed
      const failDelivery = (reason: string): void => {
        final = withFailedDelivery(final, reason)
        publishQuickly({ record: final, sessionDirectory }, step)
      }
      if (written?.ok === false) failDelivery(written.error)
      const fate = await publishArtifact({ record: final, sessionDirectory }, step, effects.upload)
      const artifact = fate?.kind === 'uploaded' ? fate.name : undefined
      if (written?.ok === true) {
        const { review } = configuration
        const ended = { record: final, sessionDirectory, written: written.value, artifact, review }
        const failure = await deliverChanges(ended, step, cancellation.signal)
        if (failure !== undefined) failDelivery(failure)
      }
      if (final.rehearsal)
        step.closingSections.push(...renderPreview(final, comment.preview(final), onGitHub.command))
      publishSummary(final, fate, step)
      await comment.finish(final, cancellation.signal)
      await onGitHub.command?.end(final.conclusion === 'success')
      saveState({ sessionDirectory, phase: 'published' })
      if (isHandedOver && artifact === undefined) {
        step.log.annotate('error', NOT_HANDED_OVER)
        return FAILED
      }
      return final.conclusion === 'success' ? 0 : FAILED
    }
    return record.conclusion === 'success' ? 0 : FAILED
  } finally {
    changes?.close()
    comment.stop()
    cancellation.stop()
  }
}

/** Most sessions deliver nothing, and start sooner without. */
async function recordChanges(configuration: SessionConfiguration, step: StepContext) {
  if ((step.settings.deliver ?? 'none') === 'none' && configuration.review === 'none') return undefined
  const { openDeliveryRecorder } = await import('./deliver/record-delivery.js')
  return openDeliveryRecorder(configuration, step)
}

/** The record with what was found after the session's last event. */
function withWarnings(record: SessionRecord, messages: readonly string[]): SessionRecord {
  if (messages.length === 0) return record
  const notices = messages.map((message) => ({ level: 'warning', message }) as const)
  return { ...record, notices: [...record.notices, ...notices] }
}

const OVERDUE =
  'Cancelled by the workflow, and the session could not end in time: the post step ends it and publishes what there is.'

const NOT_HANDED_OVER =
  'The artifact that the next jobs need could not be uploaded, so this job failed. Re-run it.'

function startSession(
  configuration: SessionConfiguration,
  signal: AbortSignal,
  comment: SessionComment,
  step: StepContext,
  runSession: RunSession
): Promise<SessionRecord> {
  const toolCache = step.env['RUNNER_TOOL_CACHE'] ?? ''
  const writeLog = createLiveLog(configuration, step)
  return runSession(configuration, {
    signal,
    onEvent: (event) => {
      writeLog(event)
      comment.onEvent(event)
    },
    cacheScope: resultScope(step.env),
    redactor: step.redactor,
    // Keep agents away from command files and what other steps store beside them (tokens, git settings).
    closedFolders: [step.env['RUNNER_TEMP'] ?? '', path.dirname(step.env['GITHUB_ENV'] ?? '')].filter(
      (folder) => path.isAbsolute(folder)
    ),
    ...(toolCache === '' ? {} : { cacheDirectory: toolCache })
  })
}

/** Writes each event to the log as it happens. */
function createLiveLog(
  { logLevel }: SessionConfiguration,
  { log }: StepContext
): (event: SessionEvent) => void {
  // Of a session that failed the annotations follow, which the runner writes to the log, too.
  const render = createLogRenderer(logLevel, { verdict: 'of-success' })
  const write = createGroupedLog(log)
  return (event) => {
    write(event, render(event))
  }
}
