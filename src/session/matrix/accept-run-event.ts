/** The events that a run may report about itself, field by field. Pure. */
import * as v from 'valibot'
import type { SessionEventBody } from '../record/events.js'
import { CHANGES_LIMIT, ENDED_PROCESSES_LIMIT, RESPONSE_LIMIT, UNPATCHED_LIMIT } from '../record/record.js'
import { DENIAL_REASONS } from '../network/connection.js'
import { OUTCOMES } from './session-plan.js'
import {
  exitCode,
  flag,
  list,
  matching,
  message,
  name,
  number,
  object,
  oneOf,
  parseUntrusted,
  PROMPT_LIMIT,
  text,
  time,
  whole
} from './untrusted-data.js'

/** The run that events must be about, as planned. */
export interface ExpectedRun {
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: string
  /** Undefined for PM, whose task is the prompt: it is only displayed, so it is taken from the event. */
  readonly task: string | undefined
  readonly folder: string
}

const MAX_DENIED_TOOLS = 1_000
const MAX_BYTES = 2 ** 50

const LIMITS = { memoryLimitMb: whole(), timeoutSeconds: whole(), model: v.nullable(name()) }

const CHANGE = object({
  path: message(),
  kind: oneOf(['added', 'modified', 'deleted', 'renamed', 'type-changed']),
  addedLines: v.nullable(number()),
  deletedLines: v.nullable(number())
})

const SAMPLE = object({
  elapsedMs: number(),
  memoryBytes: number(MAX_BYTES),
  processes: whole(),
  cpuPercent: number(),
  level: oneOf(['normal', 'warning', 'critical', 'exceeded'])
})

const DENIED_TOOL = object({
  tool: name(),
  detail: message(),
  deniedByFile: v.exactOptional(message())
})

/** How a process ended. */
export const RUN_RESULT = v.pipe(
  object({
    outcome: oneOf(OUTCOMES),
    error: v.nullable(message()),
    cause: v.exactOptional(message()),
    lastActivity: v.exactOptional(message()),
    advice: v.exactOptional(message()),
    exitCode: v.nullable(exitCode()),
    signal: v.nullable(name()),
    executionSeconds: number(),
    peakMemoryMb: number(MAX_BYTES),
    costUsd: number(),
    inputTokens: whole(),
    outputTokens: whole(),
    model: v.nullable(name()),
    deniedTools: list(MAX_DENIED_TOOLS, DENIED_TOOL),
    declaredEnd: v.exactOptional(
      object({ kind: oneOf(['done', 'not-done', 'nothing-to-do']), reason: v.nullable(message()) })
    )
  }),
  v.check(
    ({ outcome, error, exitCode }) => outcome !== 'completed' || (error === null && exitCode === 0),
    'completed with an error or an exit code other than 0'
  )
)

const RUN_EVENTS = [
  object({ type: v.literal('run-started'), ...LIMITS, pid: whole() }),
  object({ type: v.literal('run-cache-hit'), ...LIMITS, carriedOutAt: time() }),
  object({
    type: v.literal('run-attempt-failed'),
    attempt: whole(),
    cause: name(),
    error: message(),
    delayMs: number(),
    resumes: flag()
  }),
  object({
    type: v.literal('run-attempt-started'),
    attempt: whole(),
    pid: whole(),
    leftMs: v.exactOptional(number()),
    startsOver: v.exactOptional(flag())
  }),
  object({ type: v.literal('run-changed-model'), from: name(), to: name(), reason: message() }),
  object({ type: v.literal('run-wrap-up'), reason: message(), leftMs: number() }),
  object({
    type: v.literal('run-changed'),
    changes: list(CHANGES_LIMIT, CHANGE),
    patchDigest: v.exactOptional(matching(64, /^[0-9a-f]{64}$/)),
    unpatched: v.exactOptional(list(UNPATCHED_LIMIT, message())),
    isUnknown: v.exactOptional(flag())
  }),
  object({ type: v.literal('run-merged'), error: v.nullable(message()) }),
  // One character more than the record holds, so that the record notices that the answer was cut.
  object({
    type: v.literal('run-message'),
    text: text(RESPONSE_LIMIT + 1),
    continues: v.exactOptional(flag())
  }),
  object({ type: v.literal('run-tool-called'), tool: name(), detail: message() }),
  object({ type: v.literal('run-request-retried'), attempt: whole(), cause: message(), delayMs: number() }),
  object({ type: v.literal('run-sampled'), sample: SAMPLE }),
  object({
    type: v.literal('run-memory-level'),
    pid: whole(),
    level: oneOf(['warning', 'critical', 'exceeded']),
    memoryBytes: number(MAX_BYTES),
    limitBytes: number(MAX_BYTES)
  }),
  object({ type: v.literal('run-stalled'), silentMs: number() }),
  object({
    type: v.literal('run-processes-ended'),
    processes: list(ENDED_PROCESSES_LIMIT, object({ pid: whole(), command: message() }))
  }),
  object({
    type: v.literal('run-host-denied'),
    host: message(),
    port: whole(),
    reason: oneOf(DENIAL_REASONS),
    entry: v.nullable(message())
  }),
  object({ type: v.literal('run-ended'), result: RUN_RESULT })
] as const

/** By type, since a lookup is cheaper than trying each schema on every event. */
const SCHEMAS = new Map<string, (typeof RUN_EVENTS)[number]>(
  RUN_EVENTS.map((schema) => [schema.entries.type.literal, schema])
)

const PROMPT = object({ task: text(PROMPT_LIMIT) })

/**
 * Returns the event; undefined for one that the report does not use.
 * @param data an event whose type has its current name
 * @throws UntrustedDataError for an invalid field
 */
export function acceptRunEvent(
  data: { readonly type: string },
  run: ExpectedRun
): SessionEventBody | undefined {
  const schema = SCHEMAS.get(data.type)
  if (schema === undefined) return undefined
  const event = parseUntrusted(schema, data, 'event')
  switch (event.type) {
    case 'run-started':
    case 'run-cache-hit': {
      const { id, role, round, agent, folder } = run
      const task = run.task ?? parseUntrusted(PROMPT, data, 'event').task
      return { ...event, run: id, role, round, agent, task, folder }
    }
    case 'run-merged':
      // A merge in another job's checkout does not count here, but changes that could not be recorded are a failure.
      return event.error === null ? undefined : { ...event, run: run.id, merge: null }
    default:
      return { ...event, run: run.id }
  }
}
