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
  /** Name of the entry that ends the session's hold of the day's budget, if the post step has to write it. */
  readonly spending?: string
}

const SESSION_DIRECTORY = 'mpm-session-directory'
const PHASE = 'mpm-phase'
const ARTIFACT_NAME = 'mpm-artifact-name'
const SPENDING = 'mpm-spending'
const COMMAND = 'mpm-command'

/** Saves whether a command still waits for the reaction that says how its session ended. */
export function saveCommand(progress: 'begun' | 'ended'): void {
  core.saveState(COMMAND, progress)
}

/** Whether the main step began with a command and could not end it. */
export function isCommandPending(env: Readonly<Record<string, string | undefined>>): boolean {
  return env[`STATE_${COMMAND}`] === 'begun'
}

/** Saves immediately: the main step may be killed at any time. */
export function saveState({ sessionDirectory, phase, artifactName, spending }: StepState): void {
  core.saveState(SESSION_DIRECTORY, sessionDirectory)
  core.saveState(PHASE, phase)
  if (artifactName !== undefined) core.saveState(ARTIFACT_NAME, artifactName)
  if (spending !== undefined) core.saveState(SPENDING, spending)
}

/** The main step's state; undefined when it started no session. */
export function readState(env: Readonly<Record<string, string | undefined>>): StepState | undefined {
  const sessionDirectory = env[`STATE_${SESSION_DIRECTORY}`]
  if (sessionDirectory === undefined || sessionDirectory === '') return undefined
  const phase = env[`STATE_${PHASE}`]
  const artifactName = env[`STATE_${ARTIFACT_NAME}`] ?? ''
  const spending = env[`STATE_${SPENDING}`] ?? ''
  return {
    sessionDirectory,
    phase: phase === 'published' || phase === 'cancelled' ? phase : 'running',
    ...(artifactName === '' ? {} : { artifactName }),
    ...(spending === '' ? {} : { spending })
  }
}
