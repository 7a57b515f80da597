/**
 * One CLI process of a session, PM's or an agent's: its files, its command line, its supervision, and what it says as
 * events. What it does is a result; only a bug of ours throws.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buildClaudeArguments } from '../claude/arguments.js'
import { decideOutcome } from '../claude/outcome.js'
import { createStreamCostMeter } from '../claude/stream-cost.js'
import { createStreamReader, type StreamEvent, type StreamReader } from '../claude/stream.js'
import type { ProcessObserver, ProcessResult } from '../process/supervised-process.js'
import type { EmitEvent, RunResult } from './events.js'
import { RESPONSE_LIMIT, type RecordedSample } from './record.js'
import type { RunLimits } from './limits.js'
import { startHeartbeat } from './heartbeat.js'
import { makePrivateFolders, openRunEnvironment } from './run-environment.js'
import { openResponseFile, openStreamFile, readTail } from './run-files.js'
import { startSampleChoice } from './sample-choice.js'
import { makeRunFolder } from './session-folder.js'
import type { SessionContext } from './session-context.js'

/** What one CLI process is to do. */
export interface ClaudeRun {
  /** `pm`, `pm-02`, `01`. */
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: { readonly slug: string; readonly name: string; readonly tools?: readonly string[] }
  readonly task: string
  /** Below the session folder, with `/`. */
  readonly folder: string
  readonly prompt: string
  /** Instructions that are put after the CLI's own. */
  readonly instructions: string
  readonly model: string | undefined
  readonly limits: RunLimits
  /** The conversation that it begins or goes on with; without it one of its own. */
  readonly conversation?: RunConversation
  /** Folders beside the working directory that it may read. */
  readonly readableFolders?: readonly string[]
  /** A JSON schema that its answer is to have the form of. */
  readonly jsonSchema?: string
  /** What it takes is told here, in bytes: the schedule counts with it. */
  readonly onMemory?: (memoryBytes: number) => void
}

/** A conversation of several processes, one after another. */
export interface RunConversation {
  /** A UUID. */
  readonly id: string
  readonly resumes: boolean
  /** Name of the private folders that all of them use: the CLI keeps the conversation there. */
  readonly privateFolder: string
}

/** What came of it. `response` is whole, `result` is what the event says. */
export interface ClaudeRunEnd {
  readonly result: RunResult
  readonly response: string
  /** The object that `jsonSchema` asked for; undefined when none came. */
  readonly structuredOutput?: unknown
}

const MIB = 2 ** 20

/** Runs one CLI process to its end. */
export async function runClaude(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  const { configuration, folder: sessionFolder } = session
  const { emit } = sessionFolder
  const folder = makeRunFolder(sessionFolder.directory, run.folder)
  const at = (name: string): string => path.join(folder, name)
  const own = makePrivateFolders(session.privateDirectory, run.conversation?.privateFolder ?? run.id)
  fs.writeFileSync(at('prompt.md'), run.prompt, { mode: 0o600 })
  fs.writeFileSync(own.instructions, run.instructions, { mode: 0o600 })

  const streamFile = openStreamFile(at('stream.jsonl'))
  const responseFile = openResponseFile(at('response.md'))
  const meter = createStreamCostMeter({
    onCost: (addedUsd) => {
      session.budget.estimate(run.id, 'stream', addedUsd)
    },
    onUnknownPrice: session.budget.unknownPrice
  })
  const reader = createStreamReader({ onJsonLine: streamFile.write, onObject: meter })
  const watch = watchRun(run, reader, emit, responseFile.write)
  const result = await session.processes.run(
    {
      command: [...session.executable.command, ...argumentsOf(run, session, own.instructions)],
      cwd: configuration.workingDirectory,
      env: openRunEnvironment(run, session, own),
      stdin: { kind: 'file', path: at('prompt.md') },
      stderrFile: at('stderr.log'),
      transcriptFile: at('transcript.log'),
      memoryCsvFile: at('memory.csv'),
      memoryLimitBytes: run.limits.memoryLimitMb * MIB,
      timeoutMs: run.limits.timeoutSeconds * 1_000,
      stallMs: configuration.stallSeconds * 1_000,
      onStall: configuration.onStall,
      transcriptLimitBytes: configuration.transcriptLimitMb * MIB
    },
    watch.observer,
    session.cancelSignal
  )
  session.keyProxy?.revoke(run.id)
  watch.end()
  streamFile.close()
  const response = responseFile.close()
  session.budget.settle(run.id, reader.state().result?.usage.costUsd ?? null)
  const ended = resultOf(run, result, reader, readTail(at('stderr.log')), session)
  for (const survivor of result.survivors)
    warn(emit, `${run.agent.name}: process ${survivor.pid} (${survivor.command}) could not be ended.`)
  emit({ type: 'run-ended', run: run.id, result: ended })
  return { result: ended, response, structuredOutput: reader.state().result?.structuredOutput }
}

