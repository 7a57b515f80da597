/** The variables by which the CLI of a run uses the key proxy. Pure. */
import type { ProxiedCredentials } from './choice.js'

/** The variable in which the CLI expects each kind. */
const VARIABLES = {
  'api-key': 'ANTHROPIC_API_KEY',
  'oauth-token': 'CLAUDE_CODE_OAUTH_TOKEN',
  'auth-token': 'ANTHROPIC_AUTH_TOKEN'
} as const

/** The proxy's address, and the run's own token in the place of the credentials. */
export function accessVariables(
  kind: ProxiedCredentials['kind'],
  url: string,
  token: string
): Readonly<Record<string, string>> {
  return { ANTHROPIC_BASE_URL: url, [VARIABLES[kind]]: token }
}
