/** What must stand in no result that is kept. */
import type { SessionConfiguration } from '../configuration.js'
import { secretsOfServers } from '../mcp-servers.js'

/** Tells whether a text holds a credential of this session, or what the caller knows as a secret. */
export function secretsIn(
  { credentials, passEnv, publicEnv, mcpServers = {} }: SessionConfiguration,
  environment: Readonly<Record<string, string | undefined>>,
  holdsSecret: (text: string) => boolean = () => false
): (text: string) => boolean {
  const values = [
    ...('value' in credentials ? [credentials.value] : []),
    ...passEnv.filter((name) => !publicEnv.includes(name)).map((name) => environment[name] ?? ''),
    ...secretsOfServers(mcpServers)
  ].filter((value) => value.length >= LEAST_SECRET_CHARACTERS)
  return (text) => values.some((value) => text.includes(value)) || holdsSecret(text)
}

/** Shorter values of variables stand in any text. */
const LEAST_SECRET_CHARACTERS = 8
