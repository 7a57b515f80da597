/** The most that one request of the Messages API can cost, from its body. Pure. */
import { costOf, chargedTokens, type ChargedTokens } from '../stream/prices.js'
import { fail, ok, type Result } from '../../util/result.js'
import { beginningOfText } from '../../util/shorten-text.js'
import { isFields, parseJsonBody, type Fields } from './json-body.js'
import { findAmbiguousMember } from './json-members.js'
import type { CountedTokens, SeenUsage } from './usage.js'

/** A request whose price is known. All figures in US dollars are upper bounds. */
export interface PricedRequest {
  readonly model: string
  /** Input and all of `max_tokens`. */
  readonly mostUsd: number
  /** What was not reported of its answer, when it has ended or was cut; undefined when everything was. */
  readonly unreported: (seen: SeenUsage) => CountedTokens | undefined
}

/** What a member of the body means to the price. Another one of a similar name would make two readers disagree. */
const PRICED = ['model', 'max_tokens', 'messages', 'system', 'tools', 'stream', 'speed', 'inference_geo']

/** No tokenizer makes more than one token of a byte, except for what the API adds for tools. */
const TOKENS_OF_API = 1_000

/** The API scales larger images down to this. */
const TOKENS_OF_IMAGE = 5_000

/** Of a document by its address, a search or a fetch: only the size of the context limits it. */
const TOKENS_OF_REFERENCE = 200_000

/** As the API's own tool is limited when the request sets no `max_uses`. */
const SEARCHES = 10

/** For an answer that was cut: English has four bytes a token, code three. */
const TYPICAL_BYTES_OF_TOKEN = 3

/** Why a request cannot be priced: it is none that the CLI would make, or there is no price. */
export interface Unpriced {
  /** A sentence for the client. */
  readonly message: string
  readonly isForeign: boolean
}

/** Prices a request. */
export function priceRequest(bytes: Buffer): Result<PricedRequest, Unpriced> {
  const parsed = parseJsonBody(bytes)
  if (!parsed.ok) return foreign(parsed.error)
  const { text, body } = parsed.value
  const ambiguous = findAmbiguousMember(text, PRICED)
  if (ambiguous !== undefined)
    return foreign(`The body has ${JSON.stringify(ambiguous.slice(0, 40))} twice, or in other letter case.`)
  const { model, max_tokens: maxTokens } = body
  if (typeof model !== 'string' || model === '') return foreign('The body has no model.')
  if (typeof maxTokens !== 'number' || !Number.isSafeInteger(maxTokens) || maxTokens < 1)
    return foreign('The body has no max_tokens, a whole number above 0.')
  const cost = (tokens: Partial<ChargedTokens>): number | undefined =>
    costOf(model, { ...chargedTokens({}), ...modifiersOf(body), ...tokens })
  const added = addedBy(body)
  const textBytes = bytes.length - added.imageBytes
  const mostUsd = cost({
    ...asCached(text, textBytes + added.tokens + TOKENS_OF_API),
    outputTokens: maxTokens,
    webSearches: added.searches
  })
  if (mostUsd === undefined) return fail({ message: describeNoPrice(model), isForeign: false })
  const typicalTokens = Math.ceil(textBytes / TYPICAL_BYTES_OF_TOKEN) + added.tokens
  const asCounted = (inputTokens: number, outputTokens: number): CountedTokens => ({
    inputTokens,
    outputTokens,
    model,
    costUsd: cost({ ...asCached(text, inputTokens), outputTokens }) ?? 0,
    isPriceKnown: true
  })
  return ok({
    model,
    mostUsd,
    unreported: (seen) => {
      switch (seen.kind) {
        case 'reported':
        case 'not-charged':
          return undefined
        case 'begun': {
          const written = Math.min(maxTokens, Math.ceil(seen.saidBytes / TYPICAL_BYTES_OF_TOKEN))
          return asCounted(0, Math.max(0, written - seen.outputTokens))
        }
        case 'unread':
          return asCounted(typicalTokens, maxTokens)
        case 'unanswered':
          return asCounted(typicalTokens, body['stream'] === true ? 0 : maxTokens)
      }
    }
  })
}

function foreign(message: string): Result<never, Unpriced> {
  return fail({ message, isForeign: true })
}

/** Why a model is not used within a budget. */
function describeNoPrice(model: string): string {
  return `The price of the model ${beginningOfText(model, 100)} is unknown, so no request for it is made while the session has a budget.`
}

/** Fast mode and the place of processing have prices of their own. */
function modifiersOf(body: Fields): Pick<ChargedTokens, 'isFast' | 'isUsOnly'> {
  return { isFast: body['speed'] === 'fast', isUsOnly: body['inference_geo'] === 'us' }
}

/** Letters and digits that are written as escapes: no program does that, and they may hide a word that is looked for. */
const DISGUISED = /\\u00[2-7]/i

/** Input that is written to the cache costs more. */
function asCached(text: string, tokens: number): Partial<ChargedTokens> {
  if (DISGUISED.test(text)) return { cacheWrite1hTokens: tokens }
  if (!text.includes('cache_control')) return { inputTokens: tokens }
  return /"ttl"\s*:\s*"1h"/.test(text) ? { cacheWrite1hTokens: tokens } : { cacheWriteTokens: tokens }
}

interface Added {
  tokens: number
  /** Of the body, charged by `tokens` and not by their length. */
  imageBytes: number
  searches: number
}

/** Images, and what the API fetches or searches itself. */
function addedBy(body: Fields): Added {
  const added: Added = { tokens: 0, imageBytes: 0, searches: 0 }
  const visit = (value: unknown): void => {
    if (!isFields(value)) return
    const { type, source } = value
    if (type === 'image' && isFields(source)) {
      added.tokens += TOKENS_OF_IMAGE
      if (typeof source['data'] === 'string') added.imageBytes += source['data'].length
    } else if (isFields(source) && (source['type'] === 'url' || source['type'] === 'file'))
      added.tokens += TOKENS_OF_REFERENCE
    for (const each of Object.values(value)) visit(each)
  }
  visit(body['messages'])
  visit(body['system'])
  const tools: readonly unknown[] = Array.isArray(body['tools']) ? body['tools'] : []
  for (const tool of tools.filter(isFields)) {
    const { type, max_uses: uses } = tool
    if (typeof type !== 'string' || !/^(web_|code_execution|mcp_)/.test(type)) continue
    added.tokens += TOKENS_OF_REFERENCE
    if (type.startsWith('web_search'))
      added.searches += typeof uses === 'number' && uses > 0 ? uses : SEARCHES
  }
  if (body['mcp_servers'] !== undefined) added.tokens += TOKENS_OF_REFERENCE
  return added
}
