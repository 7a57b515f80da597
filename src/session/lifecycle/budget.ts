/** The budget of a session: one ledger for PM and all agents, kept up to date while they work. */

import { PRICES_OF_CLI } from '../../claude/stream/price-table.js'
import { DEAREST_MODEL } from '../../claude/stream/prices.js'

/** Who tells of a run's cost before its end. */
export type CostSource = 'stream' | 'key-proxy'

/** What is spent, and what follows from it. All figures in US dollars. */
export interface BudgetLedger {
  /** What a run's process has cost in addition, as one source reckons it; of two sources the higher sum counts. */
  readonly estimate: (run: string, source: CostSource, addedUsd: number) => void
  /** What the process has cost as it told at its end, in the place of the estimate; null where it could not tell: the estimate stands. */
  readonly settle: (run: string, usd: number | null) => void
  /**
   * The run uses a model whose price is not known, so that its estimates are the most it can cost. The CLI guesses, too:
   * with a budget its figure does not lower the estimate.
   */
  readonly unknownPrice: (run: string, model: string) => void
  readonly costOf: (run: string) => number
  readonly spentUsd: () => number
  /** Why nothing more is started: begins with `budget`; undefined while there is money left. */
  readonly blockReason: () => string | undefined
  /** Why no request is made any more: all that was left for wrapping up is spent, too. */
  readonly refusal: () => string | undefined
  /** What one more process may spend at most; undefined without a budget. */
  readonly mostUsd: () => number | undefined
}

/** What a ledger reports, each once; models one by one. */
export interface BudgetListener {
  /** The budget is reached; the reason is for runs and readers. */
  readonly onReached: (reason: string) => void
  readonly onUnknownPrice: (model: string) => void
}

/** Running agents may spend a quarter of the budget beyond it to hand in what they have. */
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
  const look = (): void => {
    if (isReached || spentUsd() < limit) return
    isReached = true
    listener.onReached(`${figures(spentUsd(), limit)} are spent (max-cost-usd)`)
  }

  return {
    estimate: (run, source, addedUsd) => {
      const sources = estimates.get(run) ?? new Map<CostSource, number>()
      estimates.set(run, sources.set(source, (sources.get(source) ?? 0) + addedUsd))
      look()
    },
    settle: (run, usd) => {
      // A run may have several processes, one after another.
      const leastUsd = limitUsd !== undefined && runsOfUnknown.has(run) ? openOf(run) : 0
      settled.set(run, (settled.get(run) ?? 0) + (usd === null ? openOf(run) : Math.max(usd, leastUsd)))
      estimates.delete(run)
      look()
    },
    unknownPrice: (run, model) => {
      runsOfUnknown.add(run)
      if (unknownModels.has(model)) return
      unknownModels.add(model)
      listener.onUnknownPrice(model)
    },
    costOf,
    spentUsd,
    // What was reached stays reached, though the truth at a run's end may be less than its estimate.
    blockReason: () =>
      isReached
        ? `budget: ${figures(spentUsd(), limit)} are spent. Raise max-cost-usd, or ask for less.`
        : undefined,
    refusal: () =>
      spentUsd() >= limit * WRAP_UP_SHARE
        ? `The budget of this session is spent: ${figures(spentUsd(), limit)} (max-cost-usd). No further request is made.`
        : undefined,
    mostUsd: () => (limitUsd === undefined ? undefined : limit * WRAP_UP_SHARE - spentUsd())
  }
}

/** The warning about a model without a known price. Refusing it would stop every model that is newer than the table. */
export function describeUnknownPrice(model: string, hasLimit: boolean): string {
  const known = `The price of the model ${model} is not known (prices are those of Claude Code ${PRICES_OF_CLI})`
  return hasLimit
    ? `${known}: for max-cost-usd it is charged as the dearest known model, ${DEAREST_MODEL}. Its real cost may be lower; use a newer version of this action, or raise max-cost-usd.`
    : `${known}: its cost is what the CLI reports at the end of each run, which may be a guess; until then it is estimated as the dearest known model, ${DEAREST_MODEL}.`
}

function figures(spentUsd: number, limitUsd: number): string {
  return `$${dollars(spentUsd)} of $${dollars(limitUsd)}`
}

/** At least cents, and as many places as a small sum needs. */
function dollars(usd: number): string {
  return usd.toFixed(usd < 1 ? 4 : 2)
}
