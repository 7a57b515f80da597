/** One CLI process of a run: its command line, its input, its supervision, and what we end it for ourselves. */
import fs from 'node:fs'
import path from 'node:path'
import { buildClaudeArguments } from '../claude/arguments.js'
import { findExcessTools } from '../claude/excess-tools.js'
import { causeOfRetry, kindOfCause } from '../claude/failure-cause.js'
import { mergeSettings } from '../claude/session-settings.js'
import type { RetryEvent } from '../claude/stream-events.js'
import { createStreamReader, type StreamEvent, type StreamState } from '../claude/stream.js'
import { explainFailure } from '../process/command-failure.js'
import { openInputPipe, type InputPipe } from '../process/input-pipe.js'
import type { ProcessResult, StandardInput } from '../process/supervised-process.js'
import { createStreamCostMeter } from '../claude/stream-cost.js'
import type { ClaudeRun } from './claude-run.js'
import { startConversation, type Conversation } from './conversation.js'
import { openRunEnvironment, writeMcpConfig, type PrivateFolders } from './run-environment.js'
import { serversOfRun } from './mcp-servers.js'
import { openStreamFile, readTail } from './run-files.js'
import { watchRun } from './run-watch.js'
import type { SessionContext } from './session-context.js'
import { startWrapUp, wrapUpWindowMs } from './wrap-up.js'

/** What is to be done in one attempt. */
export interface Attempt {
  /** From 1. */
  readonly number: number
  /** The CLI's own conversation; it goes on where `resumes`. */
  readonly conversationId: string
  readonly resumes: boolean
  /** The prompt, or the word with which a conversation goes on. */
  readonly input: string
  readonly model: string | undefined
  /** What the run has left of its time, in milliseconds. */
  readonly leftMs: number
  /** What the run took before, in milliseconds. */
  readonly earlierMs: number
  /** Whether the agent can be told more while it works. */
  readonly isConversation: boolean
}

/** The run that an attempt belongs to. */
export interface AttemptSurroundings {
  readonly run: ClaudeRun
  readonly session: SessionContext
  /** The run's folder. */
  readonly folder: string
  readonly own: PrivateFolders
  /** Ends the run as cancelled. */
  readonly signal: AbortSignal
  readonly endRun: (reason: string) => void
  readonly onStarted: (pid: number) => void
  readonly onWords: (text: string) => void
  /** The agent was told to hand in what it has. */
  readonly onTold: () => void
  /** Told when messages can be sent, and with undefined when they no longer can. */
  readonly onConversation: (conversation: Conversation | undefined) => void
}

/** What came of it. */
export interface AttemptEnd {
  readonly process: ProcessResult
  readonly stream: StreamState
  readonly stderrTail: string
  /** The request for whose failure we ended the process ourselves; null when we did not. */
  readonly hopeless: RetryEvent | null
  /** Tools that it was granted and nobody asked for; we ended it for them. */
  readonly excessTools: readonly string[]
}

const MIB = 2 ** 20

/** CLI 2.1.100 reminds the model without an end, and `--max-turns` does not count it; later ones do so once. */
const MOST_REMINDERS = 5

