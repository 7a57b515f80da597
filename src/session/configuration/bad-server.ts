/** Mistakes for which the CLI silently leaves out an MCP server (observed in 2.1.332). Pure. */

/** Transports that use a URL; `stdio` uses a command. */
const URL_TYPES = ['http', 'sse', 'ws', 'streamable-http']

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextMap: Check = (value) => isObject(value) && Object.values(value).every(isText)

/** Keys whose value must be valid, each with the problem to report. `null` counts as a value. */
const STDIO_KEYS: readonly [string, Check, string][] = [
  ['args', (value) => Array.isArray(value) && value.every(isText), 'are not a list of texts'],
  ['env', isTextMap, 'is not an object of texts (write numbers and booleans in quotes)']
]
const URL_KEYS: readonly [string, Check, string][] = [
  ['headers', isTextMap, 'are not an object of texts (write numbers and booleans in quotes)'],
  ['headersHelper', isText, 'is not a text'],
  ['oauth', isObject, 'is not an object']
]
const TIMEOUT: [string, Check, string] = ['timeout', Number.isFinite, 'is not a number']

/** Returns what is wrong with a server, as a clause after "the server x, which"; undefined if nothing is known to be. */
export function describeBadServer(server: unknown): string | undefined {
  if (!isObject(server)) return 'is not an object'
  const { command, url, type } = server
  const hasCommand = typeof command === 'string' && command !== ''
  const hasUrl = typeof url === 'string' && url !== ''
  if (!hasCommand && !hasUrl) return 'has neither "command" nor "url"'
  if (type === undefined && !hasCommand) return 'has a "url" and no "type" (http or sse)'
  if (type === undefined || type === 'stdio')
    return hasCommand
      ? describeBadKey(server, [...STDIO_KEYS, TIMEOUT])
      : 'has the "type" stdio and no "command": with a "url" the type is http or sse'
  if (!URL_TYPES.some((each) => each === type)) return 'has a "type" that is not stdio, http or sse'
  return hasUrl
    ? describeBadKey(server, [...URL_KEYS, TIMEOUT])
    : 'has a "command" and a "type" other than stdio: leave out the type'
}

function describeBadKey(
  server: Readonly<Record<string, unknown>>,
  keys: readonly [string, Check, string][]
): string | undefined {
  const bad = keys.find(([key, isGood]) => server[key] !== undefined && !isGood(server[key]))
  return bad === undefined ? undefined : `has ${JSON.stringify(bad[0])} that ${bad[2]}`
}

/** Whether a JSON value is an object, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
