/** Which values must not be seen: the inputs' keys, and what the environment calls a secret. Pure. */
import type { RawInputs } from '../session/inputs/read-values.js'
import { parseMcpServers, secretsOfServers } from '../session/mcp-servers.js'

/** Names that environments give to secrets alone. */
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD)(?:_|$)/i

/** Names that may hold a secret, or the name of a cache or a project. */
const DOUBTFUL_NAME = /(?:KEY|CREDENTIALS?|AUTH)(?:_|$)/i

/** Names that look so and hold an address, a path, a switch. */
const OPEN_NAME = /(?:_FILE|_PATH|_DIR|_URL|_ID|_SOCK|_MODE)$|^GOOGLE_APPLICATION_CREDENTIALS$/i

/** Shorter values are switches, and taking them out would make any text unreadable. */
const SHORTEST = 8

/** Letters and digits, long enough that nobody would have chosen it. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s

/** The values of the secret inputs, and of all variables that say that they are secret: an agent could print them. */
export function collectSecrets(
  raw: RawInputs,
  secretInputs: readonly string[],
  env: Readonly<Record<string, string | undefined>>
): readonly string[] {
  const fromInputs = secretInputs.flatMap((name) => raw.get(name) ?? [])
  const fromEnvironment = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && isSecret(name, value.trim()) ? [value] : []
  )
  const servers = parseMcpServers(raw.get('mcp-config') ?? '')
  const fromServers = servers.ok ? secretsOfServers(servers.servers) : []
  const values = [...fromInputs, ...fromEnvironment, ...fromServers].map((value) => value.trim())
  return [...new Set(values)].filter((value) => value !== '')
}

function isSecret(name: string, value: string): boolean {
  if (OPEN_NAME.test(name)) return false
  if (SECRET_NAME.test(name)) return value.length >= SHORTEST
  return DOUBTFUL_NAME.test(name) && LOOKS_RANDOM.test(value)
}
