import { listOf } from '../parse/parse-list.js'
import { boolean, choice, path, wholeNumber } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** What is repeated, and what need not be. */
export const retriesInputs = {
  retries: {
    ...wholeNumber(0, 10, 2),
    description:
      'How often a run is retried after a transient fault (rate limit, overload, network, truncated stream), within its time limit.',
    default: '2'
  },
  'retry-on': {
    ...listOf(choice(['timeout', 'memory'])),
    example: 'timeout',
    description: 'What else is retried: `timeout`, `memory`. Each retry gets the whole time limit again.',
    otherwise: 'neither'
  },
  cache: {
    ...boolean,
    example: 'true',
    description:
      'Reuse the results of identical delegations: the same agent, task, context, model, arguments, CLI, variables, files and commit. Runs that used commands or the network are repeated.',
    default: 'false'
  },
  'cache-commands': {
    ...boolean,
    example: 'true',
    description:
      'With `cache`, also reuse runs that used tools with effects beyond the files of the checkout (`Bash`, `WebFetch`, MCP tools): for tasks whose commands need not run again.',
    default: 'false'
  },
  'cache-dir': {
    ...path('a folder; it is created if necessary', '.mpm-cache'),
    description: 'Folder in which `cache` stores results, relative to the workspace.',
    otherwise:
      "GitHub's cache in a workflow, `.cache/mpm-orchestrator/results` in the home folder on the command line"
  }
} as const satisfies InputTable
