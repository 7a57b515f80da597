/** The secrets that a session's configuration and environment name. Pure. */
import type { SessionConfiguration } from './configuration.js'
import { secretsOfHeaders } from './header-secrets.js'
import { secretsOfServers } from './mcp-servers.js'
import { secretsOfPassed } from './passed-secrets.js'
import { secretsOfUrls } from './url-secrets.js'

/** Credentials, the values of `pass-env`, what MCP servers and gateways get, and the passwords in URLs of variables. */
export function secretsOfSession(
  configuration: Pick<SessionConfiguration, 'credentials' | 'passEnv' | 'publicEnv' | 'mcpServers'>,
  environment: Readonly<Record<string, string | undefined>>
): readonly string[] {
  const { credentials, publicEnv, mcpServers = {} } = configuration
  return [
    ...('value' in credentials ? [credentials.value] : []),
    ...secretsOfPassed(configuration, environment),
    ...secretsOfServers(mcpServers),
    ...secretsOfHeaders(environment['ANTHROPIC_CUSTOM_HEADERS']),
    ...Object.entries(environment).flatMap(([name, value = '']) =>
      publicEnv.includes(name) ? [] : secretsOfUrls(value)
    )
  ]
}
