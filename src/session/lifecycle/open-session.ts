/** Opens what a session works with, and releases it: folder, roster, CLI, workspace, budget. */
import fs from 'node:fs'
import { trackConversationUsage } from '../../claude/install/conversation-usage.js'
import { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js'
import { findLaunchMachine } from '../../process/launch/launch-machine.js'
import { readMachineMemory } from '../../process/memory/machine-memory.js'
import { readOpenFileLimit, runsWithin } from '../../process/supervision/open-files.js'
import { chooseTerminal } from '../../process/terminal/choose-terminal.js'
import type { ResultStore } from '../cache/result-store.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { publicConfiguration } from '../configuration/public-configuration.js'
import type { ResponseSchema } from '../configuration/response-schema.js'
import { describeUnmasked, findUnmasked } from '../configuration/passed-secrets.js'
import { secretsOfSession } from '../configuration/session-secrets.js'
import { unsupportedReason } from '../configuration/supported-system.js'
import { publicTextsOf } from '../redaction/ordinary-values.js'
import { createRedactor, type Redactor } from '../redaction/redact.js'
import { findGitCredentials } from '../sandbox/git/find-git-credentials.js'
import { reportGitCredentials } from '../sandbox/git/report-git-credentials.js'
import { chooseRunNetwork } from '../sandbox/run-network.js'
import { closeUnsealedAgents } from '../sandbox/unsealed-agents.js'
import type { SessionEvent } from '../record/events.js'
import { withOrigin } from '../record/origin.js'
import { SCHEMA_VERSION } from '../record/record.js'
import type { Framework } from '../roster/framework.js'
import { guardCheckout } from '../workspace/checkout-guard.js'
import { openWorkspace } from '../workspace/open-workspace.js'
import { openPlainFolder } from '../workspace/shared-workspace.js'
import { checkDayBudget } from '../spending/check-day-budget.js'
import { openCliHost } from './cli-host.js'
import { FailureList } from './failure-list.js'
import { expectCommand, findExecutable } from './find-executable.js'
import { openSessionBudget } from './open-session-budget.js'
import { prepareSession } from './prepare-session.js'
import type { ProcessHostOptions } from './process-host.js'
import { releaseAll } from './release-all.js'
import { RunControls } from './run-controls.js'
import type { SessionContext } from './session-context.js'
import { SessionLifetime } from './session-lifetime.js'
import { removeShortFolder } from './short-folder.js'
import { startSessionKeyProxy } from './start-key-proxy.js'
import { tryExpected } from './try-expected.js'

/** What the caller of a session may pass. */
export interface SessionOptions {
  /** Cancels the session; its reason (an Error's message, a text) is reported as the cause. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: SessionEvent) => void
  /** The environment that agents get a part of; default: this process's. */
  readonly inheritedEnvironment?: Readonly<Record<string, string | undefined>>
  /** Where an installed CLI is kept between sessions. */
  readonly cacheDirectory?: string
  /** The program of the built-in stand-in CLI. */
  readonly rehearsalEntry?: string
  /** Results are reused only by sessions with the same one. Default: empty. */
  readonly cacheScope?: string
  /** Removes secrets from all that is written; the session adds those that it knows. Default: a new one. */
  readonly redactor?: Redactor
  /** Folders that agents running as another user must not read, besides the session's own. */
  readonly closedFolders?: readonly string[]
}

/** An open session. */
export interface OpenSession extends SessionContext {
  readonly framework: Framework | undefined
  /** Schema of the structured response; undefined when none is requested. */
  readonly responseSchema: ResponseSchema | undefined
  /** Why no process can be started; undefined when everything is ready. */
  readonly failure: string | undefined
  /** Disarms what agents left for git, with a warning; after the last run, so that the record has it. */
  readonly inspectCheckout: () => Promise<void>
  readonly close: () => Promise<void>
}

type Warn = (message: string) => void

/**
 * Opens a session. A problem with the CLI or the memory limit becomes its `failure`, so that it is reported as a verdict.
 * @throws ConfigurationError on an unsupported system, and for agent files, a framework or a response schema that cannot
 * be used
 */
export async function openSession(
  configuration: SessionConfiguration,
  options: SessionOptions = {}
): Promise<OpenSession> {
  const unsupported = unsupportedReason()
  if (unsupported !== undefined) throw new ConfigurationError([unsupported], { code: 'UNSUPPORTED_RUNNER' })
  checkDayBudget(configuration)
  const failures = new FailureList()
  // First what takes time without us: the kernel tries a limit and the terminal is loaded while files are read.
  const enforcing = failures.orUndefined(
    chooseMemoryEnforcer(configuration.memoryEnforcement, configuration.sessionId)
  )
  // If it cannot be loaded, the first start falls back to another terminal and reports that.
  void chooseTerminal(findLaunchMachine())
  const environment = options.inheritedEnvironment ?? process.env
  const redactor = options.redactor ?? createRedactor([], publicTextsOf(environment))
  const inCheckout = findGitCredentials(configuration.workingDirectory)
  redactor.add([...secretsOfSession(configuration, environment), ...inCheckout.secrets])
  const prepared = await prepareSession(configuration, options.onEvent, redactor).catch(
    async (error: unknown) => {
      await (await enforcing)?.dispose()
      throw error
    }
  )
  const { framework, responseSchema, checkout, folder, privateDirectory } = prepared
  folder.emit({
    type: 'session-started',
    schemaVersion: SCHEMA_VERSION,
    sessionId: configuration.sessionId,
    rehearsal: configuration.rehearse,
    ...withOrigin(environment),
    configuration: publicConfiguration(configuration)
  })
  const lifetime = new SessionLifetime(configuration.limits.sessionTimeoutSeconds, options.signal)
  const warn: Warn = (message) => {
    folder.emit({ type: 'notice', level: 'warning', message })
  }
  const inform = (message: string): void => {
    folder.emit({ type: 'notice', level: 'info', message })
  }
  prepared.warnings.forEach(warn)
  const maxParallel = limitParallel(configuration.maxParallel, warn)
  const budget = openSessionBudget(configuration, lifetime, warn)
  const hostOptions: ProcessHostOptions = {
    inheritedEnvironment: environment,
    privateDirectory,
    closedFolders: options.closedFolders ?? [],
    checkout: checkout.ok ? checkout.value : undefined,
    sealsNetwork: [{}, ...prepared.roster].some(
      (agent) => chooseRunNetwork(configuration.sandbox, agent).kind === 'sealed'
    )
  }
  // The sandbox is tried meanwhile: it must hide the workspaces' folder, which exists from this call on.
  const opening = failures.orUndefined(openWorkspace(configuration, checkout, warn))
  const trying = tryExpected(
    configuration,
    expectCommand(configuration, options, environment),
    hostOptions,
    folder.emit
  )
  const [executable, enforcer, keyProxy, workspace, guard, triedSandbox] = await Promise.all([
    failures.orUndefined(
      findExecutable(
        configuration,
        options,
        environment,
        lifetime.cancelSignal,
        { warn, inform },
        privateDirectory
      )
    ),
    enforcing,
    failures.orUndefined(startSessionKeyProxy(configuration, environment, warn, budget)),
    opening,
    guardCheckout(configuration.workingDirectory, checkout, warn),
    trying
  ])
  const inspectCheckout = async (): Promise<void> => {
    for (const message of await guard.inspect()) warn(message)
  }
  const cli = await openCliHost(
    configuration,
    { executable, enforcer, keyProxy },
    { ...hostOptions, triedSandbox },
    failures,
    folder
  )
  const roster = closeUnsealedAgents(prepared.roster, configuration.sandbox, cli.host.sandbox.way)
  for (const { name, problem } of roster.filter((agent) => !prepared.roster.includes(agent)))
    warn(`${problem ?? ''} Until then a delegation to ${name} fails.`)
  const unmasked = findUnmasked(configuration, environment, publicTextsOf(environment))
  if (unmasked.length > 0) warn(describeUnmasked(unmasked))
  reportGitCredentials(inCheckout, cli.host.sandbox.way, folder.emit)
  return {
    configuration: { ...configuration, maxParallel },
    roster,
    framework,
    responseSchema,
    failure: failures.message,
    cli: cli.host,
    lifetime,
    folder,
    warnOnce: warnOncePerTopic(warn),
    // Without one the session has a failure and runs nothing.
    workspace: workspace ?? openPlainFolder(configuration.workingDirectory),
    results: await openResults(configuration, redactor, options.cacheScope ?? '', warn),
    readMachineMemory,
    budget,
    processUsage: trackConversationUsage(executable?.version ?? ''),
    runControls: new RunControls(),
    inspectCheckout,
    close: async () => {
      lifetime.close()
      await releaseAll(
        [
          ...cli.releaseSteps,
          () => workspace?.close(),
          cli.releaseUser,
          // Again: what an agent's user owned could not be changed before.
          inspectCheckout,
          () => {
            removeShortFolder(privateDirectory)
            fs.rmSync(privateDirectory, { recursive: true, force: true })
          }
        ],
        warn
      )
      folder.close()
    }
  }
}

/** Lowers `max-parallel` to what the limit of open files allows. */
function limitParallel(wanted: number, warn: Warn): number {
  const openFileLimit = readOpenFileLimit()
  const possible = runsWithin(openFileLimit, wanted)
  if (possible < wanted)
    warn(
      `Only ${openFileLimit} files may be open at once here, so max-parallel is lowered from ${wanted} to ${possible}. Raise the limit (ulimit -n) for more.`
    )
  return possible
}

function warnOncePerTopic(warn: Warn): SessionContext['warnOnce'] {
  const warned = new Set<string>()
  return (topic, message) => {
    if (!warned.has(topic)) warn(message)
    warned.add(topic)
  }
}

/** The results of earlier sessions; undefined when the cache is off. */
async function openResults(
  configuration: SessionConfiguration,
  redactor: Redactor,
  cacheScope: string,
  warn: Warn
): Promise<ResultStore | undefined> {
  const { cache, cacheDirectory } = configuration
  if (!cache || cacheDirectory === undefined) return undefined
  const { openResultStore } = await import('../cache/result-store.js')
  const { credentials } = configuration
  const origin = { secret: 'value' in credentials ? credentials.value : '', scope: cacheScope }
  return openResultStore(cacheDirectory, origin, (text) => redactor.redact(text) !== text, warn)
}
