/** The hosts of the model's API, which every run reaches, whatever its network. Pure. */
import { chosenProviders } from '../../claude/environment/providers.js'
import { parseAllowedHost, type AllowedHost } from '../network/allowed-host.js'

/** Hosts that the proxy connects to, and ports of this machine's loopback address. */
export interface ApiRoutes {
  readonly hosts: readonly AllowedHost[]
  readonly ports: readonly number[]
}

type Variables = Readonly<Record<string, string | undefined>>

const ANTHROPIC = ['api.anthropic.com']

/** What each cloud needs: its models, and the services that exchange the job's identity for a token. */
const CLOUDS: readonly {
  readonly providers: RegExp
  readonly hosts: (env: Variables) => readonly string[]
}[] = [
  {
    providers: /BEDROCK|AWS|MANTLE/,
    hosts: ({ AWS_REGION, AWS_DEFAULT_REGION }) => {
      const region = AWS_REGION ?? AWS_DEFAULT_REGION ?? 'us-east-1'
      return [
        ...['bedrock-runtime', 'bedrock', 'bedrock-mantle', 'sts', 'oidc', 'portal.sso'].map(
          (service) => `${service}.${region}.amazonaws.com`
        ),
        'sts.amazonaws.com',
        `aws-external-anthropic.${region}.api.aws`
      ]
    }
  },
  {
    providers: /VERTEX|GOOGLE/,
    hosts: ({ CLOUD_ML_REGION }) => [
      ...(CLOUD_ML_REGION === undefined || CLOUD_ML_REGION === 'global'
        ? ['aiplatform.googleapis.com']
        : [`${CLOUD_ML_REGION}-aiplatform.googleapis.com`]),
      'oauth2.googleapis.com',
      'sts.googleapis.com',
      'iamcredentials.googleapis.com'
    ]
  },
  {
    providers: /FOUNDRY|AZURE/,
    hosts: ({ ANTHROPIC_FOUNDRY_RESOURCE }) => [
      ...(ANTHROPIC_FOUNDRY_RESOURCE === undefined
        ? []
        : [`${ANTHROPIC_FOUNDRY_RESOURCE}.services.ai.azure.com`]),
      'login.microsoftonline.com'
    ]
  }
]

/**
 * The routes of a CLI with this environment. With a key proxy `ANTHROPIC_BASE_URL` is its address on the loopback, and
 * the proxy, which is outside, connects to the API.
 */
export function apiRoutes(env: Variables): ApiRoutes {
  const providers = chosenProviders(env)
  const bases = Object.entries(env).flatMap(([name, value]) =>
    /^ANTHROPIC_(?:\w+_)?BASE_URL$/.test(name) && value !== undefined && URL.canParse(value)
      ? [new URL(value)]
      : []
  )
  const local = bases.filter(({ hostname }) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  const clouds = CLOUDS.filter((cloud) => providers.some((name) => cloud.providers.test(name)))
  const names = [
    ...bases.filter((base) => !local.includes(base)).map(({ hostname }) => hostname),
    ...clouds.flatMap(({ hosts }) => hosts(env)),
    ...(bases.length === 0 && providers.length === 0 ? ANTHROPIC : [])
  ]
  return {
    hosts: names.flatMap((name) => {
      const parsed = parseAllowedHost(name)
      return parsed.ok ? parsed.value : []
    }),
    ports: local.map(({ port, protocol }) => Number(port) || (protocol === 'https:' ? 443 : 80))
  }
}
