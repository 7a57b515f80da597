/** What the main step leaves for the post step. Nothing secret, and nothing that the inputs say again. */
import * as core from './runner-commands.js'

/** How far the main step came. */
export type MainPhase = 'running' | 'cancelled' | 'published'

/** The state of the main step, as the post step finds it. */
export interface StepState {
  readonly sessionDirectory: string
  readonly phase: MainPhase
  /** Name that the artifact must have, where another job looks for it. */
  readonly artifactName?: string
}

const SESSION_DIRECTORY = 'mpm-session-directory'
const PHASE = 'mpm-phase'
const ARTIFACT_NAME = 'mpm-artifact-name'

/** Saves at once: the main step may be killed at any time, and what was saved by then arrives. */
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
