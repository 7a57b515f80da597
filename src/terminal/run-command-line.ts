/** The command line: a session without GitHub, with its log and summary on the terminal and its folder on disk. */
import os from 'node:os'
import path from 'node:path'
import { listenForCancel, type CancelSignal, type SignalSource } from '../session/lifecycle/cancellation.js'
import { ConfigurationError } from '../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../session/configuration/configuration.js'
import type { SessionEvent } from '../session/record/events.js'
import { parseInputs, type ParsedInputs } from '../session/inputs/parse-inputs.js'
import { InteractiveSubprocessOrchestrator } from '../session/orchestrator.js'
import type { InputTable } from '../session/inputs/parse/read-values.js'
import type { SessionRecord } from '../session/record/record.js'
import { findOrphanedSessions } from '../session/lifecycle/session-owner.js'
import { readHost } from '../session/inputs/check/host.js'
import { findProgramWithin } from '../session/inputs/check/program-folder.js'
import { unsupportedReason } from '../session/configuration/supported-system.js'
import { publicTextsOf } from '../session/redaction/ordinary-values.js'
import { createRedactor, type Redactor } from '../session/redaction/redact.js'
import { readSecrets } from '../report/redaction/read-secrets.js'
import { redactedStream } from './redacted-stream.js'
import { currentFolder } from './current-folder.js'
import { openTerminalSpending, type TerminalSpending } from './day-spending.js'
import { parseFlags, type CommandLine } from './flags.js'
import { renderHelp } from './help.js'
import type { OpenLivePage, RunSteering } from './open-live-page.js'
import { readStandardInput } from './standard-input.js'
import { startTerminalLog } from './terminal-log.js'
import { findTerminalWarnings } from './terminal-warnings.js'
import { chooseLook, type OutputStream } from './terminal-look.js'
import { PROGRAM_VERSION } from '../util/program-version.js'

/** Exit codes. */
const EXIT = { success: 0, failure: 1, badInput: 2, cancelled: 130 } as const

/** By convention, the exit code after a signal is 128 and the signal's number. */
const SIGNAL_EXIT: Readonly<Record<CancelSignal, number>> = {
  SIGHUP: 129,
  SIGINT: EXIT.cancelled,
  SIGTERM: 143
}