/** Runs one CLI process to its end. */
export async function runAttempt(attempt: Attempt, surroundings: AttemptSurroundings): Promise<AttemptEnd> {
  const { run, session, folder, own } = surroundings
  const { configuration } = session
  const at = (name: string): string => path.join(folder, name)
  const giveUp = new AbortController()
  const mcpConfigFile = writeMcpConfig(own, serversOfRun(run, configuration))
  const claudeArgs = writeSettings(surroundings)
  // Made by us: below sudo it would be root's.
  fs.closeSync(fs.openSync(at('stderr.log'), 'a', 0o600))
  const streamFile = openStreamFile(at('stream.jsonl'))
  const meter = createStreamCostMeter({
    onCost: (addedUsd) => {
      session.budget.estimate(run.id, 'stream', addedUsd)
    },
    onUnknownPrice: (model) => {
      session.budget.unknownPrice(run.id, model)
    }
  })
  // No model answers in a rehearsal, so nothing is charged.
  const reader = createStreamReader({
    onJsonLine: streamFile.write,
    ...(configuration.rehearse ? {} : { onObject: meter })
  })
  const { stdin, conversation } = await openInput(attempt, surroundings).catch((error: unknown) => {
    streamFile.close()
    throw error
  })
  const args = argumentsOf(attempt, conversation !== undefined, surroundings, { mcpConfigFile, claudeArgs })
  let hopeless: RetryEvent | null = null
  let excessTools: readonly string[] = []
  let reminders = 0
  const startedAt = performance.now()
  const onStreamEvent = (event: StreamEvent): void => {
    conversation?.note(event)
    if (event.type === 'init' && excessTools.length === 0) {
      excessTools = findExcessTools(args, event.tools)
      if (excessTools.length > 0) {
        // Without its key no answer of the model comes any more, however long the process takes to end.
        session.keyProxy?.revoke(run.id)
        giveUp.abort('it was granted tools that were not asked for')
      }
    }
    if (event.type === 'reminder' && (reminders += 1) === MOST_REMINDERS)
      giveUp.abort(`ended because it did not hand in its object, though it was reminded ${reminders} times`)
    if (event.type === 'tool') run.onTool?.(event.name)
    if (event.type === 'tool' && event.file !== undefined) run.onEditedFile?.(event.file)
    if (event.type !== 'retry' || hopeless !== null) return
    if (!isHopeless(event, attempt.leftMs - (performance.now() - startedAt))) return
    hopeless = event
    giveUp.abort('its requests cannot succeed')
  }
  let stopWrapUp = (): void => undefined
  const watch = watchRun({
    run: run.id,
    agent: run.agent.name,
    memoryLimitBytes: run.limits.memoryLimitMb * MIB,
    earlierMs: attempt.earlierMs,
    reader,
    emit: session.folder.emit,
    onStarted: (pid) => {
      surroundings.onStarted(pid)
      surroundings.onConversation(conversation)
      if (conversation !== undefined) stopWrapUp = watchTime(conversation, attempt, surroundings)
    },
    onWords: surroundings.onWords,
    onStreamEvent,
    onMemory: run.onMemory
  })
  try {
    const result = await session.processes.run(
      {
        command: [...session.executable.command, ...args],
        cwd: run.cwd ?? configuration.workingDirectory,
        env: openRunEnvironment({ ...run, attempt: attempt.number }, session, own),
        stdin,
        stderrFile: at('stderr.log'),
        transcriptFile: at('transcript.log'),
        memoryCsvFile: at('memory.csv'),
        ownedPaths: [
          ...[own.config, own.temporary, own.home, own.instructions, own.settings],
          ...(mcpConfigFile === undefined ? [] : [mcpConfigFile])
        ],
        memoryLimitBytes: run.limits.memoryLimitMb * MIB,
        timeoutMs: attempt.leftMs,
        stallMs: configuration.stallSeconds * 1_000,
        onStall: configuration.onStall,
        transcriptLimitBytes: configuration.transcriptLimitMb * MIB
      },
      watch.observer,
      AbortSignal.any([surroundings.signal, giveUp.signal])
    )
    watch.end()
    return {
      process: result,
      stream: reader.state(),
      stderrTail: readTail(at('stderr.log')),
      hopeless,
      excessTools
    }
  } finally {
    // Also where the process manager fails: no heartbeat is to be left behind.
    watch.end()
    stopWrapUp()
    surroundings.onConversation(undefined)
    conversation?.close()
    session.keyProxy?.revoke(run.id)
    streamFile.close()
  }
}

/** The CLI tries a wrong key for three minutes, and waits an hour where it is told to: neither is worth the time. */
function isHopeless(event: RetryEvent, leftMs: number): boolean {
  return kindOfCause(causeOfRetry(event)) === 'permanent' || event.delayMs > leftMs
}

