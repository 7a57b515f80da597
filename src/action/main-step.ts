/** The main step: inputs, session, results, verdict. */
import { listenForCancel } from '../session/lifecycle/cancellation.js'
import {
  ConfigurationError,
  type ConfigurationErrorCode
} from '../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import { parseInputs } from '../session/inputs/parse-inputs.js'
import { readHost } from '../session/inputs/check/host.js'
import { describeProgramWithin, findProgramWithin } from '../session/inputs/check/program-folder.js'
import { unsupportedReason } from '../session/configuration/supported-system.js'
import { checkCommandFiles } from './runner/command-files.js'
import { guardCommandFiles, type CommandFileGuard } from './runner/command-file-guard.js'
import { noArtifactsReason } from './github/enterprise-server.js'
import type { GitHubApi } from './github/github-api.js'
import { openGitHubSide } from './step/github-side.js'
import type { LogSink } from './runner/log.js'
import type { ArtifactClient } from './artifacts/artifact-store.js'
import { NEEDS, prepareSession, hostFor } from './matrix/prepare-session.js'
import type { RunSession } from './matrix/prepared-session.js'
import { withModeSettings } from './step/step-context.js'
import { checkDelivery } from './deliver/check-delivery.js'
import { actionInputs } from './step/settings.js'
import { resultDirectory } from './cache/result-cache.js'
import { openStepSpending } from './spending/step-spending.js'
import { checkTriggerMode, endWithoutSession, isPromptInCommand } from './start-by-phrase.js'
import { runSessionStep, type SessionEffects } from './session-step.js'
import { openStep, type StepContext } from './step/step-context.js'
import { reportTampering } from './step/report-tampering.js'
import { describeSystemError, isEnvironmentFault } from '../util/system-error.js'

export type { RunSession } from './matrix/prepared-session.js'

/** Effects of the main step; the real ones by default. */
export interface MainEffects extends SessionEffects {
  readonly env?: StepContext['env']
  readonly runSession?: RunSession
  readonly sink?: LogSink
  readonly artifacts?: ArtifactClient
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

/** Runs the main step. Returns the exit code: 0 only if the session's conclusion is `success`. */
export async function runMainStep(effects: MainEffects = {}): Promise<number> {
  const step = await openStep(effects.env ?? process.env, effects.sink)
  const unsupported = unsupportedReason()
  if (unsupported !== undefined) {
    step.log.annotate('error', unsupported, TITLES.UNSUPPORTED_RUNNER)
    return FAILED
  }
  let guard: CommandFileGuard | undefined
  let failCommand: (() => Promise<void>) | undefined
  try {
    checkCommandFiles(step.env)
    guard = guardCommandFiles(step.env)
    const onGitHub = openGitHubSide(step, effects.api)
    const mode = step.settings.mode ?? 'session'
    if (onGitHub.trigger.kind === 'none' && mode === 'session')
      return endWithoutSession(onGitHub.trigger, step)
    // First, because a fork's run has no key and should get the true reason.
    await onGitHub.checkTrust()
    checkTriggerMode(mode, onGitHub.trigger)
    const { command } = onGitHub
    failCommand = onGitHub.failCommand
    await onGitHub.acceptCommand()
    const host = hostFor(
      mode,
      readHost({
        env: step.env,
        workspace: step.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        temporaryDirectory: step.temporaryDirectory,
        cacheDirectory: resultDirectory(step.temporaryDirectory)
      })
    )
    const needs = isPromptInCommand(command, step) ? { ...NEEDS[mode], prompt: false } : NEEDS[mode]
    const { configuration: given, notices } = await parseInputs(step.raw, host, actionInputs, needs)
    const configuration = command?.configure(given) ?? given
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
    await failCommand?.()
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

function annotateFailure({ log }: StepContext, error: unknown): void {
  if (error instanceof ConfigurationError) log.annotate('error', error.message, TITLES[error.code])
  else if (isEnvironmentFault(error)) log.annotate('error', describeSystemError(error), 'mpm-orchestrator')
  else log.annotate('error', describeBug(error), 'mpm-orchestrator')
}

function describeBug(error: unknown): string {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `The session failed for an unknown reason; please report this: ${cause}`
}
