import { PINNED_CLAUDE_VERSION } from '../../configuration/configuration-defaults.js'
import { mapOf } from '../parse/parse-map.js'
import { shellWords } from '../parse/shell-words.js'
import { matching, path, word } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

const model = word('a model name or alias that the Claude CLI accepts', 'sonnet', '<model>')

/** Which model answers, through which CLI. */
export const modelInputs = {
  model: {
    ...model,
    description: 'Model for PM and all agents.',
    otherwise: "the CLI's own",
    isCommon: true
  },
  'agent-models': {
    ...mapOf(model),
    description: 'Models of individual agents, one line `Name: model` each.'
  },
  'fallback-model': {
    ...model,
    example: 'haiku',
    description:
      'Model that a run falls back to if the chosen one is overloaded, unavailable, or declines. Log and record report it.'
  },
  'claude-args': {
    ...shellWords,
    description: 'Additional arguments for every run of the Claude CLI, quoted as in a shell.'
  },
  'claude-path': {
    ...path('the path of an executable, or its name on PATH', '/usr/local/bin/claude'),
    description: 'The Claude CLI to use.',
    otherwise: '`claude` on PATH'
  },
  'claude-version': {
    ...matching(
      /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/,
      'one exact version',
      PINNED_CLAUDE_VERSION,
      '<version>'
    ),
    description: 'Version of the Claude CLI that is installed if none is found.',
    default: PINNED_CLAUDE_VERSION
  }
} as const satisfies InputTable
