/** Whether the key proxy can keep the key from agents, and where it sends requests. Pure. */
import type { Credentials, Variables } from '../environment/credentials.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Credentials that are one secret in one header, which the key proxy can add. */
export type ProxiedCredentials = Extract<Credentials, { readonly value: string }>

/** Options of the key proxy, or why the CLI has to get the key itself. */
export type KeyProxyChoice = Result<{ readonly credentials: ProxiedCredentials; readonly upstream: URL }>

const DEFAULT_UPSTREAM = 'https://api.anthropic.com'

/** The CLI uses such a proxy even for the loopback address (observed on Claude Code 2.1.197). */
const NETWORK_PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY)$/i

/**
 * Decides from the credentials and the environment that the CLI would get. An OAuth token works too: with
 * `CLAUDE_CODE_OAUTH_TOKEN` and `ANTHROPIC_BASE_URL` set, the CLI sends any token as `Authorization: Bearer` without
 * checking it (observed on Claude Code 2.1.197).
 */
export function canProxy(credentials: Credentials, environment: Variables): KeyProxyChoice {
  if (credentials.kind === 'none') return fail('there is no key')
  if (credentials.kind === 'cloud-provider' || credentials.kind === 'federation')
    return fail('the credentials of a cloud provider or gateway sign requests in ways of their own')
  const network = Object.keys(environment).find(
    (name) => NETWORK_PROXIES.test(name) && isSet(environment[name])
  )
  if (network !== undefined)
    return fail(`${network} is set, and the CLI would send even requests to this machine there`)
  const given = environment['ANTHROPIC_BASE_URL']?.trim()
  const address = isSet(given) ? given : DEFAULT_UPSTREAM
  const upstream = URL.canParse(address) ? new URL(address) : undefined
  if (
    upstream === undefined ||
    !/^https?:$/.test(upstream.protocol) ||
    `${upstream.username}${upstream.password}` !== ''
  )
    return fail('ANTHROPIC_BASE_URL is not a plain address that begins with http:// or https://')
  return ok({ credentials, upstream })
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
