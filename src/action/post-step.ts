/** The post step: cleans up after an interrupted main step and publishes its results. */
import fs from 'node:fs'
import { verdictOf } from '../report/verdict.js'
import type { SessionRecord } from '../session/record/record.js'
import { closeCutOffRecord } from '../session/record/cut-off.js'
import { rebuildRecord } from '../session/record/session-folder.js'
import { withDeliveryPending } from './deliver/undelivered.js'
import { cleanUpSession, type CleanUpFailures } from '../session/lifecycle/clean-up.js'
import type { UploadFiles } from './artifacts/upload-session.js'
import type { GitHubApi } from './github/github-api.js'
import { openGitHubSide } from './step/github-side.js'
import type { LogSink } from './runner/log.js'
import { withModeSettings } from './step/step-context.js'
import { describeForeignFolder } from './step/own-session-folder.js'
import { reportTampering } from './step/report-tampering.js'
import { publishArtifact, publishQuickly, publishSummary } from './publish.js'
import { openResultCache, type LoadCacheService } from './cache/result-cache.js'
import { settleLater } from './spending/step-spending.js'
import { guardCommandFiles } from './runner/command-file-guard.js'
import { isCommandPending, readState, type StepState } from './runner/state.js'
import { openStep, type StepContext } from './step/step-context.js'
import { errorMessage } from '../util/error-message.js'

/** Effects of the post step; the real ones by default. */
export interface PostEffects {
  readonly env?: StepContext['env']
  /** Cleans up after a killed main step; returns what it could not. */
  readonly cleanUp?: (sessionDirectory: string) => Promise<CleanUpFailures>
  readonly sink?: LogSink
  readonly upload?: UploadFiles
  readonly loadCacheService?: LoadCacheService
  readonly api?: GitHubApi
}

/** Runs the post step. Its exit code is always 0: the verdict is the main step's. */
export async function runPostStep(effects: PostEffects = {}): Promise<number> {
  const env = effects.env ?? process.env
  const state = readState(env)
  const guard = guardCommandFiles(env)
  if (state === undefined || state.phase === 'published') {
    const messages = guard.restore()
    if (messages.length > 0 || isCommandPending(env)) {
      const step = await openStep(env, effects.sink)
      reportTampering(messages, step)
      await failCommand(step, effects)
    }
    return 0
  }
  const step = withModeSettings(await openStep(env, effects.sink), state.artifactName)
  try {
    await finishSession(state, step, effects)
  } catch (error) {
    step.log.annotate('warning', `The post step could not publish the session: ${errorMessage(error)}.`)
    await failCommand(step, effects)
  } finally {
    reportTampering(guard.restore(), step)
  }
  return 0
}

async function finishSession(state: StepState, step: StepContext, effects: PostEffects): Promise<void> {
  const { sessionDirectory } = state
  const problem = describeForeignFolder(sessionDirectory, step)
  if (problem !== undefined) {
    step.log.annotate(
      'warning',
      `The state of the main step names ${sessionDirectory}, which ${problem}. An agent may have written it while the main step was being killed, so nothing is published.`
    )
    return
  }
  // First, because running agents still spend money and write to files that will be published.
  await cleanUp(sessionDirectory, step, effects)
  if (!fs.existsSync(sessionDirectory)) {
    step.log.annotate(
      'warning',
      `The main step ended before the session began: there is no ${sessionDirectory}.`
    )
    return
  }
  const record = closeRecord(rebuildRecord(sessionDirectory), state, step)
  step.log.annotate('warning', `${verdictOf(record).cause} What was recorded until then is published now.`)
  publishQuickly({ record, sessionDirectory }, step)
  if (state.spending !== undefined) await settleLater(state.spending, step, effects.loadCacheService)
  await (await openResultCache(step, effects.loadCacheService)).save()
  publishSummary(record, await publishArtifact({ record, sessionDirectory }, step, effects.upload), step)
  const onGitHub = openGitHubSide(step, effects.api)
  await onGitHub.openComment({ rehearse: record.rehearsal }).finish(record, NO_WAITING)
  await onGitHub.command?.end(record.conclusion === 'success')
}

/** A command whose session never began, or cannot be published, is not left without an end. */
async function failCommand(step: StepContext, effects: PostEffects): Promise<void> {
  try {
    await openGitHubSide(step, effects.api).failCommand()
  } catch (error) {
    step.log.write(`The command got no answer: ${errorMessage(error)}.`)
  }
}

/** After a cancel or a kill there is no time to wait for rate limits. */
const NO_WAITING = AbortSignal.abort()

async function cleanUp(sessionDirectory: string, { log }: StepContext, effects: PostEffects): Promise<void> {
  try {
    const { survivors, messages } = await (effects.cleanUp ?? cleanUpSession)(sessionDirectory)
    for (const message of messages) log.write(message)
    for (const { pid, command } of survivors)
      log.annotate(
        'warning',
        `Process ${pid} (${command}) could not be ended; the runner ends it with the job.`
      )
  } catch (error) {
    log.annotate(
      'warning',
      `The search for processes that the session left running failed: ${errorMessage(error)}.`
    )
  }
}

/**
 * Records a session without an end as cancelled if the main step saw the cancel, otherwise as failed; also one that had ended
 * and was to be delivered.
 */
function closeRecord(
  record: SessionRecord,
  { phase, artifactName }: StepState,
  { settings }: StepContext
): SessionRecord {
  const isCancelled = phase === 'cancelled'
  const conclusion = isCancelled ? 'cancelled' : 'failure'
  const closed = closeCutOffRecord(record, conclusion, isCancelled ? CANCELLED : ENDED_FROM_OUTSIDE)
  // What another job delivers is handed over by this step.
  return artifactName === undefined ? withDeliveryPending(closed, settings, conclusion) : closed
}

const CANCELLED = 'Cancelled by the workflow; the session was cut off.'

const ENDED_FROM_OUTSIDE =
  'The main step was ended from outside (killed, out of memory, or over the time limit of the step) before the session could end.'
