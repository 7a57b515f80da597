/** Reads and checks everything that can be wrong before a process starts, and creates the session's folders. */
import fs from 'node:fs'
import path from 'node:path'
import { LEAST_OPEN_FILES, readOpenFileLimit } from '../../process/supervision/open-files.js'
import { loadRoster } from '../roster/load-roster.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionEvent } from '../record/events.js'
import { loadFramework, type Framework } from '../roster/framework.js'
import { checkResponseSchema, type ResponseSchema } from '../configuration/response-schema.js'
import type { Roster } from '../roster/roster.js'
import { openSessionFolder, type SessionFolder } from '../record/session-folder.js'
import { privateDirectoryOf, writeOwner } from './session-owner.js'
import type { CheckoutLookup } from '../workspace/git/checkout.js'
import { checkIsolation } from '../workspace/open-workspace.js'
import { makeFolder } from '../../util/make-folder.js'
import { adviceFor } from '../../util/system-error.js'
import { errorMessage } from '../../util/error-message.js'

/** The checked parts of a session. */
export interface PreparedSession {
  readonly framework: Framework | undefined
  readonly roster: Roster
  /** Warnings about agent files. */
  readonly warnings: readonly string[]
  readonly responseSchema: ResponseSchema | undefined
  readonly checkout: CheckoutLookup
  readonly folder: SessionFolder
  readonly privateDirectory: string
}

/**
 * Checks first and creates the folders last, so that a mistake in the configuration leaves nothing behind.
 * @throws ConfigurationError
 */
export async function prepareSession(
  configuration: SessionConfiguration,
  onEvent: (event: SessionEvent) => void = () => undefined
): Promise<PreparedSession> {
  const { framework, roster, warnings } = await readTeam(configuration)
  const responseSchema = await readSchema(configuration)
  const checkout = await checkIsolation(configuration)
  await checkScenario(configuration)
  checkResultFolder(configuration)
  checkOpenFiles()
  return { framework, roster, warnings, responseSchema, checkout, ...makeFolders(configuration, onEvent) }
}

/** @throws ConfigurationError when they cannot be created */
function makeFolders(
  { sessionDirectory }: SessionConfiguration,
  onEvent: (event: SessionEvent) => void
): { readonly folder: SessionFolder; readonly privateDirectory: string } {
  const privateDirectory = privateDirectoryOf(sessionDirectory)
  try {
    makeFolder(privateDirectory, 0o700)
    writeOwner(privateDirectory)
    return { folder: openSessionFolder(sessionDirectory, onEvent), privateDirectory }
  } catch (error) {
    const cause = errorMessage(error)
    // Nothing has been written to it yet.
    fs.rmSync(privateDirectory, { recursive: true, force: true })
    const advice = `${adviceFor(error)} Name a folder that this user may write to, on a disk with room.`
    throw new ConfigurationError([
      `log-dir: the session folder ${sessionDirectory} cannot be made (${cause}). ${advice}`
    ])
  }
}

/** With too few open files a session fails in a different place each time. */
function checkOpenFiles(): void {
  const limit = readOpenFileLimit()
  if (limit < LEAST_OPEN_FILES)
    throw new ConfigurationError([
      `Only ${limit} files may be open at once here, and a session needs ${LEAST_OPEN_FILES}. Raise the limit: ulimit -n 1024 (a container: --ulimit nofile=1024).`
    ])
}

/** Fails before the work starts when its results could not be stored. */
function checkResultFolder({ cache, cacheDirectory }: SessionConfiguration): void {
  if (!cache) return
  if (cacheDirectory === undefined)
    throw new ConfigurationError([
      'cache-dir: is missing, and this user has no home folder for it (HOME is not set). Name a folder.'
    ])
  try {
    makeFolder(cacheDirectory, 0o700)
  } catch (error) {
    const cause = errorMessage(error)
    throw new ConfigurationError([
      `cache-dir: the folder ${cacheDirectory} cannot be made (${cause}). Name a folder that this user may write to.`
    ])
  }
}

async function readTeam({
  agentsDirectory,
  frameworkPath,
  workingDirectory
}: SessionConfiguration): Promise<Pick<PreparedSession, 'framework' | 'roster' | 'warnings'>> {
  const framework = frameworkPath === undefined ? undefined : await loadFramework(frameworkPath)
  const warnings = [...(framework?.warnings ?? [])]
  const roster = await loadRoster({
    agentsDirectory: agentsDirectory ?? path.join(workingDirectory, '.claude', 'agents'),
    required: agentsDirectory !== undefined,
    frameworkAgents: framework?.agents,
    onWarning: (message) => warnings.push(message)
  })
  for (const { name, problem } of roster)
    if (problem !== undefined) warnings.push(`${problem} Until then a delegation to ${name} fails.`)
  return { framework, roster, warnings }
}

async function readSchema({ responseSchema }: SessionConfiguration): Promise<ResponseSchema | undefined> {
  if (responseSchema === undefined) return undefined
  const checked = await checkResponseSchema(responseSchema)
  if (!checked.ok) throw new ConfigurationError([`response-schema: ${checked.reason}.`])
  return checked.schema
}

/** @throws ConfigurationError with all problems of the file */
export async function checkScenario({ rehearse, rehearsalScript }: SessionConfiguration): Promise<void> {
  if (!rehearse || rehearsalScript === undefined) return
  const { readScenario, ScenarioError } = await import('../../claude/rehearsal/scenario.js')
  try {
    await readScenario(rehearsalScript)
  } catch (error) {
    if (error instanceof ScenarioError) throw new ConfigurationError([`rehearsal-script: ${error.message}`])
    throw error
  }
}
