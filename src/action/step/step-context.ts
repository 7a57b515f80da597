/** What both steps of the action need: inputs, secrets, log, settings. */
import os from 'node:os'
import path from 'node:path'
import * as core from '../runner/runner-commands.js'
import { readValues, type RawInputs } from '../../session/inputs/parse/read-values.js'
import { createActionLog, type ActionLog, type LogSink } from '../runner/log.js'
import { findGitCredentials } from '../../session/sandbox/git/find-git-credentials.js'
import { isOrdinary, publicTextsOf } from '../../session/redaction/ordinary-values.js'
import { createRedactor, type Redactor } from '../../session/redaction/redact.js'
import { linesToMask } from '../../report/redaction/collect-secrets.js'
import { readSecrets } from '../../report/redaction/read-secrets.js'
import { distrustFolders } from '../../util/files/trusted-path.js'
import { actionInputs, type ActionSettings } from './settings.js'

/** One step of the action, main or post. */
export interface StepContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly raw: RawInputs
  /** The action's own inputs; invalid ones have no value here and are reported by the main step. */
  readonly settings: Partial<ActionSettings>
  readonly redactor: Redactor
  readonly log: ActionLog
  /** Folder for files of this job. */
  readonly temporaryDirectory: string
  /** Sections for the end of the job summary, as Markdown: what was done after the session. */
  readonly closingSections: string[]
}

/** Reads the step's inputs; secrets are masked before anything else can be written. */
export async function openStep(env: StepContext['env'], sink?: LogSink): Promise<StepContext> {
  const raw = readActionInputs(env)
  distrustFolders([env['GITHUB_WORKSPACE'] ?? ''])
  const secrets = [...(await readSecrets(raw, env, actionInputs)), ...secretsOfCheckout(raw, env)]
  const publicTexts = publicTextsOf(env)
  for (const line of secrets.flatMap(linesToMask)) if (!isOrdinary(line, publicTexts)) core.setSecret(line)
  const redactor = createRedactor(secrets, publicTexts)
  return {
    env,
    raw,
    settings: (await readValues(raw, actionInputs)).values,
    redactor,
    log: createActionLog((text) => redactor.redact(text), sink),
    temporaryDirectory: temporaryFolder(env['RUNNER_TEMP']),
    closingSections: []
  }
}

/** Absolute: a relative one would lie where the step runs, which may be the checkout. */
function temporaryFolder(given = ''): string {
  return path.resolve(given === '' ? os.tmpdir() : given)
}

/** What an earlier step left in the checkout: masked for the steps that follow, too. */
function secretsOfCheckout(raw: RawInputs, env: StepContext['env']): readonly string[] {
  const workspace = env['GITHUB_WORKSPACE'] ?? ''
  if (workspace === '') return []
  return findGitCredentials(path.resolve(workspace, raw.get('working-directory') ?? '.')).secrets
}

/**
 * The raw inputs by name. The runner upper-cases a name and replaces each blank by `_`; an input that was not given is
 * empty, which is treated as absent here and nowhere else.
 */
export function readActionInputs(env: Readonly<Record<string, string | undefined>>): RawInputs {
  const inputs = Object.entries(env).flatMap(([variable, value]): [string, string][] =>
    variable.startsWith('INPUT_') && value !== undefined && value !== ''
      ? [[variable.slice('INPUT_'.length).toLowerCase(), value]]
      : []
  )
  return new Map(inputs)
}

/**
 * The step with the artifact name that other jobs expect, and without a comment: if the session continues in other jobs,
 * the report writes the comment.
 */
export function withModeSettings(step: StepContext, artifactName: string | undefined): StepContext {
  if (artifactName === undefined) return step
  return { ...step, settings: { ...step.settings, 'artifact-name': artifactName, comment: false } }
}
