/** The budget of a session: one ledger for PM and all agents, updated while they work. */
import type { RequestBudget } from '../../claude/key-proxy/admission.js'
import type { Failure } from '../../claude/outcome/failure.js'
import { budgetAdvice } from '../../claude/outcome/limit-advice.js'
import { PRICES_OF_CLI } from '../../claude/stream/price-table.js'
import { DEAREST_MODEL } from '../../claude/stream/prices.js'
import { formatDollars } from '../../util/dollars.js'
import { openReservations } from './reservations.js'

/** Where a run's cost is known from before its end. */
export type CostSource = 'stream' | 'key-proxy'

/** What has been spent, and what that blocks. All figures in US dollars. */
export interface BudgetLedger {
  /** Adds to the estimate of a run's process. Each source counts by itself, and the higher sum is used. */
  readonly estimate: (run: string, source: CostSource, addedUsd: number) => void
  /**
   * Ends the estimate of a process with the cost that it reported, or null. The highest figure counts: an agent can
   * write to its CLI's output, but not change what the key proxy has counted.
   */
  readonly settle: (run: string, usd: number | null) => void
  /**
   * Notes that the run uses a model whose price is unknown, so that its estimates are upper bounds. Without a budget the
   * cost is the CLI's figure.
   */
  readonly unknownPrice: (run: string, model: string) => void
  readonly costOf: (run: string) => number
  readonly spentUsd: () => number
  /** Why nothing more may start: begins with `budget`; undefined while there is money left. */
  readonly blockReason: () => Failure | undefined
  /** That the budget is reached, in the author's figures; undefined while there is money left. */
  readonly reached: () => string | undefined
  /** Decides about single requests; undefined without a budget. */
  readonly requests: RequestBudget | undefined
  /** What one more process may spend at most; undefined without a budget. */
  readonly mostUsd: () => number | undefined
}

/** What a ledger reports: that the budget is reached once, each unknown model once. */
export interface BudgetListener {
  /** The reason is shown to agents and readers. */
  readonly onReached: (reason: string) => void
  readonly onUnknownPrice: (model: string) => void
}

/** The rest is for running agents to wrap up. */
const SHARE_BEFORE_WRAP_UP = 0.8

/** The input that a budget is from. */
export type BudgetInput = 'max-cost-usd' | 'max-cost-usd-per-day'

/** Opens a ledger; without a limit it only counts. */
export function openBudget(
  limitUsd: number | undefined,
  listener: BudgetListener,
  input: BudgetInput = 'max-cost-usd'
): BudgetLedger {
  const estimates = new Map<string, Map<CostSource, number>>()
  const settled = new Map<string, number>()
  const limit = limitUsd ?? Number.POSITIVE_INFINITY
  let isReached = false
  const unknownModels = new Set<string>()
  const runsOfUnknown = new Set<string>()

  const openOf = (run: string): number => Math.max(0, ...(estimates.get(run)?.values() ?? []))
  const costOf = (run: string): number => (settled.get(run) ?? 0) + openOf(run)
  const spentUsd = (): number =>
    [...new Set([...estimates.keys(), ...settled.keys()])].reduce((sum, run) => sum + costOf(run), 0)
  const refusal = (): string | undefined =>
    spentUsd() >= limit
      ? `The budget of this session is spent: ${figures(spentUsd(), limit)} (${input}). No more requests are made.`
      : undefined
  const reservations = openReservations({ leftUsd: () => limit - spentUsd(), refusal })
  const onSpent = (): void => {
    reservations.review()
    if (isReached || spentUsd() < limit * SHARE_BEFORE_WRAP_UP) return
    isReached = true
    listener.onReached(`${figures(spentUsd(), limit)} are spent (${input})`)
  }

  return {
    estimate: (run, source, addedUsd) => {
      const sources = estimates.get(run) ?? new Map<CostSource, number>()
      estimates.set(run, sources.set(source, (sources.get(source) ?? 0) + addedUsd))
      onSpent()
    },
    settle: (run, usd) => {
      const isGuess = limitUsd === undefined && runsOfUnknown.has(run)
      const counted = usd !== null && isGuess ? usd : Math.max(usd ?? 0, openOf(run))
      // A run may have several processes, one after another.
      settled.set(run, (settled.get(run) ?? 0) + counted)
      estimates.delete(run)
      onSpent()
    },
    unknownPrice: (run, model) => {
      runsOfUnknown.add(run)
      if (unknownModels.has(model)) return
      unknownModels.add(model)
      listener.onUnknownPrice(model)
    },
    costOf,
    spentUsd,
    // Once reached it stays reached, although a run may turn out to cost less than its estimate.
    blockReason: () =>
      isReached
        ? {
            cause: `The budget of the session is reached: ${figures(spentUsd(), limit)} are spent (${input})`,
            advice: budgetAdvice(input)
          }
        : undefined,
    reached: () =>
      isReached
        ? `The budget of the session is reached: ${figures(spentUsd(), limit)} are spent (${input})`
        : undefined,
    requests: limitUsd === undefined ? undefined : { refusal, reserve: reservations.reserve },
    mostUsd: () => (limitUsd === undefined ? undefined : limit - spentUsd())
  }
}

/** The warning about a model with an unknown price, which only the key proxy could refuse. */
export function describeUnknownPrice(model: string, hasLimit: boolean): string {
  const known = `The price of the model ${model} is unknown (prices are those of Claude Code ${PRICES_OF_CLI})`
  return hasLimit
    ? `${known}: for the budget it is charged as the most expensive known model, ${DEAREST_MODEL}. Its real cost may be lower; use a newer version of this action.`
    : `${known}: its cost is what the CLI reports at the end of each run, which may be a guess; until then it is estimated as the most expensive known model, ${DEAREST_MODEL}.`
}

function figures(spentUsd: number, limitUsd: number): string {
  return `${formatDollars(spentUsd)} of ${formatDollars(limitUsd)}`
}
