/** What is seen of one CLI process while it lives, as events of its run. */
import type { StreamEvent, StreamReader } from '../claude/stream.js'
import type { ProcessObserver } from '../process/supervised-process.js'
import type { EmitEvent } from './events.js'
import { startHeartbeat } from './heartbeat.js'
import { RESPONSE_LIMIT, type RecordedSample } from './record.js'
import { startSampleChoice } from './sample-choice.js'

/** What is watched, and who is told. */
export interface RunWatchOptions {
  readonly run: string
  readonly agent: string
  readonly memoryLimitBytes: number
  /** What the run took before this process, in milliseconds: its times count on. */
  readonly earlierMs: number
  readonly reader: StreamReader
  readonly emit: EmitEvent
  readonly onStarted: (pid: number) => void
  readonly onWords: (text: string) => void
  readonly onStreamEvent: (event: StreamEvent) => void
  readonly onMemory: ((memoryBytes: number) => void) | undefined
}

/** The observer of the process, and what has to be ended with it. */
export interface RunWatch {
  readonly observer: ProcessObserver
  readonly end: () => void
}

/** Starts to watch. */
export function watchRun(options: RunWatchOptions): RunWatch {
  const { run, reader, emit, earlierMs } = options
  const heartbeat = startHeartbeat((elapsedMs, silentMs, memoryBytes) => {
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
  const samples = startSampleChoice(options.memoryLimitBytes)
  const record = (sample: RecordedSample): void => {
    emit({ type: 'run-sampled', run, sample: { ...sample, elapsedMs: earlierMs + sample.elapsedMs } })
  }
  const tell = (events: readonly StreamEvent[]): void => {
    for (const event of events) {
      emitStreamEvent(options, event)
      options.onStreamEvent(event)
    }
  }
  const observer: ProcessObserver = {
    onStarted: (pid) => {
      options.onStarted(pid)
      heartbeat.start()
    },
    onData: (chunk) => {
      heartbeat.sign()
      tell(reader.push(chunk))
    },
    onSample: (sample: RecordedSample) => {
      heartbeat.memory(sample.memoryBytes)
      options.onMemory?.(sample.memoryBytes)
      if (samples.isTelling(sample)) record(sample)
    },
    onLevel: (crossing) => {
      emit({ type: 'run-memory-level', run, ...crossing })
    },
    onStall: (silentMs) => {
      emit({ type: 'run-stalled', run, silentMs })
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
      const rest = samples.rest()
      if (rest !== undefined) record(rest)
      tell(reader.end())
    }
  }
}

function emitStreamEvent(options: RunWatchOptions, event: StreamEvent): void {
  const { run, emit } = options
  switch (event.type) {
    case 'said':
      options.onWords(event.text)
      // One character more than the record holds: that is how it knows that there is more.
      emit({ type: 'run-said', run, text: event.text.slice(0, RESPONSE_LIMIT + 1) })
      break
    case 'tool':
      emit({ type: 'run-used-tool', run, tool: event.name, detail: event.detail })
      break
    case 'retry':
      emit({ type: 'run-retried', run, attempt: event.attempt, cause: event.cause, delayMs: event.delayMs })
      break
    case 'modelFallback':
      emit({ type: 'run-changed-model', run, from: event.from, to: event.to, reason: event.reason })
      break
    case 'peerMessage':
      warn(options, describePeerMessage(event.state, event.from))
      break
    case 'init':
      for (const server of event.mcpServers) warnOfServer(options, server)
      break
    case 'cliSaid':
    case 'thinking':
    case 'reminder':
    case 'toolResult':
    case 'result':
      break
  }
}

/** The agent works on without the server's tools: its answer may be poorer for that. */
function warnOfServer(options: RunWatchOptions, { name, status }: { name: string; status: string }): void {
  if (status === 'connected') return
  const cause =
    status === 'pending'
      ? 'is still starting (its tools come later or not at all)'
      : `did not start (${status}): its tools are missing. Check its command, address and variables in mcp-config`
  warn(options, `the MCP server ${name} ${cause}.`)
}

/** The channel is closed (`crossSessionInbound`), so this says that the CLI obeyed it only in part. */
function describePeerMessage(state: string, from: string): string {
  const sender = from === '' ? '' : ` (${from})`
  return (
    `another process${sender} wrote to this run over the CLI's channel between sessions, which this session closes; ` +
    `the CLI reports the message as ${state || 'received'}. Find out what on this machine writes to it.`
  )
}

function warn({ agent, emit }: RunWatchOptions, message: string): void {
  emit({ type: 'notice', level: 'warning', message: `${agent}: ${message}` })
}
