/** Runs one attempt: starts the CLI process, watches its stream, and releases everything when it has ended. */
import fs from 'node:fs'
import path from 'node:path'
import { createStreamCostMeter } from '../../../claude/stream/stream-cost.js'
import { createStreamReader, type StreamReader } from '../../../claude/stream/stream.js'
import type { ProcessResult } from '../../../process/contract/supervised-process.js'
import { buildAttemptArguments, writeCommandFiles } from './attempt-command.js'
import { openAttemptInput, type AttemptInput } from './attempt-input.js'
import type { Attempt, AttemptContext, AttemptEnd } from './attempt.js'
import type { Conversation } from './conversation.js'
import { EarlyEndWatch } from './early-end.js'
import { redactFile } from './redact-file.js'
import { openRunEnvironment } from './run-environment.js'
import { openStreamFile, readTail, type TextSink } from './run-files.js'
import { serversOfRun } from '../../roster/run-mcp-servers.js'
import { watchRun, type RunWatch } from './run-watch.js'
import { secretsOfRun } from '../../configuration/run-secrets.js'
import { chooseRunNetwork } from '../../sandbox/run-network.js'
import { startWrapUp, wrapUpWindowMs, type WrapUpReason } from './wrap-up.js'

/** Runs one CLI process to its end. */
export async function runAttempt(attempt: Attempt, context: AttemptContext): Promise<AttemptEnd> {
  const { session, run, folder } = context
  const files = writeCommandFiles(context)
  // Created here, because under sudo it would belong to root.
  fs.closeSync(fs.openSync(path.join(folder, 'stderr.log'), 'a', 0o600))
  const { redactor } = session.folder
  const streamFile = openStreamFile(path.join(folder, 'stream.jsonl'), redactor.redact)
  try {
    const input = await openAttemptInput(attempt, context)
    const args = buildAttemptArguments(attempt, input.conversation !== undefined, context, files)
    return await superviseAttempt(attempt, context, { args, input, streamFile, ...files })
  } finally {
    session.cli.keyProxy?.revoke(run.id)
    streamFile.close()
    // The process writes it itself, so it is redacted afterwards.
    await redactFile(path.join(folder, 'stderr.log'), redactor)
  }
}

interface PreparedAttempt {
  readonly args: readonly string[]
  readonly input: AttemptInput
  readonly mcpConfigFile: string | undefined
  readonly streamFile: TextSink<undefined>
}

async function superviseAttempt(
  attempt: Attempt,
  context: AttemptContext,
  prepared: PreparedAttempt
): Promise<AttemptEnd> {
  const { run, session, folder } = context
  const { conversation } = prepared.input
  const reader = openReader(context, prepared.streamFile)
  const earlyEnd = new EarlyEndWatch({
    args: prepared.args,
    leftMs: attempt.leftMs,
    // Without its key the model answers no further request, however long the process takes to end.
    onExcessTools: () => session.cli.keyProxy?.revoke(run.id)
  })
  let stopWrapUp = (): void => undefined
  let wrapUpReason: WrapUpReason | undefined
  const watch = watchRun({
    run: run.id,
    agent: run.agent.name,
    memoryLimitBytes: run.limits.memoryLimitBytes,
    // The stand-in of a rehearsal starts none.
    mcpServers: session.configuration.rehearse ? [] : Object.keys(serversOfRun(run, session.configuration)),
    earlierMs: attempt.earlierMs,
    reader,
    emit: session.folder.emit,
    onStarted: (pid) => {
      context.onStarted(pid)
      context.onConversation(conversation)
      if (conversation !== undefined)
        stopWrapUp = scheduleWrapUp(conversation, attempt, context, earlyEnd, (reason) => {
          wrapUpReason = reason
        })
    },
    onText: context.onText,
    hasAnswered: () => conversation?.wrapUp() === 'too-late',
    onStreamEvent: (event) => {
      conversation?.note(event)
      earlyEnd.note(event)
      if (event.type === 'tool') run.toolUse?.note(event)
      if (event.type === 'toolResult') run.toolUse?.noteResult(event.id, event.isError)
    },
    onMemory: run.onMemory
  })
  try {
    const result = await runProcess(attempt, context, prepared, watch, earlyEnd.signal)
    // Before the state is read: the last line may hold the result.
    watch.end()
    const stream = reader.state()
    const hasAnswered = conversation?.wrapUp() === 'too-late'
    return {
      process: result,
      // The first good result stands: a turn for the request to wrap up changes nothing but the cost.
      stream: hasAnswered ? { ...stream, ...stream.firstTurn } : stream,
      stderrTail: readTail(path.join(folder, 'stderr.log')),
      earlyEnd: earlyEnd.state,
      wrapUp:
        wrapUpReason === undefined || conversation === undefined
          ? undefined
          : { reason: wrapUpReason, progress: conversation.wrapUp() }
    }
  } finally {
    // Again for when the process manager fails, so that no heartbeat stays behind.
    watch.end()
    stopWrapUp()
    context.onConversation(undefined)
    conversation?.close()
  }
}