/** Output of the command line: progress and results to `stdout`, warnings and errors to `stderr`. */
export interface OutputStreams {
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** Dependencies of the command line; the real ones by default. */
export interface CommandLineEffects {
  readonly workspace?: string
  readonly temporaryDirectory?: string
  readonly signals?: SignalSource
  readonly runSession?: (
    configuration: SessionConfiguration,
    options: {
      readonly signal: AbortSignal
      readonly onEvent: (event: SessionEvent) => void
      readonly redactor: Redactor
    }
  ) => Promise<SessionRecord>
  /** Finds the program that opens a browser. */
  readonly findOpener?: (name: string) => string | undefined
  /** Steers the runs of `runSession`. */
  readonly steering?: RunSteering
}

type SessionCommand = Extract<CommandLine, { kind: 'session' }>

type Environment = Readonly<Record<string, string | undefined>>

/** Runs a command line. Resolves to its exit code. */
export async function runCommandLine(
  argv: readonly string[],
  env: Environment,
  streams: OutputStreams,
  effects: CommandLineEffects = {}
): Promise<number> {
  const commandLine = parseFlags(argv)
  if (commandLine.kind === 'session') {
    const redactor = createRedactor(await readSecrets(commandLine.raw, env), publicTextsOf(env))
    const redacted = {
      stdout: redactedStream(streams.stdout, redactor.redact),
      stderr: redactedStream(streams.stderr, redactor.redact)
    }
    return runSession(commandLine, env, redacted, effects, redactor)
  }
  streams.stdout.write(commandLine.kind === 'help' ? renderHelp(commandLine.all) : `${PROGRAM_VERSION}\n`)
  return EXIT.success
}

async function runSession(
  commandLine: SessionCommand,
  env: Environment,
  streams: OutputStreams,
  effects: CommandLineEffects,
  redactor: Redactor
): Promise<number> {
  const complain = (text: string): void => {
    streams.stderr.write(`${text}\n`)
  }
  const unsupported = unsupportedReason()
  if (unsupported !== undefined) {
    complain(unsupported)
    return EXIT.badInput
  }
  for (const warning of commandLine.warnings) complain(`warning: ${warning}`)
  try {
    const { configuration, notices } = await readConfiguration(commandLine, env, effects)
    for (const { level, message } of notices) complain(`${level}: ${message}`)
    for (const warning of findTerminalWarnings(configuration, effects.workspace ?? process.cwd()))
      complain(`warning: ${warning}`)
    checkProgramFolder(configuration)
    const spending = await openTerminalSpending(configuration, env)
    return await runToVerdict(spending, commandLine, env, streams, effects, redactor)
  } catch (error) {
    if (error instanceof ConfigurationError) {
      complain(error.message)
      complain('Nothing was started. --help shows all flags.')
      return EXIT.badInput
    }
    complain(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return EXIT.failure
  }
}

/**
 * Refuses to work where agents could replace this program, as the action does. A sandbox would not do: what it hides, agents
 * can still move away with the folder that contains it.
 * @throws ConfigurationError, except for a rehearsal, whose agents are our own stand-ins
 */
function checkProgramFolder({ workingDirectory, rehearse }: SessionConfiguration): void {
  const folder = rehearse ? undefined : findProgramWithin(workingDirectory)
  if (folder === undefined) return
  throw new ConfigurationError([
    `working-directory: ${workingDirectory} contains mpm-orchestrator itself (${folder}), so agents could change the program that supervises them and holds the key. Install it elsewhere (npm install --global), or name another --working-directory.`
  ])
}

/**
 * Reports problems with flags and with their values together. With a flag that is wrong nothing counts as missing: it may be
 * what that flag was meant to give.
 */
async function readConfiguration(
  { raw, problems }: SessionCommand,
  env: Environment,
  effects: CommandLineEffects
): Promise<Pick<ParsedInputs<InputTable>, 'configuration' | 'notices'>> {
  const host = readHost({
    env,
    form: 'flags',
    workspace: effects.workspace ?? currentFolder(),
    temporaryDirectory: effects.temporaryDirectory ?? path.resolve(os.tmpdir()),
    readStandardInput
  })
  try {
    const areFlagsRight = problems.length === 0
    const parsed = await parseInputs(raw, host, {}, { prompt: areFlagsRight, credentials: areFlagsRight })
    if (areFlagsRight) return parsed
  } catch (error) {
    if (error instanceof ConfigurationError) throw new ConfigurationError([...problems, ...error.problems])
    throw error
  }
  throw new ConfigurationError(problems)
}

async function runToVerdict(
  { configuration, message, settle }: TerminalSpending,
  { ui, printResponses }: Pick<SessionCommand, 'ui' | 'printResponses'>,
  env: Environment,
  { stdout, stderr }: OutputStreams,
  effects: CommandLineEffects,
  redactor: Redactor
): Promise<number> {
  const { sessionDirectory, logLevel } = configuration
  let endedBy: CancelSignal | undefined
  const cancellation = listenForCancel((signal) => {
    endedBy ??= signal
    return signal === 'SIGINT' ? 'cancelled from the terminal' : `ended by ${signal}`
  }, effects.signals)
  const log = startTerminalLog(logLevel, chooseLook(env, stdout), stdout)
  if (message !== undefined) log.print(message)
  let page: OpenLivePage | undefined
  try {
    // There is no post step here, so the next command line cleans up after one that was killed.
    const folder = path.dirname(sessionDirectory)
    if (findOrphanedSessions(folder).length > 0) {
      const { cleanUpOrphanedSessions } = await import('../session/lifecycle/clean-up.js')
      for (const message of await cleanUpOrphanedSessions(folder)) stderr.write(`info: ${message}\n`)
    }
    const onEvent = (event: SessionEvent): void => {
      log.onEvent(event)
      page?.onEvent(event)
    }
    const session = makeSession(configuration, { signal: cancellation.signal, onEvent, redactor }, effects)
    if (ui !== undefined) {
      const { openPageOf } = await import('./open-live-page.js')
      const { findOpener } = effects
      page = await openPageOf(ui, session.steering, cancellation.cancel, log.print, { env, findOpener })
    }
    const record = await cancellation.within(session.run())
    log.stop()
    const unsettled = record === undefined ? undefined : await settle(record.costUsd)
    if (unsettled !== undefined) stderr.write(`warning: ${unsettled}\n`)
    if (record === undefined) {
      stderr.write('Cancelled; the session could not end in time.\n')
      const { describeCleanUpFailures, cleanUpSession } = await import('../session/lifecycle/clean-up.js')
      for (const message of describeCleanUpFailures(await cleanUpSession(sessionDirectory)))
        stderr.write(`warning: ${message}\n`)
    } else {
      // Loaded on demand, so that PM starts sooner.
      const { writeResults } = await import('./write-results.js')
      const shown = { responses: printResponses, color: chooseLook(env, stdout).color }
      const warn = (message: string): void => {
        stderr.write(`warning: ${message}\n`)
      }
      stdout.write(
        `\n${writeResults({ sessionDirectory, record, redact: redactor.redact, shown }, warn, page?.finish)}`
      )
    }
    stdout.write(`Session folder: ${sessionDirectory}\n`)
    return exitCodeOf(record, endedBy)
  } finally {
    log.stop()
    await page?.close()
    cancellation.stop()
  }
}

/** The session to run, and what steers it. */
function makeSession(
  configuration: SessionConfiguration,
  options: Parameters<NonNullable<CommandLineEffects['runSession']>>[1],
  { runSession, steering = {} }: CommandLineEffects
): { readonly run: () => Promise<SessionRecord>; readonly steering: RunSteering } {
  if (runSession !== undefined) return { run: () => runSession(configuration, options), steering }
  const orchestrator = new InteractiveSubprocessOrchestrator(configuration, options)
  return { run: () => orchestrator.runOrchestratedSession(), steering: orchestrator }
}

function exitCodeOf(record: SessionRecord | undefined, endedBy: CancelSignal | undefined): number {
  switch (record?.conclusion) {
    case 'success':
      return EXIT.success
    case 'cancelled':
    case undefined:
      return endedBy === undefined ? EXIT.cancelled : SIGNAL_EXIT[endedBy]
    case 'failure':
    case null:
      return EXIT.failure
  }
}
