/**
 * The plan of a session whose delegations run elsewhere, as it stands in `plan.json`: all that a leg of a job matrix
 * must know to run its delegation as this job would have, and all that the report trusts. Pure.
 */
import { createHash } from 'node:crypto'
import type { PlannedDelegation } from '../record/events.js'
import type { Outcome, UnknownAgent } from '../record/record.js'
import type { Agent } from '../roster/roster.js'
import { readFields, readText, UntrustedDataError, type FieldReader } from './untrusted-data.js'

/** Version of the form of `plan.json`; a reader refuses every other. */
export const PLAN_VERSION = 1

/** Name of the plan's file in its artifact. */
export const PLAN_FILE = 'plan.json'

/** Bytes of a plan that is read: 256 delegations with long tasks are far from it. */
export const PLAN_LIMIT_BYTES = 64 * 2 ** 20

/** Where a plan was made. Another run, or another commit, has no use for it. */
export interface PlanOrigin {
  readonly repository: string
  readonly runId: string
  readonly runAttempt: number
  /** The commit that the workflow run is about; the runner keeps it over re-runs. */
  readonly commit: string
}

/** One delegation of the plan. */
export interface LegPlan {
  readonly delegation: PlannedDelegation
  /** The agent's slug in the roster. */
  readonly slug: string
  /** Digest of the agent as the roster had it: a leg whose checkout says otherwise tells it. */
  readonly agentDigest: string
  /** Why it is not to be run; null when it is. */
  readonly skipReason: string | null
}

/** The plan. */
export interface SessionPlan {
  readonly sessionId: string
  readonly startedAt: string
  readonly origin: PlanOrigin
  readonly rehearsal: boolean
  /** What every agent gets beside its task: the input, and the event. */
  readonly context: string | null
  /** How PM's answer ended: the report's verdict hangs on it. */
  readonly pm: { readonly outcome: Outcome; readonly error: string | null }
  readonly legs: readonly LegPlan[]
  readonly unknownAgents: readonly UnknownAgent[]
  /** What each leg may spend, in US dollars; null without a budget. */
  readonly legBudgetUsd: number | null
  /** The configuration as it may be shown. */
  readonly configuration: Readonly<Record<string, unknown>>
}

/** Outcomes as a record knows them. */
export const OUTCOMES = [
  'completed',
  'failed',
  'timed-out',
  'memory-exceeded',
  'cancelled',
  'spawn-failed',
  'skipped'
] as const satisfies readonly Outcome[]

const LONG_TEXT = 16 * 2 ** 20
const MESSAGE = 65_536
const NAME = 1_000
const MOST_LEGS = 10_000

/** The plan as the text of its file; `checksum` is that of the text without it. */
export function renderPlan(plan: SessionPlan): string {
  const body = { planVersion: PLAN_VERSION, ...plan, configuration: JSON.stringify(plan.configuration) }
  return `${JSON.stringify({ ...body, checksum: sha256(JSON.stringify(body)) }, null, 2)}\n`
}

/** SHA-256 of a plan's file, in hexadecimal digits: it goes another way than the file, so that a changed file is seen. */
export function planDigest(text: string): string {
  return sha256(text)
}

/** Digest of all that an agent is told and allowed. */
export function agentDigest({ name, instructions, model, tools, disallowedTools }: Agent): string {
  return sha256(JSON.stringify([name, instructions, model ?? null, tools ?? null, disallowedTools ?? null]))
}

/**
 * Reads a plan's file.
 * @throws UntrustedDataError that says what is wrong: it is cut, changed, of another version, or not of that form.
 */
export function parsePlan(text: string): SessionPlan {
  const data = parseJson(text)
  const fields = readFields(data, 'plan')
  if (!fields.has('planVersion')) throw new UntrustedDataError('it is no plan of this action')
  const version = fields.whole('planVersion')
  if (version !== PLAN_VERSION)
    throw new UntrustedDataError(
      `it has the form ${version} and this version of the action knows ${PLAN_VERSION}: use one version of the action in all jobs`
    )
  const { checksum, ...body } = data as { readonly checksum?: unknown }
  if (checksum !== sha256(JSON.stringify(body)))
    throw new UntrustedDataError('its checksum is not that of its content: it was changed after it was made')
  return readPlan(fields)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UntrustedDataError('it is no whole JSON')
  }
}

function readPlan(fields: FieldReader): SessionPlan {
  const origin = fields.object('origin')
  const pm = fields.object('pm')
  const legs = fields.list('legs', MOST_LEGS, readLeg)
  const ids = legs.map(({ delegation }) => delegation.id)
  const folders = legs.map(({ delegation }) => delegation.folder)
  if (new Set(ids).size < ids.length || new Set(folders).size < folders.length)
    throw new UntrustedDataError('two of its delegations have the same id or folder')
  return {
    sessionId: patterned(fields.text('sessionId', 200), /^[\w.-]+$/, 'sessionId'),
    startedAt: fields.time('startedAt'),
    origin: {
      repository: origin.text('repository', NAME),
      runId: origin.text('runId', NAME),
      runAttempt: origin.whole('runAttempt'),
      commit: origin.text('commit', NAME)
    },
    rehearsal: fields.flag('rehearsal'),
    context: fields.textOrNull('context', LONG_TEXT),
    pm: { outcome: pm.oneOf('outcome', OUTCOMES), error: pm.textOrNull('error', MESSAGE) },
    legs,
    unknownAgents: fields.list('unknownAgents', MOST_LEGS, (entry, place) => {
      const agent = readFields(entry, place)
      return {
        label: agent.text('label', MESSAGE),
        task: agent.text('task', LONG_TEXT),
        suggestion: agent.textOrNull('suggestion', NAME)
      }
    }),
    legBudgetUsd: fields.numberOrNull('legBudgetUsd'),
    configuration: readConfiguration(fields)
  }
}

function readConfiguration(fields: FieldReader): Readonly<Record<string, unknown>> {
  const data = parseJson(fields.text('configuration', LONG_TEXT))
  readFields(data, 'plan.configuration')
  return data as Readonly<Record<string, unknown>>
}

function readLeg(entry: unknown, place: string): LegPlan {
  const leg = readFields(entry, place)
  const delegation = leg.object('delegation')
  return {
    delegation: {
      id: patterned(delegation.text('id', 20), /^\d{2,8}$/, `${place}.id`),
      agent: delegation.text('agent', NAME),
      task: delegation.text('task', LONG_TEXT),
      folder: patterned(
        delegation.text('folder', 300),
        /^agents\/[\p{L}\p{N}][\p{L}\p{N}-]*$/u,
        `${place}.folder`
      ),
      memoryLimitMb: delegation.whole('memoryLimitMb'),
      timeoutSeconds: delegation.whole('timeoutSeconds'),
      model: delegation.textOrNull('model', NAME),
      ...(delegation.has('line') ? { line: delegation.whole('line') } : {}),
      ...(delegation.has('after') ? { after: delegation.list('after', MOST_LEGS, readText(20)) } : {})
    },
    slug: leg.text('slug', NAME),
    agentDigest: leg.text('agentDigest', NAME),
    skipReason: leg.textOrNull('skipReason', MESSAGE)
  }
}

function patterned(text: string, pattern: RegExp, place: string): string {
  if (!pattern.test(text)) throw new UntrustedDataError(`${place} has not the form that it must have`)
  return text
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
