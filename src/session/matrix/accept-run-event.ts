/** The events that a run may say of itself, field by field. Pure. */
import type { MemoryLevel } from '../../process/contract/supervised-process.js'
import type { RunResult, SessionEventBody } from '../record/events.js'
import { CHANGES_LIMIT, RESPONSE_LIMIT, type ChangedFile, type RecordedSample } from '../record/record.js'
import { OUTCOMES } from './session-plan.js'
import { readFields, UntrustedDataError, type FieldReader } from './untrusted-data.js'

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
const KINDS = ['added', 'modified', 'deleted', 'renamed', 'type-changed'] as const
const MOST_DENIED = 1_000
const MOST_BYTES = 2 ** 50

/** The event; undefined for one that the report has no use for. @throws UntrustedDataError for a wrong form. */
export function readRunEvent(
  type: string,
  fields: FieldReader,
  run: ExpectedRun
): SessionEventBody | undefined {
  const { id, role, round, agent, task, folder } = run
  /** What a run is said to begin with, whichever way it begins. */
  const beginning = () => ({
    run: id,
    role,
    round,
    agent,
    task: task ?? fields.text('task', PROMPT),
    folder,
    memoryLimitMb: fields.whole('memoryLimitMb'),
    timeoutSeconds: fields.whole('timeoutSeconds'),
    model: fields.textOrNull('model', NAME)
  })
  switch (type) {
    case 'run-started':
      return { type, ...beginning(), pid: fields.whole('pid') }
    case 'run-cache-hit':
      return { type, ...beginning(), carriedOutAt: fields.time('carriedOutAt') }
    case 'run-attempt-failed':
      return {
        type,
        run: id,
        attempt: fields.whole('attempt'),
        cause: fields.text('cause', NAME),
        error: fields.text('error', MESSAGE),
        delayMs: fields.number('delayMs'),
        resumes: fields.flag('resumes')
      }
    case 'run-attempt-started':
      return { type, run: id, attempt: fields.whole('attempt'), pid: fields.whole('pid') }
    case 'run-changed-model':
      return {
        type,
        run: id,
        from: fields.text('from', NAME),
        to: fields.text('to', NAME),
        reason: fields.text('reason', MESSAGE)
      }
    case 'run-wrap-up':
      return { type, run: id, reason: fields.text('reason', MESSAGE), leftMs: fields.number('leftMs') }
    case 'run-changed':
      return {
        type,
        run: id,
        changes: fields.list('changes', CHANGES_LIMIT, readChange),
        ...(fields.has('patchDigest') ? { patchDigest: readDigest(fields) } : {})
      }
    case 'run-merged': {
      // What was merged there is merged nowhere that counts; what could not even be recorded is not done.
      const error = fields.textOrNull('error', MESSAGE)
      return error === null ? undefined : { type, run: id, merge: null, error }
    }
    case 'run-message':
      // One character more than the record holds: that is how it knows that the answer was cut.
      return { type, run: id, text: fields.text('text', RESPONSE_LIMIT + 1) }
    case 'run-tool-called':
      return { type, run: id, tool: fields.text('tool', NAME), detail: fields.text('detail', MESSAGE) }
    case 'run-request-retried':
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

function readDigest(fields: FieldReader): string {
  const digest = fields.text('patchDigest', 64)
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new UntrustedDataError('event.patchDigest is no SHA-256')
  return digest
}

function readChange(entry: unknown, place: string): ChangedFile {
  const change = readFields(entry, place)
  return {
    path: change.text('path', MESSAGE),
    kind: change.oneOf('kind', KINDS),
    addedLines: change.numberOrNull('addedLines'),
    deletedLines: change.numberOrNull('deletedLines')
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
      return {
        tool: denied.text('tool', NAME),
        detail: denied.text('detail', MESSAGE),
        ...(denied.has('deniedByFile') ? { deniedByFile: denied.text('deniedByFile', MESSAGE) } : {})
      }
    })
  }
  if (result.outcome === 'completed' && (result.error !== null || result.exitCode !== 0))
    throw new UntrustedDataError('event.result says completed, and an error or another exit code than 0')
  return result
}
