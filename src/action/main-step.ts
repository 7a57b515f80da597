/** The main step: inputs, session, results, verdict. */
import path from 'node:path'
import { createLogRenderer } from '../report/log/live-log.js'
import { listenForCancel, type SignalSource } from '../session/lifecycle/cancellation.js'
import {
  ConfigurationError,
  type ConfigurationErrorCode
} from '../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import type { SessionEvent } from '../session/record/events.js'
import { parseInputs } from '../session/inputs/parse-inputs.js'
import type { SessionRecord } from '../session/record/record.js'
import { readHost } from '../session/inputs/check/host.js'
import { describeProgramWithin, findProgramWithin } from '../session/inputs/check/program-folder.js'
import { unsupportedReason } from '../session/configuration/supported-system.js'
import { annotationsOf } from './runner/annotations.js'
import type { UploadFiles } from './artifacts/upload-session.js'
import { checkCommandFiles } from './runner/command-files.js'
import { guardCommandFiles, type CommandFileGuard } from './runner/command-file-guard.js'
import { noArtifactsReason } from './github/enterprise-server.js'
import type { GitHubApi } from './github/github-api.js'
import { openGitHubSide, type GitHubSide } from './step/github-side.js'
import type { LogSink } from './runner/log.js'
import type { ArtifactClient } from './artifacts/artifact-store.js'
import { NEEDS, prepareSession, hostFor } from './matrix/prepare-session.js'
import type { PreparedSession, RunSession } from './matrix/prepared-session.js'
import { withModeSettings } from './step/step-context.js'
import { NO_COMMENT, type SessionComment } from './comment/session-comment.js'
import { checkDelivery } from './deliver/check-delivery.js'
import { openDeliveryRecorder } from './deliver/record-delivery.js'
import { deliverChanges, withFailedDelivery } from './deliver/deliver-changes.js'
import { actionInputs } from './step/settings.js'
import { openResultCache, resultDirectory, resultScope, type LoadCacheService } from './cache/result-cache.js'
import { saveState } from './runner/state.js'
import { openStepSpending, type StepSpending } from './spending/step-spending.js'
import { openStep, type StepContext } from './step/step-context.js'
import { reportTampering } from './step/report-tampering.js'
import { describeSystemError, isEnvironmentFault } from '../util/system-error.js'

export type { RunSession } from './matrix/prepared-session.js'

/** Effects of the main step; the real ones by default. */
export interface MainEffects {
  readonly env?: StepContext['env']
  readonly runSession?: RunSession
  readonly signals?: SignalSource
  readonly sink?: LogSink
  readonly upload?: UploadFiles
  readonly artifacts?: ArtifactClient
  readonly loadCacheService?: LoadCacheService
  readonly api?: GitHubApi
}

const FAILED = 1

/** Titles of errors that the workflow's author has to fix. */
const TITLES: Readonly<Record<ConfigurationErrorCode, string>> = {
  INVALID_INPUT: 'Inputs',
  NOT_TRUSTED: 'Trust',
  DAY_BUDGET: 'Budget',
  PLAN_UNUSABLE: 'Plan',
  UNSUPPORTED_RUNNER: 'This machine'
}

/** An answer longer than a screen is collapsed. */
const LONG_ANSWER_LINES = 40

