/** The budget of a session, and what its end means for the session. */
import type { SessionConfiguration } from '../configuration/configuration.js'
import { describeUnknownPrice, openBudget, type BudgetLedger } from './budget.js'
import type { SessionLifetime } from './session-lifetime.js'

/** The budget; when it is reached, running agents are asked to wrap up. */
export function openSessionBudget(
  { maxCostUsd, today }: SessionConfiguration,
  lifetime: SessionLifetime,
  warn: (message: string) => void
): BudgetLedger {
  return openBudget(
    maxCostUsd,
    {
      onReached: (reason) => {
        warn(`budget: ${reason}. Nothing more is started, and running agents are asked to wrap up.`)
        lifetime.wrapUp(`The budget of the session is reached: ${reason}.`)
      },
      onUnknownPrice: (model) => {
        warn(describeUnknownPrice(model, maxCostUsd !== undefined))
      }
    },
    today?.isTighter === true ? 'max-cost-usd-per-day' : 'max-cost-usd'
  )
}
