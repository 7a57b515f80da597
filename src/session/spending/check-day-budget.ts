/** A budget that nobody keeps must not look like one that is kept. */
import { ConfigurationError } from '../configuration/configuration-error.js'
import type { SessionConfiguration } from '../configuration/configuration.js'

/** @throws ConfigurationError for a budget of the day of which the session holds nothing */
export function checkDayBudget({ maxCostUsdPerDay, today, rehearse }: SessionConfiguration): void {
  if (maxCostUsdPerDay === undefined || today !== undefined || rehearse) return
  throw new ConfigurationError([
    'maxCostUsdPerDay: is kept by the action and by the command line only. Give maxCostUsd, which the library keeps.'
  ])
}
