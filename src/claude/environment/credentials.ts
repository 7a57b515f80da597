/** The agent CLI's credentials: found in an environment, and named as the CLI expects them. Pure. */
import { chosenProviders, isProviderVariable, type Variables } from './providers.js'

export type { Variables } from './providers.js'

/** One secret, several environment variables, or nothing. `source` names the input or variable that it came from. */
export type Credentials =
  | { readonly kind: 'api-key'; readonly value: string; readonly source?: string }
  | { readonly kind: 'oauth-token'; readonly value: string; readonly source?: string }
  /** A gateway's: the CLI sends it as `Authorization: Bearer`. */
  | { readonly kind: 'auth-token'; readonly value: string; readonly source?: string }
  /** A cloud provider's own variables. */
  | { readonly kind: 'cloud-provider'; readonly source?: string }
  /** Identity federation with Anthropic, or a profile of it. */
  | { readonly kind: 'federation'; readonly source?: string }
  | { readonly kind: 'none' }

/** Variables with one secret each, in the CLI's order of precedence. */
const SECRETS = [
  ['auth-token', 'ANTHROPIC_AUTH_TOKEN'],
  ['api-key', 'ANTHROPIC_API_KEY'],
  ['oauth-token', 'CLAUDE_CODE_OAUTH_TOKEN']
] as const

/** Either one is enough for the CLI to sign in by federation (2.1.197, 2.1.332). */
const FEDERATION = ['ANTHROPIC_FEDERATION_RULE_ID', 'ANTHROPIC_PROFILE']
const FEDERATION_VARIABLES =
  /^(ANTHROPIC_(FEDERATION_\w+|PROFILE|CONFIG_DIR|ORGANIZATION_ID|WORKSPACE_ID|SERVICE_ACCOUNT_ID|IDENTITY_TOKEN|IDENTITY_TOKEN_FILE|SCOPE)|CLAUDE_CODE_FEDERATION_\w+)$/

/**
 * Passed on with every kind of credentials; the key proxy uses them itself, because agents could read the secrets in
 * them.
 */
const OF_EACH_REQUEST = /^(ANTHROPIC_CUSTOM_HEADERS|CLAUDE_CODE_CLIENT_(CERT|KEY|KEY_PASSPHRASE))$/

/**
 * Finds the credentials in an environment, in the CLI's order of precedence: provider, gateway, key, token, federation.
 */
export function detectCredentials(environment: Variables): Credentials {
  const providers = chosenProviders(environment)
  if (providers.length > 0) return { kind: 'cloud-provider', source: providers.join(', ') }
  for (const [kind, source] of SECRETS) {
    const value = environment[source]?.trim()
    if (value !== undefined && value !== '') return { kind, value, source }
  }
  const federation = FEDERATION.find((name) => (environment[name]?.trim() ?? '') !== '')
  return federation === undefined ? { kind: 'none' } : { kind: 'federation', source: federation }
}

/** The variables of these credentials only: where an environment holds two kinds, the other is left out. */
export function credentialVariables(credentials: Credentials, inherited: Variables): Record<string, string> {
  const pick = (isWanted: (name: string) => boolean): Record<string, string> =>
    Object.fromEntries(
      Object.entries(inherited).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && isWanted(entry[0])
      )
    )
  const added = credentials.kind === 'none' ? {} : pick((name) => OF_EACH_REQUEST.test(name))
  switch (credentials.kind) {
    case 'api-key':
      return { ...added, ANTHROPIC_API_KEY: credentials.value }
    case 'oauth-token':
      return { ...added, CLAUDE_CODE_OAUTH_TOKEN: credentials.value }
    case 'auth-token':
      return { ...added, ANTHROPIC_AUTH_TOKEN: credentials.value }
    case 'cloud-provider': {
      const providers = chosenProviders(inherited)
      return { ...added, ...pick((name) => isProviderVariable(name, providers)) }
    }
    case 'federation':
      return { ...added, ...pick((name) => FEDERATION_VARIABLES.test(name)) }
    case 'none':
      return {}
  }
}

/** Where credentials come from, for advice; undefined if there are none. */
export function describeCredentials(credentials: Credentials): string | undefined {
  switch (credentials.kind) {
    case 'none':
      return undefined
    case 'cloud-provider':
      return credentials.source === undefined
        ? "the cloud provider's credentials"
        : `the credentials of the provider that \`${credentials.source}\` chooses`
    case 'federation':
      return `the identity token and the identifiers beside \`${credentials.source ?? FEDERATION.join('` or `')}\``
    default:
      return `\`${credentials.source ?? SOURCES[credentials.kind]}\``
  }
}

/** Used where a caller gave credentials without a source. */
const SOURCES = {
  'api-key': 'anthropic-api-key',
  'oauth-token': 'claude-code-oauth-token',
  'auth-token': 'ANTHROPIC_AUTH_TOKEN'
} as const
