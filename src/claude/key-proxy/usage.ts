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

/** Counts one response. */
export interface UsageMeter {
  readonly push: (chunk: Buffer) => void
  readonly end: () => void
}

/** Events with usage are short; a longer line is a piece of an answer. */
const LINE_LIMIT_BYTES = 256 * 1024

/** For a response that is not a stream, with its usage at the end. No model's answer is that large. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024

/**
 * Starts a meter.
 * @param onTokens called with additional tokens. A stream reports its input at its start and its output at its end,
 * so an answer that is cut off counts as far as it was reported.
 */
export function createUsageMeter(
  contentType: string | undefined,
  onTokens: (added: CountedTokens) => void
): UsageMeter {
  const count = countLatest(onTokens)
  if (contentType?.startsWith('text/event-stream') === true) return meterStream(count)
  if (contentType?.startsWith('application/json') === true) return meterBody(count)
  return { push: () => undefined, end: () => undefined }
}

type CountUsage = (usage: unknown, model?: unknown) => void

function meterStream(count: CountUsage): UsageMeter {
  const lines = createLineSplitter(LINE_LIMIT_BYTES)
  const read = (line: string): void => {
    if (!line.startsWith('data:') || !/"message_(start|delta)"/.test(line)) return
    const event = asRecord(parseJson(line.slice('data:'.length)))
    if (event['type'] === 'message_start') {
      const message = asRecord(event['message'])
      count(message['usage'], message['model'])
    }
    if (event['type'] === 'message_delta') count(event['usage'])
  }
  return {
    push: (chunk) => {
      lines.push(chunk).forEach(read)
    },
    end: () => {
      lines.end().forEach(read)
    }
  }
}

function meterBody(count: CountUsage): UsageMeter {
  let held: Buffer[] = []
  let heldBytes = 0
  return {
    push: (chunk) => {
      heldBytes += chunk.length
      if (heldBytes > BODY_LIMIT_BYTES) held = []
      else held.push(chunk)
    },
    end: () => {
      if (heldBytes > BODY_LIMIT_BYTES) return
      const message = asRecord(parseJson(Buffer.concat(held).toString('utf8')))
      count(message['usage'], message['model'])
      held = []
    }
  }
}

/** Usage is cumulative: within one response, later figures replace earlier ones; missing ones remain. */
function countLatest(onTokens: (added: CountedTokens) => void): CountUsage {
  let latest: Readonly<Record<string, unknown>> = {}
  let model = ''
  return (usage, reportedModel) => {
    if (typeof reportedModel === 'string') model = reportedModel
    const paidUsd = costNow(model, latest)
    const before = tokensOf(latest)
    const given = Object.entries(asRecord(usage)).filter(([, value]) => value !== null)
    latest = { ...latest, ...Object.fromEntries(given) }
    const now = tokensOf(latest)
    onTokens({
      inputTokens: now.inputTokens - before.inputTokens,
      outputTokens: now.outputTokens - before.outputTokens,
      model,
      costUsd: costNow(model, latest) - paidUsd,
      isPriceKnown: costOf(model, chargedTokens({})) !== undefined
    })
  }
}

function costNow(model: string, usage: Readonly<Record<string, unknown>>): number {
  const tokens = chargedTokens(usage)
  return costOf(model, tokens) ?? highestCostOf(tokens)
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
