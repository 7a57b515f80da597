/**
 * The plan of a session whose delegations run in other jobs, as `plan.json` holds it: what a leg of the job
 * matrix needs to run its delegation as this job would have, and what the report trusts. Pure.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Outcome } from '../record/record.js'
import type { Agent } from '../roster/roster.js'
import {
  anyObject,
  flag,
  list,
  matching,
  message,
  name,
  number,
  object,
  oneOf,
  parseUntrusted,
  parseUntrustedJson,
  PROMPT_LIMIT,
  text,
  time,
  whole
} from './untrusted-data.js'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** Version of the format of `plan.json`; readers refuse any other. */
export const PLAN_VERSION = 2

/** Name of the plan's file in its artifact. */
export const PLAN_FILE = 'plan.json'

/** Largest plan that is read, in bytes; 256 delegations with long tasks take far less. */
export const PLAN_LIMIT_BYTES = 64 * 2 ** 20

const MAX_LEGS = 10_000

/** The outcomes of a record. */
export const OUTCOMES = [
  'completed',
  'failed',
  'timed-out',
  'memory-exceeded',
  'budget-exceeded',
  'cancelled',
  'spawn-failed',
  'skipped'
] as const satisfies readonly Outcome[]

const ORIGIN = object({
  repository: name(),
  runId: name(),
  runAttempt: whole(),
  /** The commit that the workflow run is about; the runner keeps it over re-runs. */
  commit: name()
})

const DELEGATION = object({
  id: matching(20, /^\d{2,8}$/),
  agent: name(),
  task: text(PROMPT_LIMIT),
  folder: matching(300, /^agents\/[\p{L}\p{N}][\p{L}\p{N}-]*$/u),
  memoryLimitMb: whole(),
  timeoutSeconds: whole(),
  model: v.nullable(name()),
  line: v.exactOptional(whole()),
  after: v.exactOptional(list(MAX_LEGS, text(20)))
})

const LEG = object({
  delegation: v.pipe(DELEGATION, v.readonly()),
  /** The agent's slug in the roster. */
  slug: name(),
  /** Digest of the agent in the planning job's roster; a leg whose checkout has another one warns. */
  agentDigest: name(),
  /** Why the delegation must not run; null if it runs. */
  skipReason: v.nullable(message())
})

const PLAN = object({
  sessionId: matching(200, /^[\w.-]+$/),
  startedAt: time(),
  origin: v.pipe(ORIGIN, v.readonly()),
  rehearsal: flag(),
  /** What every agent gets in addition to its task: the input and the event. */
  context: v.nullable(text(PROMPT_LIMIT)),
  /** How PM's run ended: the report's verdict depends on it. */
  pm: v.pipe(object({ outcome: oneOf(OUTCOMES), error: v.nullable(message()) }), v.readonly()),
  legs: list(MAX_LEGS, v.pipe(LEG, v.readonly())),
  unknownAgents: list(
    MAX_LEGS,
    v.pipe(
      object({
        id: matching(20, /^\d{2,8}$/),
        round: whole(),
        label: message(),
        task: text(PROMPT_LIMIT),
        suggestion: v.nullable(name())
      }),
      v.readonly()
    )
  ),
  passedOver: list(
    MAX_LEGS,
    v.pipe(
      object({
        line: whole(),
        text: message(),
        reason: message(),
        isLost: v.exactOptional(v.literal(true))
      }),
      v.readonly()
    )
  ),
  /** Whether PM declared in its last line that there is nothing to do. */
  declaresEnd: flag(),
  /** What each leg may spend, in US dollars; null without a budget. */
  legBudgetUsd: v.nullable(number()),
  /** The configuration without secrets, as a JSON string, since its fields are not checked. */
  configuration: v.pipe(text(PROMPT_LIMIT), v.parseJson(undefined, 'not valid JSON'), anyObject())
})

/** Where a plan was made. Another run or commit must not use it. */
export type PlanOrigin = Readonly<v.InferOutput<typeof ORIGIN>>

/** One delegation of the plan. */
export type LegPlan = Readonly<v.InferOutput<typeof LEG>>

/** The plan. */
export type SessionPlan = Readonly<v.InferOutput<typeof PLAN>>

/** Renders the plan as the text of its file; `checksum` covers the text without itself. */
export function renderPlan(plan: SessionPlan): string {
  const body = { planVersion: PLAN_VERSION, ...plan, configuration: JSON.stringify(plan.configuration) }
  return `${JSON.stringify({ ...body, checksum: sha256(JSON.stringify(body)) }, null, 2)}\n`
}

/** SHA-256 of a plan's file in hexadecimal. It is passed separately from the file, so that a changed file is detected. */
export function planDigest(text: string): string {
  return sha256(text)
}

/** Digest of an agent's instructions and permissions. */
export function agentDigest({ name, instructions, model, tools, disallowedTools }: Agent): string {
  return sha256(JSON.stringify([name, instructions, model ?? null, tools ?? null, disallowedTools ?? null]))
}

/**
 * Parses a plan's file.
 * @throws UntrustedDataError with the reason: the file is truncated, changed, of another version, or not a plan
 */
export function parsePlan(text: string): SessionPlan {
  const data = parseUntrustedJson(text, 'plan')
  const { planVersion } = parseUntrusted(object({ planVersion: whole() }), data, 'plan')
  if (planVersion !== PLAN_VERSION)
    throw new UntrustedDataError(
      'OTHER_VERSION',
      `its format is version ${planVersion} and this version of the action reads ${PLAN_VERSION}: use one version of the action in all jobs`
    )
  const { checksum, ...body } = data as { readonly checksum?: unknown }
  if (checksum !== sha256(JSON.stringify(body)))
    throw new UntrustedDataError(
      'CHANGED',
      'its checksum does not match its content: it was changed after it was made'
    )
  const plan = parseUntrusted(PLAN, data, 'plan')
  for (const field of ['id', 'folder'] as const)
    if (new Set(plan.legs.map(({ delegation }) => delegation[field])).size < plan.legs.length)
      throw new UntrustedDataError('MALFORMED', `two of its delegations have the same ${field}`)
  return plan
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