function openReader({ run, session }: AttemptContext, streamFile: TextSink<undefined>): StreamReader {
  const meter = createStreamCostMeter({
    onCost: (addedUsd) => {
      session.budget.estimate(run.id, 'stream', addedUsd)
    },
    onUnknownPrice: (model) => {
      session.budget.unknownPrice(run.id, model)
    }
  })
  return createStreamReader({
    onJsonLine: streamFile.write,
    // No model answers in a rehearsal, so nothing is charged.
    ...(session.configuration.rehearse ? {} : { onObject: meter })
  })
}

async function runProcess(
  attempt: Attempt,
  { run, session, folder, own, signal }: AttemptContext,
  { args, input, mcpConfigFile }: PreparedAttempt,
  { observer }: RunWatch,
  earlyEnd: AbortSignal
): Promise<ProcessResult> {
  const { configuration } = session
  const at = (name: string): string => path.join(folder, name)
  const cwd = run.cwd ?? configuration.workingDirectory
  const confinement = await session.cli.sandbox.confine({
    run: run.id,
    workingDirectory: cwd,
    writes: run.role === 'agent',
    worktree: run.worktree,
    own: [own.config, own.temporary],
    readable: [
      ...[own.instructions, own.settings],
      ...(mcpConfigFile === undefined ? [] : [mcpConfigFile]),
      ...(run.readableFolders ?? [])
    ],
    home: own.home,
    env: openRunEnvironment({ ...run, attempt: attempt.number }, session, own),
    network: chooseRunNetwork(configuration.sandbox, run.agent),
    usesApi: true
  })
  session.folder.redactor.add(secretsOfRun(confinement.env))
  try {
    return await session.cli.processes.run(
      {
        command: [...session.cli.executable.command, ...args],
        cwd,
        env: confinement.env,
        sandbox: confinement.policy,
        stdin: input.stdin,
        stderrFile: at('stderr.log'),
        transcriptFile: at('transcript.log'),
        startTranscriptFilter: session.folder.redactor.startStream,
        memoryCsvFile: at('memory.csv'),
        ownedPaths: [
          ...[own.config, own.temporary, own.home, own.instructions, own.settings],
          ...(mcpConfigFile === undefined ? [] : [mcpConfigFile])
        ],
        memoryLimitBytes: run.limits.memoryLimitBytes,
        timeoutMs: attempt.leftMs,
        stallMs: configuration.stallSeconds * 1_000,
        onStall: configuration.onStall,
        transcriptLimitBytes: configuration.transcriptLimitBytes
      },
      observer,
      AbortSignal.any([signal, earlyEnd])
    )
  } finally {
    confinement.close()
  }
}

function scheduleWrapUp(
  conversation: Conversation,
  attempt: Attempt,
  { run, session, wrapUpRequest, onAskedToWrapUp }: AttemptContext,
  earlyEnd: EarlyEndWatch,
  onReason: (reason: WrapUpReason) => void
): () => void {
  return startWrapUp({
    conversation,
    leftMs: attempt.leftMs,
    windowMs: wrapUpWindowMs(session.configuration.wrapUpSeconds, run.limits.timeoutSeconds),
    signals: { budget: session.lifetime.wrapUpSignal, request: wrapUpRequest },
    onAskedToWrapUp: (reason) => {
      const { text, leftMs } = reason
      onReason(reason)
      onAskedToWrapUp()
      session.folder.emit({ type: 'run-wrap-up', run: run.id, reason: text, leftMs: Math.round(leftMs) })
    },
    onOverdue: ({ cause, text }) => {
      const said = text.replace(/\.$/, '')
      if (cause === 'budget')
        earlyEnd.endOverBudget(`${said}. It was asked to wrap up and did not finish in time.`)
      else earlyEnd.endOverdue(`it did not wrap up in time (${said})`)
    }
  })
}
