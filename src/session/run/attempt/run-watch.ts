/** Turns what is observed of a running CLI process into events of its run. */
import type { StreamEvent, StreamReader } from '../../../claude/stream/stream.js'
import type { ProcessObserver } from '../../../process/contract/supervised-process.js'
import type { Redactor } from '../../redaction/redact.js'
import type { EmitEvent } from '../../record/events.js'
import { reportEndedProcesses } from './ended-processes.js'
import { createHeartbeat } from './heartbeat.js'
import { RESPONSE_LIMIT, type RecordedSample } from '../../record/record.js'
import { createSampleFilter } from './sample-filter.js'

/** The process to watch, and its listeners. */
export interface RunWatchOptions {
  readonly run: string
  readonly agent: string
  readonly memoryLimitBytes: number
  /** Names of the MCP servers that the CLI was asked to start. */
  readonly mcpServers: readonly string[]
  /** Time that the run has taken before this process, in milliseconds: its events count from the run's start. */
  readonly earlierMs: number
  readonly reader: StreamReader
  readonly emit: EmitEvent
  /** Redacts a text that continues another one. */
  readonly redactNext: Redactor['redactNext']
  readonly onStarted: (pid: number) => void
  readonly onText: (text: string, continues: boolean) => void
  /** Whether the answer has been given: what is said after it is not part of the response. */
  readonly hasAnswered: () => boolean
  readonly onStreamEvent: (event: StreamEvent) => void
  readonly onMemory: ((memoryBytes: number) => void) | undefined
}

/** A running watch. */
export interface RunWatch {
  /** Gets what the process does. */
  readonly observer: ProcessObserver
  /** Flushes what is left and stops the heartbeat; calling it again does nothing. */
  readonly end: () => void
}

/** Starts watching; the process starts later. */
export function watchRun(options: RunWatchOptions): RunWatch {
  const { run, reader, emit, earlierMs } = options
  const heartbeat = createHeartbeat((elapsedMs, silentMs, memoryBytes) => {
    const { lastActivity } = reader.state()
    emit({
      type: 'run-heartbeat',
      run,
      elapsedMs: earlierMs + elapsedMs,
      silentMs,
      memoryBytes,
      lastActivity
    })
  })
  let isOver = false
  const samples = createSampleFilter(options.memoryLimitBytes)
  const record = (sample: RecordedSample): void => {
    emit({ type: 'run-sampled', run, sample: { ...sample, elapsedMs: earlierMs + sample.elapsedMs } })
  }
  /** What was said last, with all that continued it. */
  let last = ''
  const say = ({
    text,
    continues = false
  }: {
    readonly text: string
    readonly continues?: boolean
  }): void => {
    if (options.hasAnswered()) return
    options.onText(text, continues)
    emit({
      type: 'run-message',
      run,
      // One character over the record's limit shows that the text was cut.
      text: (continues ? options.redactNext(last, text) : text).slice(0, RESPONSE_LIMIT + 1),
      ...(continues ? { continues } : {})
    })
    last = continues ? `${last}${text}` : text
  }
  const emitEvents = (events: readonly StreamEvent[]): void => {
    for (const event of events) {
      if (event.type === 'said') say(event)
      else emitStreamEvent(options, event)
      options.onStreamEvent(event)
    }
  }
  const observer: ProcessObserver = {
    onStarted: (pid) => {
      options.onStarted(pid)
      heartbeat.start()
    },
    onData: (chunk) => {
      heartbeat.noteOutput()
      emitEvents(reader.push(chunk))
    },
    onSample: (sample: RecordedSample) => {
      heartbeat.noteMemory(sample.memoryBytes)
      options.onMemory?.(sample.memoryBytes)
      if (samples.accept(sample)) record(sample)
    },
    onLevel: (crossing) => {
      emit({ type: 'run-memory-level', run, ...crossing })
    },
    onStall: (silentMs) => {
      emit({ type: 'run-stalled', run, silentMs })
    },
    onLeft: (processes) => {
      reportEndedProcesses(run, options.agent, processes, emit)
    },
    onWarning: (message) => {
      warn(options, message)
    }
  }
  return {
    observer,
    end: () => {
      if (isOver) return
      isOver = true
      heartbeat.stop()
      const last = samples.pending()
      if (last !== undefined) record(last)
      emitEvents(reader.end())
    }
  }
}

function emitStreamEvent(options: RunWatchOptions, event: Exclude<StreamEvent, { type: 'said' }>): void {
  const { run, emit } = options
  switch (event.type) {
    case 'tool':
      emit({ type: 'run-tool-called', run, tool: event.name, detail: event.detail })
      break
    case 'retry':
      emit({
        type: 'run-request-retried',
        run,
        attempt: event.attempt,
        cause: event.cause,
        delayMs: event.delayMs
      })
      break
    case 'modelFallback':
      emit({ type: 'run-changed-model', run, from: event.from, to: event.to, reason: event.reason })
      break
    case 'peerMessage':
      warn(options, describePeerMessage(event.state, event.from))
      break
    case 'init':
      for (const server of event.mcpServers) warnOfServer(options, server)
      for (const name of missingServers(options.mcpServers, event.mcpServers))
        warnOfServer(options, { name, status: 'left out by the CLI' })
      break
    case 'cliSaid':
    case 'thinking':
    case 'outputLimit':
    case 'reminder':
    case 'toolResult':
    case 'result':
      break
  }
}

/** The CLI says nothing of a server whose configuration it cannot read. */
function missingServers(
  requested: readonly string[],
  reported: readonly { readonly name: string }[]
): string[] {
  return requested.filter((name) => !reported.some((server) => server.name === name))
}

/** The agent continues without the server's tools, and its answer may suffer. */
function warnOfServer(options: RunWatchOptions, { name, status }: { name: string; status: string }): void {
  if (status === 'connected') return
  const cause =
    status === 'pending'
      ? 'is still starting (its tools may come late or not at all)'
      : `did not start (${status}): its tools are missing. Check its command, URL and variables in mcp-config`
  warn(options, `the MCP server ${name} ${cause}.`)
}

/** Our settings close the channel (`crossSessionInbound`), so the event shows that the CLI obeyed them only in part. */
function describePeerMessage(state: string, from: string): string {
  const sender = from === '' ? '' : ` (${from})`
  return (
    `another process${sender} wrote to this run over the CLI's channel between sessions, which this session closes; ` +
    `the CLI reports the message as ${state}. Find out what on this machine writes to it.`
  )
}

function warn({ agent, emit }: RunWatchOptions, message: string): void {
  emit({ type: 'notice', level: 'warning', message: `${agent}: ${message}` })
}
