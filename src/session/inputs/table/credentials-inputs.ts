import { boolean, word } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** How the model is paid for. */
export const credentialsInputs = {
  'anthropic-api-key': {
    ...word('an Anthropic API key', '${{ secrets.ANTHROPIC_API_KEY }}', '<key>'),
    description:
      'API key. This or `claude-code-oauth-token` is required, unless the variables of a gateway, a cloud provider or identity federation are set, or `rehearse` is `true`.',
    otherwise: 'the variable `ANTHROPIC_API_KEY`',
    variable: 'ANTHROPIC_API_KEY',
    secret: true
  },
  'claude-code-oauth-token': {
    ...word('a Claude Code OAuth token', '${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}', '<token>'),
    description: 'OAuth token of a Claude subscription, as created by `claude setup-token`.',
    otherwise: 'the variable `CLAUDE_CODE_OAUTH_TOKEN`',
    variable: 'CLAUDE_CODE_OAUTH_TOKEN',
    secret: true
  },
  'key-proxy': {
    ...boolean,
    description:
      'Hide the API key from agents: a proxy on the loopback address adds it to their requests, and each run gets its own token, which is valid for the Messages API only.',
    default: 'true'
  }
} as const satisfies InputTable
