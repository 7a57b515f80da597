import { boolean, choice, path, wholeNumber } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** Who works, and in what order. */
export const teamInputs = {
  'framework-path': {
    ...path('an existing file or folder', '.github/framework'),
    description: 'Your own instructions for PM: a file, or the folder of a framework.',
    otherwise: 'built in'
  },
  'agents-dir': {
    ...path('an existing folder', '.github/agents'),
    description: "Folder of agent files in Claude Code's format, relative to the workspace.",
    otherwise: '`.claude/agents` in the working directory, if it exists'
  },
  parallel: {
    ...boolean,
    example: 'false',
    description: 'Whether delegations run at the same time; `false` runs them one by one.',
    default: 'true'
  },
  'max-parallel': {
    ...wholeNumber(1, 64, 4),
    description: 'How many agents may run at the same time.',
    default: '4',
    isCommon: true
  },
  'prepare-agents': {
    ...boolean,
    example: 'false',
    description:
      "Whether the CLI of an agent is started as soon as PM's answer names the agent, so that it works at once when the plan is complete. Until then it asks the model nothing.",
    default: 'true'
  },
  'max-delegations': {
    ...wholeNumber(1, 256, 16),
    description: 'How many agents one answer of PM may start.',
    default: '16'
  },
  'max-rounds': {
    ...wholeNumber(1, 50, 3),
    description:
      'Rounds of agents. With more than one, PM gets the results of each round, and delegates further work or finishes.',
    default: '1',
    isCommon: true
  },
  isolation: {
    ...choice(['shared', 'worktree']),
    example: 'worktree',
    description:
      'Whether all agents work in the working directory (`shared`), or each in its own git worktree, whose changes are merged into the working directory (`worktree`).',
    default: 'shared',
    isCommon: true
  }
} as const satisfies InputTable
