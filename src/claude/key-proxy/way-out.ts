/**
 * What in a request makes the API connect to others on behalf of a run: tools that it runs itself, MCP servers, images and
 * documents by their address. For a run in a sealed network that would be a way out. What is not known is refused. Pure.
 */
import { fail, ok, type Result } from '../../util/result.js'
import { findAmbiguousMember, foldName, hasRepeatedName } from './json-members.js'
import { isFields, parseJsonBody, type Fields } from './json-body.js'

/** What a run in a sealed network may have the API reach. */
export interface SealedReach {
  readonly allowsUrl: (url: URL) => boolean
  /** Whether the run has the CLI's tool WebSearch, which the API carries out. */
  readonly mayUseWebSearch: boolean
}

/** Members that lead out, or to what may. Another one of a similar name would make two readers disagree. */
const MEMBERS = ['tools', 'mcp_servers', 'messages', 'system', 'container']

/** Tools that the client carries out, or that the API does without connecting to anybody. */
const INNER_TOOLS = /^(custom|(bash|text_editor|computer|memory|advisor)_\d{8}|tool_search_tool_\w+)$/
const WEB_SEARCH = /^web_search_\d{8}$/

/** Sources that are in the request, or among the organization's files. */
const INNER_SOURCES = new Set(['base64', 'text', 'content', 'file'])

/** Checks a request of such a run. The error is a sentence for the client. */
export function checkWayOut(bytes: Buffer, reach: SealedReach): Result<undefined> {
  const parsed = parseJsonBody(bytes)
  if (!parsed.ok) return parsed
  const { text, body } = parsed.value
  const ambiguous = findAmbiguousMember(text, MEMBERS)
  if (ambiguous !== undefined || hasRepeatedName(text))
    return fail('The body has a name twice in one object, or in other letter case.')
  const found =
    findServers(body) ??
    findTool(body['tools'], reach) ??
    findSource([body['messages'], body['system']], reach)
  return found === undefined
    ? ok(undefined)
    : fail(`The network of this run is sealed, and the API would ${found}.`)
}

function findServers(body: Fields): string | undefined {
  if (!isEmpty(body['mcp_servers'])) return 'connect to MCP servers (mcp_servers)'
  return isEmpty(body['container']) ? undefined : 'run code in a container (container)'
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function findTool(tools: unknown, { mayUseWebSearch }: SealedReach): string | undefined {
  if (isEmpty(tools)) return undefined
  if (!Array.isArray(tools)) return 'read tools in an unknown form'
  for (const tool of tools as readonly unknown[]) {
    if (!isFields(tool)) return 'read tools in an unknown form'
    const types = valuesOf(tool, 'type')
    const foreign = types.find((type) => !isInnerTool(type, mayUseWebSearch))
    if (foreign !== undefined) return `use the tool ${quote(foreign)}`
  }
  return undefined
}

/** Of an ordinary tool the type may be missing. */
function isInnerTool(type: unknown, mayUseWebSearch: boolean): boolean {
  if (type === undefined || type === null) return true
  if (typeof type !== 'string') return false
  return INNER_TOOLS.test(type) || (mayUseWebSearch && WEB_SEARCH.test(type))
}

/** Searches content blocks at any depth, but not what a model gave to a tool. */
function findSource(value: unknown, reach: SealedReach): string | undefined {
  // Not recursive: a body may be nested more deeply than the stack is.
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (!isFields(next)) continue
    for (const source of valuesOf(next, 'source')) {
      const found = isFields(source) && !Array.isArray(source) ? describeSource(source, reach) : undefined
      if (found !== undefined) return found
    }
    const isToolCall = next['type'] === 'tool_use'
    for (const [name, each] of Object.entries(next)) if (!isToolCall || name !== 'input') waiting.push(each)
  }
  return undefined
}

function describeSource(source: Fields, { allowsUrl }: SealedReach): string | undefined {
  for (const address of valuesOf(source, 'url')) {
    const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
    if (url === undefined || !allowsUrl(url)) return `fetch ${quote(url?.origin ?? address)}`
  }
  const foreign = valuesOf(source, 'type').find(
    (type) => typeof type !== 'string' || !(INNER_SOURCES.has(type) || type === 'url')
  )
  return foreign === undefined ? undefined : `read a source of the type ${quote(foreign)}`
}

/** Members of this name in any letter case: a gateway may ignore it. */
function valuesOf(object: Fields, name: string): unknown[] {
  return Object.entries(object).flatMap(([each, value]) => (foldName(each) === name ? [value] : []))
}

/** In one short line: the client chose it. */
function quote(value: unknown): string {
  return JSON.stringify(value ?? null)
    .slice(0, LONGEST_QUOTE)
    .replace(/[^\x20-\x7e]/g, '?')
}

const LONGEST_QUOTE = 80
