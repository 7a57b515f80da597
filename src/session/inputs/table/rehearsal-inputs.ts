import { boolean, path } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** Running without a model. */
export const rehearsalInputs = {
  rehearse: {
    ...boolean,
    description: 'Run the built-in stand-in for the Claude CLI: no key, no cost, nothing posted.',
    default: 'false',
    isCommon: true
  },
  'rehearsal-script': {
    ...path('an existing scenario file', '__tests__/scenario.json'),
    description: 'Scenario file for a rehearsal: what the stand-in answers, and how it fails.'
  }
} as const satisfies InputTable
