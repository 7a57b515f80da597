/** Reads and checks everything that can be wrong before a process starts, and creates the session's folders. */
import fs from 'node:fs'
import path from 'node:path'
import { loadRoster } from '../roster/load-roster.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionEvent } from '../record/events.js'
import { loadFramework, type Framework } from '../roster/framework.js'
import { checkResponseSchema, type ResponseSchema } from '../configuration/response-schema.js'
import { findWidening } from '../sandbox/run-network.js'
import { nearestAgent, resolveAgent, type Roster } from '../roster/roster.js'
import type { Redactor } from '../redaction/redact.js'
import { openSessionFolder, type SessionFolder } from '../record/session-folder.js'
import { privateDirectoryOf, writeOwner } from './session-owner.js'
import type { CheckoutLookup } from '../workspace/git/checkout.js'
import { refuseBareRepository } from '../workspace/checkout-guard.js'
import { checkIsolation } from '../workspace/open-workspace.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { distrustFolders } from '../../util/files/trusted-path.js'
import { adviceFor } from '../../util/system-error.js'
import { errorMessage } from '../../util/error-message.js'
import { attempt } from '../../util/result.js'

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
  onEvent: (event: SessionEvent) => void = () => undefined,
  redactor?: Redactor
): Promise<PreparedSession> {
  const { framework, roster, warnings } = await readTeam(configuration)
  const responseSchema = await readSchema(configuration)
  checkWorkingDirectory(configuration)
  distrustFolders([configuration.workingDirectory, ...configuration.sandbox.writePaths])
  refuseBareRepository(configuration.workingDirectory)
  const checkout = await checkIsolation(configuration)
  await checkScenario(configuration, roster)
  checkResultFolder(configuration)
  return {
    framework,
    roster,
    warnings,
    responseSchema,
    checkout,
    ...makeFolders(configuration, onEvent, redactor)
  }
}

/** @throws ConfigurationError when they cannot be created */
function makeFolders(
  { sessionDirectory }: SessionConfiguration,
  onEvent: (event: SessionEvent) => void,
  redactor: Redactor | undefined
): { readonly folder: SessionFolder; readonly privateDirectory: string } {
  const privateDirectory = privateDirectoryOf(sessionDirectory)
  try {
    makeFolder(privateDirectory, 0o700)
    writeOwner(privateDirectory)
    return { folder: openSessionFolder(sessionDirectory, onEvent, redactor), privateDirectory }
  } catch (error) {
    const cause = errorMessage(error)
    removeQuietly(privateDirectory)
    const advice = `${adviceFor(error)} Name a folder that this user may write to, on a disk with room.`
    throw new ConfigurationError([
      `log-dir: the session folder ${sessionDirectory} cannot be made (${cause}). ${advice} Without log-dir it lies below RUNNER_TEMP or TMPDIR.`
    ])
  }
}

/** The folder is empty, and its removal may fail for the same reason as its creation: that one is reported. */
function removeQuietly(directory: string): void {
  try {
    fs.rmSync(directory, { recursive: true, force: true })
  } catch {
    // The caller reports why it could not be made.
  }
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

/** In a container the runner's folders may not be mounted, or may belong to another user. */
function checkWorkingDirectory({ workingDirectory }: SessionConfiguration): void {
  const problem = describeUnusableFolder(workingDirectory)
  if (problem === undefined) return
  throw new ConfigurationError([
    `working-directory: ${workingDirectory} ${problem}. Name the folder to work in; in a container, mount the workspace (GITHUB_WORKSPACE) at the same path.`
  ])
}

function describeUnusableFolder(folder: string): string | undefined {
  const stats = attempt(() => fs.statSync(folder, { throwIfNoEntry: false }))
  if (stats.ok && stats.value === undefined) return 'does not exist'
  if (stats.ok && stats.value?.isDirectory() === false) return 'is not a folder'
  const entered = attempt(() => {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.X_OK)
  })
  return entered.ok ? undefined : `cannot be read by this user (${entered.error})`
}

async function readTeam({
  agentsDirectory,
  frameworkPath,
  workingDirectory,
  sandbox
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
  for (const agent of roster) {
    const widening = findWidening(sandbox, agent)
    if (widening.length > 0)
      warnings.push(
        `The file of ${agent.name} allows ${widening.join(', ')}, which the session does not (network, allowed-hosts): it stays closed.`
      )
  }
  return { framework, roster, warnings }
}

async function readSchema({ responseSchema }: SessionConfiguration): Promise<ResponseSchema | undefined> {
  if (responseSchema === undefined) return undefined
  const checked = await checkResponseSchema(responseSchema)
  if (!checked.ok) throw new ConfigurationError([`response-schema: ${checked.error}.`])
  return checked.value
}

/** @throws ConfigurationError with all problems of the file */
async function checkScenario(
  { rehearse, rehearsalScript }: SessionConfiguration,
  roster: Roster
): Promise<void> {
  if (!rehearse || rehearsalScript === undefined) return
  const { readScenario } = await import('../../claude/rehearsal/scenario.js')
  const scenario = await readScenario(rehearsalScript)
  const problems = scenario.ok
    ? findStrangers([...scenario.value.agents.keys()], roster).map((each) => `${rehearsalScript}: ${each}`)
    : scenario.error
  if (problems.length > 0)
    throw new ConfigurationError(problems.map((problem) => `rehearsal-script: ${problem}`))
}

/** What a scenario says about an agent that never runs would have no effect. */
function findStrangers(slugs: readonly string[], roster: Roster): string[] {
  const known = roster.map(({ slug }) => slug)
  return slugs
    .filter((slug) => !known.includes(slug))
    .map((slug) => {
      const near = (resolveAgent(slug, roster) ?? nearestAgent(slug, roster))?.name
      const hint =
        near === undefined
          ? `known are ${roster.map(({ name }) => name).join(', ')}`
          : `did you mean ${near}?`
      return `agents: ${JSON.stringify(slug)} is not an agent of the roster; ${hint}`
    })
}
