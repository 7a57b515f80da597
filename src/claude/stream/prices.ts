/** The cost of an answer by list prices, so that spending is known before a run's result reports it. Pure. */
import {
  MODEL_PRICES,
  US_ONLY_FACTOR,
  WEB_SEARCH_USD,
  type ModelPrices,
  type TokenPrices
} from './price-table.js'

/** Tokens of one answer, by how they are charged. */
export interface ChargedTokens {
  readonly inputTokens: number
  /** Written to the cache for five minutes. */
  readonly cacheWriteTokens: number
  readonly cacheWrite1hTokens: number
  readonly cacheReadTokens: number
  readonly outputTokens: number
  readonly webSearches: number
  readonly isFast: boolean
  readonly isUsOnly: boolean
}

const MILLION = 1_000_000

/** The cost of tokens in US dollars; undefined for a model whose price is unknown. */
export function costOf(model: string, tokens: ChargedTokens): number | undefined {
  const name = baseName(model)
  const known = Object.hasOwn(MODEL_PRICES, name) ? MODEL_PRICES[name] : undefined
  return known === undefined ? undefined : charge(known, tokens)
}

/**
 * Whether a model's price can be known: an alias of one word (`opus`, `sonnet[1m]`) stands for a model that only the CLI
 * knows.
 */
export function mayHavePrice(model: string): boolean {
  return /^[a-z]+(\[1m\])?$/i.test(model) || costOf(model, chargedTokens({})) !== undefined
}

/** The most expensive model: an unknown one is charged like it, so that a budget is not exceeded unnoticed. */
export const DEAREST_MODEL = Object.entries(MODEL_PRICES).reduce((dearest, each) =>
  each[1].input + each[1].output > dearest[1].input + dearest[1].output ? each : dearest
)[0]

/** The highest possible cost of tokens in US dollars, whatever the model. */
export function highestCostOf(tokens: ChargedTokens): number {
  return Math.max(...Object.values(MODEL_PRICES).map((known) => charge(known, tokens)))
}

function charge(model: ModelPrices, tokens: ChargedTokens): number {
  const { input, output, cacheWrite5m, cacheWrite1h, cacheRead } = pricesFor(model, tokens)
  const tokensUsd =
    (tokens.inputTokens * input +
      tokens.cacheWriteTokens * cacheWrite5m +
      tokens.cacheWrite1hTokens * cacheWrite1h +
      tokens.cacheReadTokens * cacheRead +
      tokens.outputTokens * output) /
    MILLION
  return tokensUsd * (tokens.isUsOnly ? US_ONLY_FACTOR : 1) + tokens.webSearches * WEB_SEARCH_USD
}

function pricesFor(model: ModelPrices, tokens: ChargedTokens): TokenPrices {
  if (tokens.isFast && model.fast !== undefined) return model.fast
  const { longPrompt } = model
  const promptTokens =
    tokens.inputTokens + tokens.cacheWriteTokens + tokens.cacheWrite1hTokens + tokens.cacheReadTokens
  return longPrompt !== undefined && promptTokens > longPrompt.aboveTokens ? longPrompt : model
}

/**
 * The model's name without a provider's prefixes and suffixes: `us.anthropic.claude-sonnet-4-5-20250929-v1:0`,
 * `claude-3-5-sonnet-v2@20241022`, `claude-opus-4-8[1m]`, `arn:aws:bedrock:...:inference-profile/...`.
 */
function baseName(model: string): string {
  const [, name = model] = /(?:^|[./:])(claude-[^/]*)$/i.exec(model) ?? []
  return name
    .toLowerCase()
    .replace(/\[1m\]$/, '')
    .replace(/@.*$/, '')
    .replace(/-v\d+(:\d+)*$/, '')
    .replace(/-(\d{8}|latest)$/, '')
    .replace(/^(claude-(?:sonnet|opus)-4)-0$/, '$1')
}

/** The charged tokens of a `usage` of the Messages API; a missing figure counts as 0. */
export function chargedTokens(usage: Readonly<Record<string, unknown>>): ChargedTokens {
  const written = count(usage['cache_creation_input_tokens'])
  const hour = Math.min(written, count(asFields(usage['cache_creation'])['ephemeral_1h_input_tokens']))
  return {
    inputTokens: count(usage['input_tokens']),
    cacheWriteTokens: written - hour,
    cacheWrite1hTokens: hour,
    cacheReadTokens: count(usage['cache_read_input_tokens']),
    outputTokens: count(usage['output_tokens']),
    webSearches: count(asFields(usage['server_tool_use'])['web_search_requests']),
    isFast: usage['speed'] === 'fast',
    isUsOnly: usage['inference_geo'] === 'us'
  }
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
