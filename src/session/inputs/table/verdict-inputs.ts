import { agentCheckLists, checkList } from '../parse/parse-checks.js'
import { wholeSeconds } from '../parse/quantities.js'
import { MOST_SECONDS } from './most-seconds.js'
import { boolean, choice, freeText } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

const seconds = (example: number) => wholeSeconds(1, MOST_SECONDS, example)

/** What makes a session succeed or fail. */
export const verdictInputs = {
  checks: {
    ...checkList,
    description:
      'Commands that decide whether the work is done, one line `name: command` each. They run in the working directory after the work is merged; one that fails makes the session fail.',
    isCommon: true
  },
  'agent-checks': {
    ...agentCheckLists,
    description:
      "Checks of individual agents, one line `Agent: name: command` each. They run where the agent worked; one that fails makes its run fail, and the agent's work is not merged."
  },
  'checks-before': {
    ...boolean,
    example: 'true',
    description:
      'Whether `checks` also run before PM begins, so that what failed before and passes now is told apart from what passed anyway.',
    default: 'false'
  },
  'check-timeout-seconds': {
    ...seconds(300),
    description: 'Time limit of one check, in seconds. Its memory limit is that of an agent.',
    otherwise: 'as for agents'
  },
  'response-schema': {
    ...freeText,
    placeholder: '<json or path>',
    allowed: 'a JSON schema, or the path of a file with one',
    example: '.github/schemas/outcome.json',
    description:
      'JSON schema (draft 7, an object): after the last round PM returns an object that matches it, as the output `structured-response`.'
  },
  'fail-on': {
    ...choice(['any', 'all', 'never']),
    description: 'When failed delegations fail the step: any of them, only all of them, or never.',
    default: 'any'
  },
  'fail-on-denied': {
    ...boolean,
    description: 'Whether an agent that was denied a tool counts as failed.',
    default: 'false'
  },
  'require-status': {
    ...boolean,
    description:
      'Whether an agent, or the closing answer of PM, that does not end with a line `STATUS: ...` counts as failed. Otherwise a notice names them.',
    default: 'false'
  }
} as const satisfies InputTable
