/** The budget of a day: what a session may spend of it, before it starts, and what it has spent, at its end. */
import { formatDollars } from '../../util/dollars.js'
import { setTimeout as delay } from 'node:timers/promises'
import { now } from '../../util/clock.js'
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { DaySum } from './day-sum.js'
import { holdDay, type HoldEffects, type SpendingStore } from './hold-day.js'
import { dollarsOf, microsAllowed, microsSpent, spendingNames, type SpendingNames } from './spending-entry.js'

/** Whose spending is summed, and where it is kept. */
export interface DaySpending {
  readonly store: SpendingStore
  /** Sessions with the same one are summed: the workflow, or the folder. */
  readonly scope: readonly string[]
  /** What to do when entries cannot be read or written, as a sentence. */
  readonly advise: (cause: unknown) => string
}

/** A session's part of the day. */
export interface DayBudget {
  /** With what the session may spend. */
  readonly configuration: SessionConfiguration
  /** For the log, before anything starts. */
  readonly message: string
  readonly names: SpendingNames
}

const REAL_EFFECTS: HoldEffects = {
  pause: (milliseconds) => delay(milliseconds),
  random: Math.random
}

/**
 * Holds a session's part of the day: `max-cost-usd`, or all that is left.
 * @throws ConfigurationError (DAY_BUDGET) when nothing is left, or when that cannot be found out
 */
export async function openDayBudget(
  configuration: SessionConfiguration,
  { store, scope, advise }: DaySpending,
  effects: HoldEffects = REAL_EFFECTS
): Promise<DayBudget> {
  const { maxCostUsd, maxCostUsdPerDay: limitUsd = 0 } = configuration
  const names = namesOf(configuration, scope, new Date(now()).toISOString().slice(0, 10))
  const request = {
    session: entryName(configuration.sessionId),
    limitMicros: microsAllowed(limitUsd),
    wantedMicros: maxCostUsd === undefined ? undefined : microsAllowed(maxCostUsd)
  }
  const held = await holdDay(names, store, request, effects).catch((error: unknown) => {
    throw refusal(`what was spent today is not known, so nothing was started. ${advise(error)}`, error)
  })
  if (!held.ok) throw refusal(describeNothingLeft(held.error, limitUsd, names.day))
  const { session, micros, others } = held.value
  const today = {
    day: names.day,
    limitUsd,
    othersUsd: dollarsOf(others.micros),
    session,
    isTighter: maxCostUsd === undefined || micros < microsAllowed(maxCostUsd)
  }
  const may = `this session may spend ${usd(micros)}`
  return {
    configuration: { ...configuration, maxCostUsd: dollarsOf(micros), today },
    message: `Today (${names.day}, UTC) other sessions have spent or hold ${usd(others.micros)} of ${usd(request.limitMicros)} (max-cost-usd-per-day); ${may}.`,
    names
  }
}

/** The names of a session's entries. */
export function namesOf(
  { credentials }: Pick<SessionConfiguration, 'credentials'>,
  scope: readonly string[],
  day: string
): SpendingNames {
  return spendingNames('value' in credentials ? credentials.value : '', scope, day)
}

/** The entry that ends the hold of a session. */
export function renderSpent(names: SpendingNames, session: string, costUsd: number): string {
  return names.render({ kind: 'spent', session, micros: microsSpent(costUsd) })
}

/** A session's id as part of an entry's name. */
export function entryName(sessionId: string): string {
  return sessionId.replace(/[^\w.-]/g, '-')
}

/** The warning when a session's spending could not be written down. */
export function describeUnsettled(cause: string): string {
  return `What this session spent could not be written down (${cause}), so it counts as all that it held until 00:00 UTC (max-cost-usd-per-day).`
}

function describeNothingLeft({ micros, heldMicros, open }: DaySum, limitUsd: number, day: string): string {
  const [sessions, are] = open === 1 ? ['1 session', 'is'] : [`${open} sessions`, 'are']
  const held =
    heldMicros === 0
      ? ''
      : `; ${usd(heldMicros)} of it only held by ${sessions} that ${are} running or did not end by themselves (a session without max-cost-usd holds all that is left)`
  return `of ${usd(microsAllowed(limitUsd))} for ${day} (UTC) ${usd(micros)} are spent or held${held}. Nothing was started. Wait until 00:00 UTC, or raise it.`
}

function refusal(reason: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError([`max-cost-usd-per-day: ${reason}`], { code: 'DAY_BUDGET', cause })
}

function usd(micros: number): string {
  return formatDollars(dollarsOf(micros))
}
