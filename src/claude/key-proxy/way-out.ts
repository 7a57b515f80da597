/**
 * What in a request makes the API connect to others on behalf of a run: tools that it runs itself, MCP servers, images and
 * documents by their address. For a run in a sealed network that would be a way out. What is not known is refused. Pure.
 */
import { fail, ok, type Result } from '../../util/result.js'
import { beginningOfText } from '../../util/shorten-text.js'
import { findAmbiguousMember, foldName, hasRepeatedName } from './json-members.js'
import { isFields, parseJsonBody, type Fields } from './json-body.js'
import { BLOCKS, CALLS, INNER_SOURCES, isInnerTool, LEADING_OUT, MEMBERS, RESULTS } from './inner-requests.js'

/** What a run in a sealed network may have the API reach. */
export interface SealedReach {
  readonly allowsUrl: (url: URL) => boolean
  /** Whether the run has the CLI's tool WebSearch, which the API carries out. */
  readonly mayUseWebSearch: boolean
}

/** `url`, `image_url`, `server_uri`. */
const ADDRESS = /(^|_)(url|uri|href)s?$/

/** Checks a request of such a run. The error is a sentence for the client. */
export function checkWayOut(bytes: Buffer, reach: SealedReach): Result<undefined> {
  const parsed = parseJsonBody(bytes)
  if (!parsed.ok) return parsed
  const { text, body } = parsed.value
  const ambiguous = findAmbiguousMember(text, [...MEMBERS])
  if (ambiguous !== undefined || hasRepeatedName(text))
    return fail('The body has a name twice in one object, or in other letter case.')
  const found =
    findLeadingOut(body) ?? findTool(body['tools'], reach) ?? findMember(body) ?? search(body, reach)
  return found === undefined
    ? ok(undefined)
    : fail(`The network of this run is sealed, and the API would ${found}.`)
}

/** Members of the body, and of the models that may take over, that the CLI does not send. */
function findMember(body: Fields): string | undefined {
  const { fallbacks } = body
  for (const each of [body, ...(Array.isArray(fallbacks) ? (fallbacks as readonly unknown[]) : [])]) {
    if (!isFields(each)) continue
    const unknown = Object.entries(each).find(([name, value]) => !MEMBERS.has(name) && !isPlain(value))
    if (unknown !== undefined) return `read the unknown member ${quote(unknown[0])}`
  }
  return undefined
}

/** A single value or a list of such, which can name nothing to connect to that another member does not have. */
function isPlain(value: unknown): boolean {
  return !isFields(value) || (Array.isArray(value) && !value.some(isFields))
}

function findLeadingOut(object: Fields): string | undefined {
  for (const [name, value] of Object.entries(object)) {
    const would = LEADING_OUT.get(foldName(name))
    if (would !== undefined && !isEmpty(value)) return `${would} (${foldName(name)})`
  }
  return undefined
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

/** What a value is to the API: of a message and what is in it each type must be known, of a block there must be one. */
type Place = 'message' | 'block' | 'option'

/** Searches all of a body, but not what a model gave to a tool, nor schemas. */
function search(body: Fields, reach: SealedReach): string | undefined {
  // Not recursive: a body may be nested more deeply than the stack is.
  const waiting: (readonly [unknown, Place])[] = [[body, 'option']]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, place] = next
    if (Array.isArray(value)) for (const each of value as readonly unknown[]) waiting.push([each, place])
    else if (isFields(value)) {
      const found = findIn(value, place, reach)
      if (found !== undefined) return found
      for (const [name, each] of Object.entries(value))
        if (!isFreeForm(name, value)) waiting.push([each, placeOf(foldName(name), place)])
    }
  }
  return undefined
}

/** What an object has itself; sources come first, since their messages say the most. */
function findIn(object: Fields, place: Place, reach: SealedReach): string | undefined {
  const { type } = object
  for (const source of valuesOf(object, 'source')) {
    const found = describeSource(source, type, reach)
    if (found !== undefined) return found
  }
  const isResult = typeof type === 'string' && RESULTS.has(type)
  for (const [name, value] of Object.entries(object))
    if (ADDRESS.test(foldName(name)) && !isResult && !isEmpty(value)) {
      const found = describeAddress(value, reach)
      if (found !== undefined) return found
    }
  const definitions = valuesOf(object, 'definition')
  return (
    findLeadingOut(object) ??
    [...valuesOf(object, 'tools'), ...(definitions.length === 0 ? [] : [definitions])]
      .map((tools) => findTool(tools, reach))
      .find((found) => found !== undefined) ??
    findBlock(object, place)
  )
}

function findBlock(object: Fields, place: Place): string | undefined {
  if (place === 'option') return undefined
  const types = valuesOf(object, 'type')
  if (types.length === 0) return place === 'block' ? 'read content without a type' : undefined
  const foreign = types.find((type) => typeof type !== 'string' || !BLOCKS.has(type))
  return foreign === undefined ? undefined : `read content of the type ${quote(foreign)}`
}

function describeSource(source: unknown, owner: unknown, reach: SealedReach): string | undefined {
  if (!isFields(source)) {
    // Of results of a search, which are text.
    const isText = owner === 'search_result' || owner === 'search_result_location' || isEmpty(source)
    return isText ? undefined : `read a source in an unknown form (${quote(source)})`
  }
  const addresses = valuesOf(source, 'url')
  // Of another member than the one that is checked.
  if (addresses.length === 0 && valuesOf(source, 'type').includes('url'))
    return 'fetch an address that is not given'
  for (const address of addresses) {
    const found = describeAddress(address, reach)
    if (found !== undefined) return found
  }
  const foreign = valuesOf(source, 'type').find(
    (type) => typeof type !== 'string' || !(INNER_SOURCES.has(type) || type === 'url')
  )
  return foreign === undefined ? undefined : `read a source of the type ${quote(foreign)}`
}

function describeAddress(address: unknown, { allowsUrl }: SealedReach): string | undefined {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
  return url === undefined || !allowsUrl(url) ? `fetch ${quote(url?.origin ?? address)}` : undefined
}

/** Tools are checked as such; what is in them may have any type. */
function placeOf(name: string, place: Place): Place {
  if (name === 'messages') return 'message'
  if (name === 'content' || name === 'system') return 'block'
  return name === 'tools' || name === 'definition' || place === 'option' ? 'option' : 'message'
}

/** What the API only passes on, or compares. */
function isFreeForm(name: string, { type }: Fields): boolean {
  switch (name) {
    case 'input':
      return typeof type === 'string' && CALLS.has(type)
    case 'schema':
      return type === 'json_schema'
    case 'classifier_context':
    case 'input_schema':
    case 'input_examples':
      return true
    default:
      return false
  }
}

/** Members of this name in any letter case: a gateway may ignore it. */
function valuesOf(object: Fields, name: string): unknown[] {
  return Object.entries(object).flatMap(([each, value]) => (foldName(each) === name ? [value] : []))
}

/** In one short line: the client chose it. */
function quote(value: unknown): string {
  // It may be nested more deeply than the stack is.
  if (isFields(value)) return 'something that is no text'
  return beginningOfText(JSON.stringify(value ?? null), LONGEST_QUOTE).replace(/[^\x20-\x7e]/g, '?')
}

const LONGEST_QUOTE = 80
