/** The MCP servers of the configuration. Pure. */
import { isObject, describeBadServer } from './bad-server.js'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Servers by name, each in the format of the CLI (`mcpServers` of an `.mcp.json`). */
export type McpServers = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * Parses the text of a configuration file. The CLI silently leaves out a server that it cannot read; here that is an
 * error. A failure has every reason, each a clause that follows the text.
 */
export function parseMcpServers(text: string): Result<McpServers, readonly string[]> {
  let value: unknown
  try {
    value = JSON.parse(withoutByteOrderMark(text))
  } catch (error) {
    // The rest of the message quotes the text, which may contain keys.
    const place = error instanceof Error ? /at position \d+.*$/.exec(error.message)?.[0] : undefined
    return fail([`is not JSON${place === undefined ? '' : ` (syntax error ${place})`}`])
  }
  const servers = isObject(value) ? value['mcpServers'] : undefined
  if (!isObject(servers)) return fail(['has no "mcpServers" object with the servers by name'])
  const reasons = Object.entries(servers).flatMap(([name, server]) => {
    const reason = describeBadServer(server)
    return reason === undefined ? [] : [`has the server ${JSON.stringify(name)}, which ${reason}`]
  })
  if (Object.keys(servers).length === 0) reasons.push('names no server')
  return reasons.length > 0 ? fail(reasons) : ok(servers as McpServers)
}

/**
 * Returns the values of variables and headers of servers, which are mostly keys. A reference to a variable (`${TOKEN}`)
 * is not secret.
 */
export function secretsOfServers(servers: McpServers): readonly string[] {
  return Object.values(servers)
    .flatMap(({ env, headers }) => [env, headers])
    .flatMap((group) => (isObject(group) ? Object.values(group) : []))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.length >= LEAST_SECRET_CHARACTERS && !/^\$\{[^}]*\}$/.test(value))
}

/** Shorter values are switches, and occur in any text. */
const LEAST_SECRET_CHARACTERS = 8
