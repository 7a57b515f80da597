/** Runs one attempt: starts the CLI process, unless that was started ahead, watches its stream, and releases everything when it has ended. */
import path from 'node:path'
import { createStreamCostMeter } from '../../../claude/stream/stream-cost.js'
import { createStreamReader, type StreamReader } from '../../../claude/stream/stream.js'
import { startAttempt, type AttemptProcess } from './attempt-process.js'
import type { Attempt, AttemptContext, AttemptEnd } from './attempt.js'
import type { Conversation } from './conversation.js'
import { EarlyEndWatch } from './early-end.js'
import { openStreamFile, readTail, type TextSink } from './run-files.js'
import { serversOfRun } from '../../roster/run-mcp-servers.js'
import { watchRun } from './run-watch.js'
import { startWrapUp, wrapUpWindowMs, type WrapUpReason } from './wrap-up.js'

/**
 * Runs one CLI process to its end.
 * @param ahead the process, if it was started ahead of the attempt
 */
export async function runAttempt(
  attempt: Attempt,
  context: AttemptContext,
  ahead?: AttemptProcess
): Promise<AttemptEnd> {
  const { session, folder } = context
  const process = ahead ?? (await startAttempt(attempt, context))
  if (process === undefined) throw new Error('A process that has its task can always be started.')
  try {
    const streamFile = openStreamFile(path.join(folder, 'stream.jsonl'), session.folder.redactor.redact)
    try {
      return await superviseAttempt(attempt, context, process, ahead !== undefined, streamFile)
    } finally {
      streamFile.close()
    }
  } finally {
    await process.close()
  }
}

async function superviseAttempt(
  attempt: Attempt,
  context: AttemptContext,
  process: AttemptProcess,
  isAhead: boolean,
  streamFile: TextSink<undefined>
): Promise<AttemptEnd> {
  const { run, session, folder } = context
  const { conversation } = process
  const reader = openReader(context, streamFile)
  const earlyEnd = new EarlyEndWatch({
    args: process.args,
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
    redactNext: session.folder.redactor.redactNext,
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
    const following = process.follow(watch.observer, AbortSignal.any([context.signal, earlyEnd.signal]))
    if (isAhead) process.begin(attempt.input, attempt.leftMs)
    const result = await following
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