function argumentsOf(run: ClaudeRun, session: SessionContext, systemPromptFile: string): string[] {
  const { configuration } = session
  const common = {
    sessionId: run.conversation?.id ?? randomUUID(),
    resumes: run.conversation?.resumes,
    readableFolders: run.readableFolders,
    jsonSchema: run.jsonSchema,
    maxBudgetUsd: session.budget.mostUsd(),
    systemPromptFile,
    model: run.model,
    claudeArgs: configuration.claudeArgs
  }
  if (run.role === 'pm') return buildClaudeArguments({ role: 'pm', ...common })
  const { allowedTools, permissionMode } = configuration
  return buildClaudeArguments({
    role: 'agent',
    ...common,
    allowedTools,
    permissionMode,
    agentTools: run.agent.tools
  })
}

/** The observer of the process, and what has to be ended with it. */
interface RunWatch {
  readonly observer: ProcessObserver
  readonly end: () => void
}

function watchRun(
  run: ClaudeRun,
  reader: StreamReader,
  emit: EmitEvent,
  onWords: (text: string) => void
): RunWatch {
  const heartbeat = startHeartbeat((elapsedMs, silentMs, memoryBytes) => {
    emit({
      type: 'run-heartbeat',
      run: run.id,
      elapsedMs,
      silentMs,
      memoryBytes,
      lastActivity: reader.state().lastActivity
    })
  })
  const samples = startSampleChoice(run.limits.memoryLimitMb * MIB)
  const record = (sample: RecordedSample): void => {
    emit({ type: 'run-sampled', run: run.id, sample })
  }
  const tell = (events: readonly StreamEvent[]): void => {
    for (const event of events) emitStreamEvent(run.id, event, emit, onWords)
  }
  const observer: ProcessObserver = {
    onStarted: (pid) => {
      const { id, role, round, agent, task, folder, limits, model } = run
      emit({
        type: 'run-started',
        run: id,
        role,
        round,
        agent: agent.name,
        task,
        folder,
        pid,
        ...limits,
        model: model ?? null
      })
      heartbeat.start()
    },
    onData: (chunk) => {
      heartbeat.sign()
      tell(reader.push(chunk))
    },
    onSample: (sample: RecordedSample) => {
      heartbeat.memory(sample.memoryBytes)
      run.onMemory?.(sample.memoryBytes)
      if (samples.isTelling(sample)) record(sample)
    },
    onLevel: (crossing) => {
      emit({ type: 'run-memory-level', run: run.id, ...crossing })
    },
    onStall: (silentMs) => {
      emit({ type: 'run-stalled', run: run.id, silentMs })
    },
    onWarning: (message) => {
      warn(emit, `${run.agent.name}: ${message}`)
    }
  }
  return {
    observer,
    end: () => {
      heartbeat.stop()
      const rest = samples.rest()
      if (rest !== undefined) record(rest)
      tell(reader.end())
    }
  }
}

function emitStreamEvent(
  run: string,
  event: StreamEvent,
  emit: EmitEvent,
  onWords: (text: string) => void
): void {
  switch (event.type) {
    case 'said':
      onWords(event.text)
      emit({ type: 'run-said', run, text: event.text.slice(0, RESPONSE_LIMIT) })
      break
    case 'tool':
      emit({ type: 'run-used-tool', run, tool: event.name, detail: event.detail })
      break
    case 'retry':
      emit({ type: 'run-retried', run, attempt: event.attempt, cause: event.cause, delayMs: event.delayMs })
      break
    case 'modelFallback':
      warn(emit, `The CLI went on with the model ${event.to} instead of ${event.from}: ${event.reason}`)
      break
    case 'init':
    case 'cliSaid':
    case 'thinking':
    case 'toolResult':
    case 'result':
      break
  }
}

function resultOf(
  run: ClaudeRun,
  result: ProcessResult,
  reader: StreamReader,
  stderrTail: string,
  { budget, keyProxy }: SessionContext
): RunResult {
  const stream = reader.state()
  // A run that was ended has told nothing of what it used; then the proxy's count is the best there is.
  const used = stream.result === null ? (keyProxy?.usageOf(run.id) ?? stream.usage) : stream.usage
  const verdict = decideOutcome({
    role: run.role,
    agent: run.agent.name,
    end: result.end,
    stream,
    stderrTail
  })
  return {
    ...verdict,
    exitCode: result.exitCode,
    signal: result.signal,
    executionSeconds: result.durationMs / 1_000,
    peakMemoryMb: Math.round(result.peakMemoryBytes / MIB),
    costUsd: budget.costOf(run.id),
    inputTokens: used.inputTokens,
    outputTokens: used.outputTokens,
    model: stream.init?.model ?? run.model ?? null,
    deniedTools: stream.deniedTools
  }
}

function warn(emit: EmitEvent, message: string): void {
  emit({ type: 'notice', level: 'warning', message })
}
