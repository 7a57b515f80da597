/** The modes: `session` does everything in one process; plan, delegate and report are its parts in separate jobs. */
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import type { InputNeeds } from '../../session/inputs/parse-inputs.js'
import type { Host } from '../../session/inputs/check/host.js'
import { runOrchestratedSession } from '../../session/orchestrator.js'
import { noArtifactsReason } from '../github/enterprise-server.js'
import type { GitHubSide } from '../step/github-side.js'
import type { StepContext } from '../step/step-context.js'
import { connectArtifacts, type ArtifactClient } from '../artifacts/artifact-store.js'
import type { PreparedSession, RunSession } from './prepared-session.js'

/** A job's part in a session. */
export type Mode = 'session' | 'plan' | 'delegate' | 'report'

/** What each mode requires: only PM reads the prompt, and a report calls no model. */
export const NEEDS: Readonly<Record<Mode | 'deliver', InputNeeds>> = {
  session: { prompt: true, credentials: true },
  plan: { prompt: true, credentials: true },
  delegate: { prompt: false, credentials: true },
  report: { prompt: false, credentials: false },
  deliver: { prompt: false, credentials: false }
}

/** Limits are checked against the machine where they apply: legs run on others, which lower them if necessary. */
export function hostFor(mode: Mode | 'deliver', host: Host): Host {
  return mode === 'session' ? host : { ...host, totalMemoryBytes: Number.MAX_SAFE_INTEGER }
}

/** What a mode is prepared with. */
export interface PreparationEffects {
  readonly runSession?: RunSession | undefined
  readonly artifacts?: ArtifactClient | undefined
}

/**
 * Prepares a mode.
 * @throws ConfigurationError before anything is started.
 */
export async function prepareSession(
  mode: Mode,
  configuration: SessionConfiguration,
  step: StepContext,
  host: Host,
  onGitHub: GitHubSide,
  { runSession = runOrchestratedSession, artifacts: given }: PreparationEffects
): Promise<PreparedSession> {
  const noArtifacts = given === undefined ? noArtifactsReason(step.env) : undefined
  if (mode !== 'session' && noArtifacts !== undefined)
    throw new ConfigurationError([
      `mode: ${mode} is not possible here: the jobs of a matrix pass the session on as artifacts, and ${noArtifacts}. Use mode: session, which runs all delegations in one job.`
    ])
  const artifacts = given ?? connectArtifacts()
  if (mode !== 'session' && mode !== 'report' && step.settings['upload-artifacts'] === false)
    throw new ConfigurationError([
      `upload-artifacts: is false, and with mode: ${mode} the jobs pass the session on as artifacts. Leave it out.`
    ])
  if (mode === 'session') refusePartsOfMatrix(step)
  // Loaded on demand: a session in one process starts faster without them.
  switch (mode) {
    case 'session':
      return { configuration: await onGitHub.addEventContext(configuration), run: runSession }
    case 'plan':
      return (await import('./plan-mode.js')).preparePlan(
        await onGitHub.addEventContext(configuration),
        step,
        host
      )
    case 'delegate':
      return (await import('./delegate-mode.js')).prepareDelegate(configuration, step, artifacts)
    case 'report':
      return (await import('./report-mode.js')).prepareReport(configuration, step, artifacts, onGitHub.api)
  }
}

/** A leg without its mode would run PM and all delegations in every job of the matrix. */
function refusePartsOfMatrix({ settings }: StepContext): void {
  const given = (['plan', 'delegation'] as const).filter((input) => settings[input] !== undefined)
  if (given.length > 0)
    throw new ConfigurationError(
      given.map(
        (input) =>
          `${input}: is given without a mode, so this job would run the whole session. Add mode: ${input === 'delegation' ? 'delegate' : 'delegate or report'}, or leave it out.`
      )
    )
}