function watchTime(
  conversation: Conversation,
  attempt: Attempt,
  { run, session, endRun, onTold }: AttemptSurroundings
): () => void {
  return startWrapUp({
    conversation,
    leftMs: attempt.leftMs,
    windowMs: wrapUpWindowMs(session.configuration.wrapUpSeconds, run.limits.timeoutSeconds),
    signal: session.wrapUpSignal,
    onTold: ({ text, leftMs }) => {
      onTold()
      session.folder.emit({ type: 'run-wrap-up', run: run.id, reason: text, leftMs: Math.round(leftMs) })
    },
    onOverdue: (reason) => {
      endRun(`${reason}; it was told to hand in what it has, and did not in time`)
    }
  })
}

interface AttemptInput {
  readonly stdin: StandardInput
  readonly conversation: Conversation | undefined
}

async function openInput(
  attempt: Attempt,
  { run, session, folder, own }: AttemptSurroundings
): Promise<AttemptInput> {
  if (attempt.isConversation) {
    const pipe = await openPipe(path.join(own.temporary, '..', 'input'), session.warnOnce)
    if (pipe !== undefined)
      return {
        stdin: { kind: 'file', path: pipe.path },
        conversation: startConversation(pipe, attempt.input)
      }
  }
  const isPrompt = attempt.input === run.prompt
  const file = isPrompt ? path.join(folder, 'prompt.md') : path.join(own.temporary, '..', 'go-on.md')
  fs.writeFileSync(file, attempt.input, { mode: 0o600 })
  return { stdin: { kind: 'file', path: file }, conversation: undefined }
}

/** Where no pipe can be made, none can be made for the others either: that is logged once. */
async function openPipe(file: string, warnOnce: SessionContext['warnOnce']): Promise<InputPipe | undefined> {
  try {
    fs.rmSync(file, { force: true })
    return await openInputPipe(file)
  } catch (error) {
    warnOnce(
      'conversation',
      `No named pipe can be made here (${explainFailure(error)}): agents get their task and cannot be reached after that. They are not ` +
        'asked to wrap up (wrap-up-seconds), and no message can be sent to them.'
    )
    return undefined
  }
}

/** Writes the settings file that the command line names. Returns the author's arguments without their `--settings`. */
function writeSettings({ run, session: { configuration }, own }: AttemptSurroundings): readonly string[] {
  const { settings, claudeArgs } = mergeSettings(
    configuration.claudeArgs,
    run.cwd ?? configuration.workingDirectory
  )
  // Of an earlier attempt or turn it may be the agents' user's.
  fs.rmSync(own.settings, { force: true })
  fs.writeFileSync(own.settings, JSON.stringify(settings), { mode: 0o600 })
  return claudeArgs
}

function argumentsOf(
  attempt: Attempt,
  isConversation: boolean,
  { run, session, own }: AttemptSurroundings,
  prepared: { readonly mcpConfigFile: string | undefined; readonly claudeArgs: readonly string[] }
): string[] {
  const { configuration } = session
  const common = {
    sessionId: attempt.conversationId,
    resumes: attempt.resumes,
    readableFolders: run.readableFolders,
    jsonSchema: run.jsonSchema,
    maxBudgetUsd: session.budget.mostUsd(),
    isConversation,
    systemPromptFile: own.instructions,
    settingsFile: own.settings,
    model: attempt.model,
    fallbackModel: attempt.model === configuration.fallbackModel ? undefined : configuration.fallbackModel,
    ...prepared
  }
  if (run.role === 'pm') return buildClaudeArguments({ role: 'pm', ...common })
  const { allowedTools, permissionMode } = configuration
  return buildClaudeArguments({
    role: 'agent',
    ...common,
    allowedTools,
    permissionMode,
    agentTools: run.agent.tools,
    deniedTools: run.agent.disallowedTools
  })
}
