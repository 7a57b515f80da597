/** The session of the main step, from its first event to its last. */
import path from 'node:path'
import { createLogRenderer } from '../report/log/live-log.js'
import { listenForCancel, type SignalSource } from '../session/lifecycle/cancellation.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import type { SessionEvent } from '../session/record/events.js'
import type { SessionRecord } from '../session/record/record.js'
import type { UploadFiles } from './artifacts/upload-session.js'
import { openResultCache, resultScope, type LoadCacheService } from './cache/result-cache.js'
import { NO_COMMENT, type SessionComment } from './comment/session-comment.js'
import type { PreparedSession, RunSession } from './matrix/prepared-session.js'
import { createGroupedLog } from './runner/log-groups.js'
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
  // At once, because a kill may follow at any time.
  cancellation.signal.addEventListener('abort', () => {
    saveState({ sessionDirectory, phase: 'cancelled' })
  })
  // If the session continues in other jobs, the report writes the comment.
  const comment = isHandedOver ? NO_COMMENT : onGitHub.openComment(configuration)
  const resultCache = await openResultCache(step, effects.loadCacheService)
  try {
    await resultCache.restore()
    const ended = await cancellation.within(
      startSession(configuration, cancellation.signal, comment, step, run)
    )
    if (ended === undefined) {
      // A reader finds it below the group of the round that was cut off, which would fold it away.
      step.log.endGroup()
      step.log.annotate('error', OVERDUE)
      return FAILED
    }
    // Before the results are written to these files, and while a finding can still be part of them.
    const record = withWarnings(ended, guard.restore())
    // Loaded on demand, so that PM starts sooner.
    const { endSession } = await import('./end-session.js')
    const session = { record, configuration, changes, isHandedOver, spending, comment, resultCache }
    return await endSession(session, step, onGitHub, cancellation.signal, effects.upload)
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
  // The verdict follows once the work is delivered.
  const render = createLogRenderer(logLevel, { verdict: 'later' })
  const write = createGroupedLog(log)
  return (event) => {
    write(event, render(event))
  }
}
