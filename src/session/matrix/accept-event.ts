/**
 * Takes an event from a runner where agents ran, as untrusted data: only what may be said of the run in question, each
 * field with its type and bound. What the plan says (task, limits, folder) is never taken from there. Pure.
 */
import type { RunResult, SessionEventBody } from '../events.js'
import { RESPONSE_LIMIT, type RecordedSample } from '../record.js'
import type { MemoryLevel } from '../../process/supervised-process.js'
import { OUTCOMES } from './session-plan.js'
import { readFields, UntrustedDataError, type FieldReader } from './untrusted-data.js'

/** An event that was taken, with the time that its runner's clock gave it. */
export interface AcceptedEvent {
  readonly atMs: number
  readonly body: SessionEventBody
}

/** A run that is spoken of, as the plan has it. */
export interface ExpectedRun {
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: string
  /** Undefined for PM, whose task is the prompt: that is for the reader only, so its event is believed. */
  readonly task: string | undefined
  readonly folder: string
}

const MESSAGE = 65_536
const NAME = 1_000
const PROMPT = 16 * 2 ** 20
const LEVELS = ['normal', 'warning', 'critical', 'exceeded'] as const satisfies readonly MemoryLevel[]
const MOST_DENIED = 1_000
const MOST_BYTES = 2 ** 50

/**
 * The event, or undefined for one that the report has no use for: another run's, or one that only the session itself
 * may say (its plan, its tickets, its verdict).
 * @throws UntrustedDataError for an event of the right kind and the wrong form.
 */
export function acceptEvent(data: unknown, run: ExpectedRun): AcceptedEvent | undefined {
  const fields = readFields(data, 'event')
  const body = readBody(fields, run)
  return body === undefined ? undefined : { atMs: Date.parse(fields.time('at')), body }
}

function readBody(fields: FieldReader, run: ExpectedRun): SessionEventBody | undefined {
  const type = fields.text('type', NAME)
  if (type === 'notice') {
    const level = fields.oneOf('level', ['info', 'warning', 'error'])
    // What a machine says of itself is no news where there are hundreds.
    return level === 'info' ? undefined : { type, level, message: fields.text('message', MESSAGE) }
  }
  if (!fields.has('run') || fields.text('run', NAME) !== run.id) return undefined
  return readRunEvent(type, fields, run)
}

function readRunEvent(type: string, fields: FieldReader, run: ExpectedRun): SessionEventBody | undefined {
  const { id, role, round, agent, task, folder } = run
  switch (type) {
    case 'run-started':
      return {
        type,
        run: id,
        role,
        round,
        agent,
        task: task ?? fields.text('task', PROMPT),
        folder,
        pid: fields.whole('pid'),
        memoryLimitMb: fields.whole('memoryLimitMb'),
        timeoutSeconds: fields.whole('timeoutSeconds'),
        model: fields.textOrNull('model', NAME)
      }
    case 'run-said':
      return { type, run: id, text: fields.text('text', RESPONSE_LIMIT) }
    case 'run-used-tool':
      return { type, run: id, tool: fields.text('tool', NAME), detail: fields.text('detail', MESSAGE) }
    case 'run-retried':
      return {
        type,
        run: id,
        attempt: fields.whole('attempt'),
        cause: fields.text('cause', MESSAGE),
        delayMs: fields.number('delayMs')
      }
    case 'run-sampled':
      return { type, run: id, sample: readSample(fields.object('sample')) }
    case 'run-memory-level':
      return {
        type,
        run: id,
        pid: fields.whole('pid'),
        level: fields.oneOf('level', ['warning', 'critical', 'exceeded']),
        memoryBytes: fields.number('memoryBytes', MOST_BYTES),
        limitBytes: fields.number('limitBytes', MOST_BYTES)
      }
    case 'run-stalled':
      return { type, run: id, silentMs: fields.number('silentMs') }
    case 'run-ended':
      return { type, run: id, result: readResult(fields.object('result')) }
    default:
      return undefined
  }
}

function readSample(fields: FieldReader): RecordedSample {
  return {
    elapsedMs: fields.number('elapsedMs'),
    memoryBytes: fields.number('memoryBytes', MOST_BYTES),
    processes: fields.whole('processes'),
    cpuPercent: fields.number('cpuPercent'),
    level: fields.oneOf('level', LEVELS)
  }
}

function readResult(fields: FieldReader): RunResult {
  const result: RunResult = {
    outcome: fields.oneOf('outcome', OUTCOMES),
    error: fields.textOrNull('error', MESSAGE),
    exitCode: fields.codeOrNull('exitCode'),
    signal: fields.textOrNull('signal', NAME),
    executionSeconds: fields.number('executionSeconds'),
    peakMemoryMb: fields.number('peakMemoryMb', MOST_BYTES),
    costUsd: fields.number('costUsd'),
    inputTokens: fields.whole('inputTokens'),
    outputTokens: fields.whole('outputTokens'),
    model: fields.textOrNull('model', NAME),
    deniedTools: fields.list('deniedTools', MOST_DENIED, (entry, place) => {
      const denied = readFields(entry, place)
      return { tool: denied.text('tool', NAME), detail: denied.text('detail', MESSAGE) }
    })
  }
  if (result.outcome === 'completed' && (result.error !== null || result.exitCode !== 0))
    throw new UntrustedDataError('event.result says completed, and an error or another exit code than 0')
  return result
}
