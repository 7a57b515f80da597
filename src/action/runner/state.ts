/** State that the main step saves for the post step: nothing secret, and nothing that the inputs contain. */
import * as core from './runner-commands.js'

/** How far the main step got. */
export type MainPhase = 'running' | 'cancelled' | 'published'

/** The state of the main step. */
export interface StepState {
  readonly sessionDirectory: string
  readonly phase: MainPhase
  /** Name that the artifact must have, if another job needs it. */
  readonly artifactName?: string
}

const SESSION_DIRECTORY = 'mpm-session-directory'
const PHASE = 'mpm-phase'
const ARTIFACT_NAME = 'mpm-artifact-name'

/** Saves immediately: the main step may be killed at any time. */
export function saveState({ sessionDirectory, phase, artifactName }: StepState): void {
  core.saveState(SESSION_DIRECTORY, sessionDirectory)
  core.saveState(PHASE, phase)
  if (artifactName !== undefined) core.saveState(ARTIFACT_NAME, artifactName)
}

/** The main step's state; undefined when it started no session. */
export function readState(env: Readonly<Record<string, string | undefined>>): StepState | undefined {
  const sessionDirectory = env[`STATE_${SESSION_DIRECTORY}`]
  if (sessionDirectory === undefined || sessionDirectory === '') return undefined
  const phase = env[`STATE_${PHASE}`]
  const artifactName = env[`STATE_${ARTIFACT_NAME}`] ?? ''
  return {
    sessionDirectory,
    phase: phase === 'published' || phase === 'cancelled' ? phase : 'running',
    ...(artifactName === '' ? {} : { artifactName })
  }
}