/** Runs the main step. Returns the exit code: 0 only if the session's conclusion is `success`. */
export async function runMainStep(effects: MainEffects = {}): Promise<number> {
  const step = await openStep(effects.env ?? process.env, effects.sink)
  const unsupported = unsupportedReason()
  if (unsupported !== undefined) {
    step.log.annotate('error', unsupported, TITLES.UNSUPPORTED_RUNNER)
    return FAILED
  }
  let guard: CommandFileGuard | undefined
  try {
    checkCommandFiles(step.env)
    guard = guardCommandFiles(step.env)
    const onGitHub = openGitHubSide(step, effects.api)
    // First, because a fork's run has no key and should get the true reason.
    await onGitHub.checkTrust()
    const mode = step.settings.mode ?? 'session'
    const host = hostFor(
      mode,
      readHost({
        env: step.env,
        workspace: step.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        temporaryDirectory: step.temporaryDirectory,
        cacheDirectory: resultDirectory(step.temporaryDirectory)
      })
    )
    const { configuration, notices } = await parseInputs(step.raw, host, actionInputs, NEEDS[mode])
    for (const { level, message } of notices)
      if (level === 'info') step.log.write(message)
      else step.log.annotate(level, message)
    checkDelivery(
      mode,
      configuration.rehearse,
      effects.upload === undefined ? noArtifactsReason(step.env) : undefined,
      step
    )
    if (mode === 'deliver') {
      const cancellation = listenForCancel('cancelled by the workflow', effects.signals)
      const { runDeliverMode } = await import('./deliver/deliver-mode.js')
      return await runDeliverMode(step, configuration, cancellation.signal, effects.artifacts).finally(
        cancellation.stop
      )
    }
    checkProgramFolder(configuration, step)
    const prepared = await prepareSession(mode, configuration, step, host, onGitHub, effects)
    const modeStep = withModeSettings(step, prepared.artifactName)
    // Last, because from here on the session holds a part of the day's budget.
    const spending = await openStepSpending(mode, prepared, modeStep, onGitHub.api, effects.loadCacheService)
    return await runSessionStep(prepared, spending, modeStep, onGitHub, guard, effects)
  } catch (error) {
    annotateFailure(step, error)
    return FAILED
  } finally {
    // Again at the very end: the runner reads the files as soon as this process has ended.
    reportTampering(guard?.restore() ?? [], step)
  }
}

/**
 * Refuses to work where agents could replace this action. A private copy would not do: the runner starts the post step
 * from the original, and a replaced file cannot check itself.
 * @throws ConfigurationError, except for a rehearsal, whose agents are our own stand-ins
 */
function checkProgramFolder(
  { workingDirectory, rehearse }: SessionConfiguration,
  { log }: StepContext
): void {
  const folder = findProgramWithin(workingDirectory)
  if (folder === undefined) return
  const problem = describeProgramWithin(folder, workingDirectory)
  if (!rehearse) throw new ConfigurationError([problem])
  log.write(`A session with real agents would be refused here. ${problem}`)
}

async function runSessionStep(
  { run, artifactName }: PreparedSession,
  spending: StepSpending,
  step: StepContext,
  onGitHub: GitHubSide,
  guard: CommandFileGuard,
  effects: MainEffects
): Promise<number> {
  const { configuration } = spending
  const { sessionDirectory } = configuration
  const isHandedOver = artifactName !== undefined
  // Before agents change anything. Jobs of a matrix hand their patches to the report, which has all changes.
  const changes = isHandedOver ? undefined : await openDeliveryRecorder(configuration, step)
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
      publishSummary(final, fate, step)
      await comment.finish(final, cancellation.signal)
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

/** Writes each event to the log as it happens. A long answer from PM is collapsed. */
function createLiveLog(
  { logLevel }: SessionConfiguration,
  { log }: StepContext
): (event: SessionEvent) => void {
  const render = createLogRenderer(logLevel)
  return (event) => {
    const lines = render(event)
    const isAnswer = event.type === 'run-ended' && event.run.startsWith('pm')
    if (isAnswer && event.result.outcome === 'completed' && lines.length > LONG_ANSWER_LINES)
      log.writeGroup(lines[0] ?? 'PM', lines.slice(1))
    else for (const line of lines) log.write(line)
  }
}

function annotateFailure({ log }: StepContext, error: unknown): void {
  if (error instanceof ConfigurationError) log.annotate('error', error.message, TITLES[error.code])
  else if (isEnvironmentFault(error)) log.annotate('error', describeSystemError(error), 'mpm-orchestrator')
  else log.annotate('error', describeBug(error), 'mpm-orchestrator')
}

function describeBug(error: unknown): string {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `The session failed for an unknown reason; please report this: ${cause}`
}
