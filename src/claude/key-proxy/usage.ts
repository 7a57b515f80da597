/** Counts the tokens of one response of the Messages API as its bytes pass through. */
import { chargedTokens, costOf, highestCostOf } from '../stream/prices.js'
import { createLineSplitter } from '../stream/stream-lines.js'

/** Tokens of responses. Input includes those written to and read from the cache, as in the CLI's own result. */
export interface TokenCount {
  readonly inputTokens: number
  readonly outputTokens: number
}

/** The additional cost of a response; for a model without a known price, the most it can be. */
export interface CountedTokens extends TokenCount {
  readonly model: string
  readonly costUsd: number
  readonly isPriceKnown: boolean
}

/** How much of a response's usage was seen. */
export type SeenUsage =
  /** The final figures, or there is nothing to pay for. */
  | { readonly kind: 'reported' | 'not-charged' }
  /** A stream that was cut: its input was reported, its output is what had arrived. */
  | { readonly kind: 'begun'; readonly saidBytes: number; readonly outputTokens: number }
  /** A response without figures that can be read. */
  | { readonly kind: 'unread' }
  /** The client left before there was one. */
  | { readonly kind: 'unanswered' }

/** Counts one response. */
export interface UsageMeter {
  readonly push: (chunk: Buffer) => void
  readonly end: () => void
  readonly seen: () => SeenUsage
}

/** Events with usage are short; a longer line is a piece of an answer. */
const LINE_LIMIT_BYTES = 256 * 1024

/** For a response that is not a stream, with its usage at the end. No model's answer is that large. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024

/**
 * Starts a meter.
 * @param onTokens called with additional tokens. A stream reports its input at its start and its output at its end,
 * so an answer that is cut off counts as far as it was reported.
 * @param onText called with each piece of a stream's text as it arrives, and with an empty line before each text
 */
export function createUsageMeter(
  contentType: string | undefined,
  onTokens: (added: CountedTokens) => void,
  onText: (text: string) => void = () => undefined
): UsageMeter {
  const count = countLatest(onTokens)
  if (contentType?.startsWith('text/event-stream') === true) return meterStream(count, onText)
  if (contentType?.startsWith('application/json') === true) return meterBody(count)
  return { push: () => undefined, end: () => undefined, seen: () => ({ kind: 'unread' }) }
}

/** Returns the output tokens that were reported so far; undefined if there was no usage. */
type CountUsage = (usage: unknown, model?: unknown) => number | undefined

function meterStream(count: CountUsage, onText: (text: string) => void): UsageMeter {
  const lines = createLineSplitter(LINE_LIMIT_BYTES)
  let seen: SeenUsage = { kind: 'unread' }
  const read = (line: string): void => {
    if (!line.startsWith('data:') || !EVENTS.test(line)) return
    const event = asRecord(parseJson(line.slice('data:'.length)))
    switch (event['type']) {
      case 'message_start': {
        const message = asRecord(event['message'])
        const outputTokens = count(message['usage'], message['model'])
        if (outputTokens !== undefined) seen = { kind: 'begun', saidBytes: 0, outputTokens }
        return
      }
      case 'content_block_start':
        if (asRecord(event['content_block'])['type'] === 'text') onText('\n\n')
        return
      case 'content_block_delta': {
        if (seen.kind === 'begun')
          seen = { ...seen, saidBytes: seen.saidBytes + lengthOfTexts(event['delta']) }
        const { type, text } = asRecord(event['delta'])
        if (type === 'text_delta' && typeof text === 'string') onText(text)
        return
      }
      case 'message_delta':
        if (count(event['usage']) !== undefined) seen = { kind: 'reported' }
    }
  }
  return {
    push: (chunk) => {
      lines.push(chunk).forEach(read)
    },
    end: () => {
      lines.end().forEach(read)
    },
    seen: () => seen
  }
}

const EVENTS = /"(?:message_start|message_delta|content_block_start|content_block_delta)"/

/** Bytes of text, of thoughts and their signature, or of a tool's input. */
function lengthOfTexts(delta: unknown): number {
  return Object.entries(asRecord(delta)).reduce(
    (sum, [name, value]) =>
      name !== 'type' && typeof value === 'string' ? sum + Buffer.byteLength(value) : sum,
    0
  )
}

function meterBody(count: CountUsage): UsageMeter {
  let held: Buffer[] = []
  let heldBytes = 0
  let seen: SeenUsage = { kind: 'unread' }
  return {
    push: (chunk) => {
      heldBytes += chunk.length
      if (heldBytes > BODY_LIMIT_BYTES) held = []
      else held.push(chunk)
    },
    end: () => {
      if (heldBytes > BODY_LIMIT_BYTES) return
      const message = asRecord(parseJson(Buffer.concat(held).toString('utf8')))
      if (count(message['usage'], message['model']) !== undefined) seen = { kind: 'reported' }
      held = []
    },
    seen: () => seen
  }
}

/** Usage is cumulative: within one response, later figures replace earlier ones; missing ones remain. */
function countLatest(onTokens: (added: CountedTokens) => void): CountUsage {
  let latest: Readonly<Record<string, unknown>> = {}
  let model = ''
  return (usage, reportedModel) => {
    if (typeof reportedModel === 'string') model = reportedModel
    const given = Object.entries(asRecord(usage)).filter(([, value]) => value !== null)
    if (given.length === 0) return undefined
    const paidUsd = costNow(model, latest)
    const before = tokensOf(latest)
    latest = { ...latest, ...Object.fromEntries(given) }
    const now = tokensOf(latest)
    onTokens({
      inputTokens: now.inputTokens - before.inputTokens,
      outputTokens: now.outputTokens - before.outputTokens,
      model,
      costUsd: costNow(model, latest) - paidUsd,
      isPriceKnown: costOf(model, chargedTokens({})) !== undefined
    })
    return now.outputTokens
  }
}

/** The usage of the answer, and of what the API did besides it (compaction, a fallback), which has a model of its own. */
function costNow(model: string, usage: Readonly<Record<string, unknown>>): number {
  const iterations: readonly unknown[] = Array.isArray(usage['iterations']) ? usage['iterations'] : []
  const besides = iterations.map(asRecord).filter(({ type }) => type !== 'message')
  return [{ ...usage, model }, ...besides].reduce((sum: number, each: Readonly<Record<string, unknown>>) => {
    const tokens = chargedTokens(each)
    const of = typeof each['model'] === 'string' ? each['model'] : model
    return sum + (costOf(of, tokens) ?? highestCostOf(tokens))
  }, 0)
}

function tokensOf(usage: Readonly<Record<string, unknown>>): TokenCount {
  const number = (name: string): number => {
    const value = usage[name]
    return isCount(value) ? value : 0
  }
  return {
    inputTokens:
      number('input_tokens') + number('cache_creation_input_tokens') + number('cache_read_input_tokens'),
    outputTokens: number('output_tokens')
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: leave that to the client, and count nothing.
    return undefined
  }
}
