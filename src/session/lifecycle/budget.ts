/** The budget of a session: one ledger for PM and all agents, updated while they work. */
import { PRICES_OF_CLI } from '../../claude/stream/price-table.js'
import { DEAREST_MODEL } from '../../claude/stream/prices.js'

/** Where a run's cost is known from before its end. */
export type CostSource = 'stream' | 'key-proxy'

/** What has been spent, and what that blocks. All figures in US dollars. */
export interface BudgetLedger {
  /** Adds to the estimate of a run's process. Each source counts by itself, and the higher sum is used. */
  readonly estimate: (run: string, source: CostSource, addedUsd: number) => void
  /** Replaces the estimate by the cost that the process reported at its end; null keeps the estimate. */
  readonly settle: (run: string, usd: number | null) => void
  /**
   * Notes that the run uses a model whose price is unknown, so that its estimates are upper bounds. The CLI guesses such
   * prices, too: with a budget its figure does not lower the estimate.
   */
  readonly unknownPrice: (run: string, model: string) => void
  readonly costOf: (run: string) => number
  readonly spentUsd: () => number
  /** Why nothing more may start: begins with `budget`; undefined while there is money left. */
  readonly blockReason: () => string | undefined
  /** That the budget is reached, in the author's figures; undefined while there is money left. */
  readonly reached: () => string | undefined
  /** Why no more requests are made: the allowance for wrapping up is spent, too. */
  readonly refusal: () => string | undefined
  /** What one more process may spend at most; undefined without a budget. */
  readonly mostUsd: () => number | undefined
}

/** What a ledger reports: that the budget is reached once, each unknown model once. */
export interface BudgetListener {
  /** The reason is shown to agents and readers. */
  readonly onReached: (reason: string) => void
  readonly onUnknownPrice: (model: string) => void
}

/** To wrap up, running agents may spend a quarter more than the budget. */
const WRAP_UP_SHARE = 1.25

/** Opens a ledger; without a limit it only counts. */
export function openBudget(limitUsd: number | undefined, listener: BudgetListener): BudgetLedger {
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
  const checkLimit = (): void => {
    if (isReached || spentUsd() < limit) return
    isReached = true
    listener.onReached(`${figures(spentUsd(), limit)} are spent (max-cost-usd)`)
  }

  return {
    estimate: (run, source, addedUsd) => {
      const sources = estimates.get(run) ?? new Map<CostSource, number>()
      estimates.set(run, sources.set(source, (sources.get(source) ?? 0) + addedUsd))
      checkLimit()
    },
    settle: (run, usd) => {
      // A run may have several processes, one after another.
      const leastUsd = limitUsd !== undefined && runsOfUnknown.has(run) ? openOf(run) : 0
      settled.set(run, (settled.get(run) ?? 0) + (usd === null ? openOf(run) : Math.max(usd, leastUsd)))
      estimates.delete(run)
      checkLimit()
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
        ? `budget: ${figures(spentUsd(), limit)} are spent. Raise max-cost-usd, or ask for less.`
        : undefined,
    reached: () =>
      isReached
        ? `The budget of the session is reached: ${figures(spentUsd(), limit)} are spent (max-cost-usd)`
        : undefined,
    refusal: () =>
      spentUsd() >= limit * WRAP_UP_SHARE
        ? `The budget of this session is spent: ${figures(spentUsd(), limit)} (max-cost-usd). No more requests are made.`
        : undefined,
    mostUsd: () => (limitUsd === undefined ? undefined : limit * WRAP_UP_SHARE - spentUsd())
  }
}

/** The warning about a model with an unknown price. Refusing it would block every model that is newer than the table. */
export function describeUnknownPrice(model: string, hasLimit: boolean): string {
  const known = `The price of the model ${model} is unknown (prices are those of Claude Code ${PRICES_OF_CLI})`
  return hasLimit
    ? `${known}: for max-cost-usd it is charged as the most expensive known model, ${DEAREST_MODEL}. Its real cost may be lower; use a newer version of this action, or raise max-cost-usd.`
    : `${known}: its cost is what the CLI reports at the end of each run, which may be a guess; until then it is estimated as the most expensive known model, ${DEAREST_MODEL}.`
}

function figures(spentUsd: number, limitUsd: number): string {
  return `$${dollars(spentUsd)} of $${dollars(limitUsd)}`
}

/** Cents, and two more digits for small sums. */
function dollars(usd: number): string {
  return usd.toFixed(usd < 1 ? 4 : 2)
}
