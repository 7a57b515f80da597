/** What lets the agent CLI in: found in an environment, and named as the CLI expects it. */

/** One key, one token, a cloud provider's or gateway's own variables, or nothing. */
export type Credentials =
  | { readonly kind: 'api-key'; readonly value: string }
  | { readonly kind: 'oauth-token'; readonly value: string }
  /** They stand in several variables of the environment: a cloud provider's, or a gateway's `ANTHROPIC_AUTH_TOKEN`. */
  | { readonly kind: 'cloud-provider' }
  | { readonly kind: 'none' }

/** Where variables are read from. */
export type Variables = Readonly<Record<string, string | undefined>>

/** A provider: the variable that chooses it, and the variables that it needs then. */
interface Provider {
  readonly chosenBy: string
  readonly needs: RegExp
}

const PROVIDERS: readonly Provider[] = [
  {
    chosenBy: 'CLAUDE_CODE_USE_BEDROCK',
    needs:
      /^(AWS_\w+|ANTHROPIC_BEDROCK_\w+|CLAUDE_CODE_SKIP_BEDROCK_AUTH|ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION)$/
  },
  {
    chosenBy: 'CLAUDE_CODE_USE_VERTEX',
    needs:
      /^(GOOGLE_APPLICATION_CREDENTIALS|GOOGLE_CLOUD_PROJECT|GCLOUD_PROJECT|CLOUDSDK_CONFIG|CLOUD_ML_REGION|VERTEX_REGION_\w+|ANTHROPIC_VERTEX_\w+|CLAUDE_CODE_SKIP_VERTEX_AUTH)$/
  },
  {
    chosenBy: 'CLAUDE_CODE_USE_FOUNDRY',
    needs: /^(ANTHROPIC_FOUNDRY_\w+|AZURE_\w+|CLAUDE_CODE_SKIP_FOUNDRY_AUTH)$/
  }
]

const GATEWAY_TOKEN = 'ANTHROPIC_AUTH_TOKEN'
const GATEWAY_VARIABLES = /^(ANTHROPIC_AUTH_TOKEN|ANTHROPIC_CUSTOM_HEADERS)$/

/** Models by their name at the provider; the CLI's own names are not known there. */
const MODEL_VARIABLES = /^(ANTHROPIC_MODEL|ANTHROPIC_SMALL_FAST_MODEL|ANTHROPIC_DEFAULT_\w+_MODEL)$/

/** Finds what an environment holds, in the CLI's own order: provider, gateway, key, token. */
export function detectCredentials(environment: Variables): Credentials {
  if (chosenProviders(environment).length > 0 || isSet(environment[GATEWAY_TOKEN]))
    return { kind: 'cloud-provider' }
  const key = environment['ANTHROPIC_API_KEY']?.trim()
  if (isSet(key)) return { kind: 'api-key', value: key }
  const token = environment['CLAUDE_CODE_OAUTH_TOKEN']?.trim()
  if (isSet(token)) return { kind: 'oauth-token', value: token }
  return { kind: 'none' }
}

/** The variables that carry the credentials, and only those: of two ways in, the other stays behind. */
export function credentialVariables(credentials: Credentials, inherited: Variables): Record<string, string> {
  switch (credentials.kind) {
    case 'api-key':
      return { ANTHROPIC_API_KEY: credentials.value }
    case 'oauth-token':
      return { CLAUDE_CODE_OAUTH_TOKEN: credentials.value }
    case 'cloud-provider': {
      const providers = chosenProviders(inherited)
      const wanted =
        providers.length > 0
          ? [MODEL_VARIABLES, ...providers.map(({ needs }) => needs)]
          : [MODEL_VARIABLES, GATEWAY_VARIABLES]
      return Object.fromEntries(
        Object.entries(inherited).filter((entry): entry is [string, string] => {
          const [name, value] = entry
          const chooses = providers.some(({ chosenBy }) => chosenBy === name)
          return value !== undefined && (chooses || wanted.some((pattern) => pattern.test(name)))
        })
      )
    }
    case 'none':
      return {}
  }
}

function chosenProviders(environment: Variables): Provider[] {
  return PROVIDERS.filter(({ chosenBy }) => /^(1|true|yes|on)$/i.test(environment[chosenBy]?.trim() ?? ''))
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
