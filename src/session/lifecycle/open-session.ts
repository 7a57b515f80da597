/** Opens what a session works with, and gives it all back: folder, roster, CLI, process manager, private files. */
import fs from 'node:fs'
import { trackConversationUsage } from '../../claude/install/conversation-usage.js'
import { describeUnverified } from '../../claude/install/versions.js'
import { chooseTerminal } from '../../process/terminal/choose-terminal.js'
import { findLaunchMachine } from '../../process/launch/launch-machine.js'
import { readMachineMemory } from '../../process/memory/machine-memory.js'
import { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js'
import { readOpenFileLimit, runsWithin } from '../../process/supervision/open-files.js'
import { ProcessManager } from '../../process/process-manager.js'
import { describeUnknownPrice, openBudget } from './budget.js'
import { giveBack } from './release-all.js'
import type { ResultStore } from '../cache/result-store.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { SessionEvent } from '../record/events.js'
import type { Framework } from '../roster/framework.js'
import { prepareSession } from './prepare-session.js'
import { publicConfiguration } from '../configuration/public-configuration.js'
import { SCHEMA_VERSION } from '../record/record.js'
import type { ResponseSchema } from '../configuration/response-schema.js'
import { RunControls } from './run-controls.js'
import { closeUser, openUser } from './open-agent-user.js'
import type { SessionContext } from './session-context.js'
import { findExecutable, NO_EXECUTABLE } from './find-executable.js'
import { startSessionKeyProxy } from './start-key-proxy.js'
import { openShortFolder, removeShortFolder } from './short-folder.js'
import { whyNotSystem } from '../configuration/supported-system.js'
import { openWorkspace } from '../workspace/open-workspace.js'
import { openPlainFolder } from '../workspace/shared-workspace.js'
import { errorMessage } from '../../util/error-message.js'

/** What a session's caller may give. */
export interface SessionOptions {
  /** Ends the session; its reason (an Error's message, a text) is said as the cause. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: SessionEvent) => void
  /** The environment that agents get a part of; default: this process's. */
  readonly inheritedEnvironment?: Readonly<Record<string, string | undefined>>
  /** Where an installed CLI is kept between sessions. */
  readonly cacheDirectory?: string
  /** The program of the built-in stand-in CLI. */
  readonly rehearsalEntry?: string
  /** Whether a text holds a secret that the caller knows: such a result is not kept in the cache. */
  readonly holdsSecret?: (text: string) => boolean
  /** Folders that agents of another user must not look into, beside the session's own. */
  readonly closedFolders?: readonly string[]
}

/** An open session. */
export interface OpenSession extends SessionContext {
  readonly framework: Framework | undefined
  /** Why no process can be started; undefined when all is in place. */
  readonly failure: string | undefined
  /** Why the caller ended the session; undefined when he did not. */
  readonly cancelReason: () => string | undefined
  /** The form of the structured response; undefined where none is asked for. */
  readonly responseSchema: ResponseSchema | undefined
  /** Tells every running agent, once, to hand in what it has; the first reason counts. */
  readonly wrapUp: (reason: string) => void
  readonly close: () => Promise<void>
}

/**
 * Opens a session. What is wrong with the CLI or the memory limit is its `failure`, so that it is told as a verdict.
 * @throws ConfigurationError on an unsupported system, and for agent files, a framework or a response schema that cannot
 * be used
 */
export async function openSession(
  configuration: SessionConfiguration,
  options: SessionOptions = {}
): Promise<OpenSession> {
  const unsupported = whyNotSystem()
  if (unsupported !== undefined) throw new ConfigurationError([unsupported])
  const failures: string[] = []
  const orFailure = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work
    } catch (error) {
      failures.push(errorMessage(error))
      return undefined
    }
  }
  // First what takes its time without us: the kernel tries a limit, and the terminal is loaded, while files are read.
  const enforcing = orFailure(chooseMemoryEnforcer(configuration.memoryEnforcement, configuration.sessionId))
  // Where it cannot be loaded, the first start takes another way and says so.
  void chooseTerminal(findLaunchMachine())
  const prepared = await prepareSession(configuration, options.onEvent).catch(async (error: unknown) => {
    await (await enforcing)?.dispose()
    throw error
  })
  const { framework, roster, responseSchema, checkout, folder, privateDirectory } = prepared
  folder.emit({
    type: 'session-started',
    schemaVersion: SCHEMA_VERSION,
    sessionId: configuration.sessionId,
    rehearsal: configuration.rehearse,
    configuration: publicConfiguration(configuration)
  })
  const deadline = performance.now() + configuration.limits.sessionTimeoutSeconds * 1_000
  const over = new AbortController()
  const timer = setTimeout(() => {
    over.abort(
      `the session's time of ${configuration.limits.sessionTimeoutSeconds}s is over (session-timeout-seconds)`
    )
  }, deadline - performance.now())
  timer.unref()
  const outside = options.signal ?? new AbortController().signal
  const inheritedEnvironment = options.inheritedEnvironment ?? process.env

  const warn = (message: string): void => {
    folder.emit({ type: 'notice', level: 'warning', message })
  }
  prepared.warnings.forEach(warn)
  const warned = new Set<string>()
  const openFileLimit = readOpenFileLimit()
  const maxParallel = runsWithin(openFileLimit, configuration.maxParallel)
  if (maxParallel < configuration.maxParallel)
    warn(
      `Only ${openFileLimit} files may be open at once here, so max-parallel is lowered from ${configuration.maxParallel} to ${maxParallel}. Raise the limit (ulimit -n) for more.`
    )
  const wrapUp = new AbortController()
  const budget = openBudget(configuration.maxCostUsd, {
    onReached: (reason) => {
      warn(`budget: ${reason}. Nothing more is started, and what runs is asked to hand in what it has.`)
      wrapUp.abort(`The budget of the session is reached: ${reason}.`)
    },
    onUnknownPrice: (model) => {
      warn(describeUnknownPrice(model, configuration.maxCostUsd !== undefined))
    }
  })
  const [executable, enforcer, keyProxy, workspace] = await Promise.all([
    orFailure(findExecutable(configuration, options, inheritedEnvironment, outside, warn, privateDirectory)),
    enforcing,
    orFailure(startSessionKeyProxy(configuration, inheritedEnvironment, warn, budget)),
    orFailure(openWorkspace(configuration, checkout, warn))
  ])
  if (executable !== undefined) {
    const { version, command, source } = executable
    folder.emit({ type: 'cli-resolved', version, path: command.at(-1) ?? '', source })
    const advice = describeUnverified(version)
    if (advice !== undefined)
      folder.emit({ type: 'notice', level: 'info', message: `Claude CLI ${version}: ${advice}` })
  }
  if (enforcer !== undefined) folder.emit({ type: 'notice', level: 'info', message: enforcer.description })
  const agentUser =
    executable === undefined
      ? undefined
      : await orFailure(openUser(configuration, options.closedFolders ?? [], executable, privateDirectory))
  if (agentUser !== undefined) folder.emit({ type: 'notice', level: 'info', message: agentUser.description })
  const processes = new ProcessManager({
    sessionId: configuration.sessionId,
    ...(agentUser === undefined ? {} : { user: agentUser.user }),
    ...(enforcer === undefined ? {} : { enforcer })
  })
  const results = await openResults(configuration, inheritedEnvironment, options, warn)
  const runFolder = agentUser?.folder ?? openShortFolder(configuration, privateDirectory, warn)

  return {
    configuration: { ...configuration, maxParallel },
    roster,
    framework,
    responseSchema,
    executable: executable ?? NO_EXECUTABLE,
    keyProxy,
    failure: failures.length === 0 ? undefined : failures.join('\n'),
    processes,
    agentUser,
    folder,
    warnOnce: (topic, message) => {
      if (!warned.has(topic)) warn(message)
      warned.add(topic)
    },
    privateDirectory: runFolder,
    // Without one there is a failure, and nothing is run.
    workspace: workspace ?? openPlainFolder(configuration.workingDirectory),
    results,
    inheritedEnvironment,
    readMachineMemory,
    cancelSignal: outside,
    wrapUpSignal: wrapUp.signal,
    wrapUp: (reason) => {
      wrapUp.abort(reason)
    },
    runControls: new RunControls(),
    budget,
    processUsage: trackConversationUsage(executable?.version ?? ''),
    signal: AbortSignal.any([outside, over.signal]),
    cancelReason: () => (outside.aborted ? errorMessage(outside.reason) : undefined),
    withinSession: (limits) => ({
      ...limits,
      timeoutSeconds: Math.max(
        1,
        Math.min(limits.timeoutSeconds, Math.ceil((deadline - performance.now()) / 1_000))
      )
    }),
    close: async () => {
      clearTimeout(timer)
      // The processes first: none of them is to see the rest go. What cannot be given back keeps nothing else.
      await giveBack(
        [
          () => processes.dispose(),
          () => keyProxy?.close(),
          () => enforcer?.dispose(),
          () => workspace?.close(),
          () => closeUser(agentUser, warn),
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

/** The results of earlier sessions; undefined where none are reused. */
async function openResults(
  configuration: SessionConfiguration,
  environment: Readonly<Record<string, string | undefined>>,
  { holdsSecret }: SessionOptions,
  warn: (message: string) => void
): Promise<ResultStore | undefined> {
  const { cache, cacheDirectory } = configuration
  if (!cache || cacheDirectory === undefined) return undefined
  const { openResultStore } = await import('../cache/result-store.js')
  const { secretsIn } = await import('../cache/result-store.js')
  return openResultStore(cacheDirectory, secretsIn(configuration, environment, holdsSecret), warn)
}
