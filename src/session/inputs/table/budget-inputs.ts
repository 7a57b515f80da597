import { dollars } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** What a session may cost. */
export const budgetInputs = {
  'max-cost-usd': {
    ...dollars,
    description:
      'Budget in US dollars for PM and all agents together. At 80 % of it nothing more is started and running agents are asked to wrap up; at 100 % their requests are refused.',
    otherwise: 'none',
    isCommon: true
  },
  'max-cost-usd-per-day': {
    ...dollars,
    example: '20',
    description:
      'Budget in US dollars for all runs of the workflow on one day (UTC). A session gets at most what is left of it, and nothing is started when nothing is left. Needs `actions: read`.',
    otherwise: 'none'
  }
} as const satisfies InputTable
