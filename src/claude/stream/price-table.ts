/**
 * List prices of models, in US dollars. Taken on 2026-11-28 from the model catalog that
 * Claude Code 2.1.332 contains, from which it computes its own `total_cost_usd`; a test compares both
 * for each model. As there, the Claude API's prices apply to cloud providers, too.
 */

/** The CLI that the table was taken from. */
export const PRICES_OF_CLI = '2.1.332'

/** US dollars per million tokens. */
export interface TokenPrices {
  readonly input: number
  readonly output: number
  /** For a cache entry that lives five minutes. */
  readonly cacheWrite5m: number
  /** For a cache entry that lives an hour. */
  readonly cacheWrite1h: number
  readonly cacheRead: number
}

/** Prices of one model. */
export interface ModelPrices extends TokenPrices {
  /** Prices of a request with more input than this, cache tokens included. */
  readonly longPrompt?: TokenPrices & { readonly aboveTokens: number }
  /** Prices of the fast mode, if the model has one. */
  readonly fast?: TokenPrices
}

/** US dollars per web search by the API's own tool. */
export const WEB_SEARCH_USD = 0.01

/** Tokens of requests that must be served in the United States (`inference_geo`) cost this many times as much. */
export const US_ONLY_FACTOR = 1.1

/** Writing to the cache costs 1.25 or 2 times the input, for every model. */
function prices(input: number, output: number, cacheRead: number): TokenPrices {
  return { input, output, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2, cacheRead }
}

const HAIKU_3_5 = prices(0.8, 4, 0.08)
const HAIKU_4_5 = prices(1, 5, 0.1)
const HAIKU_5_5 = {
  ...prices(0.1, 0.5, 0.01),
  longPrompt: { aboveTokens: 100_000, ...prices(0.5, 2.5, 0.05) }
}
const SONNET = prices(3, 15, 0.3)
const OPUS_4 = prices(15, 75, 1.5)
const OPUS = prices(5, 25, 0.5)
const FABLE = prices(10, 50, 1)
const FABLE_5_1 = prices(10, 50, 0.25)
const FABLE_5_2 = { ...prices(8, 40, 0.2), fast: prices(16, 80, 0.4) }

/** By model name, without date, region or a provider's version. */
export const MODEL_PRICES: Readonly<Record<string, ModelPrices>> = {
  'claude-3-5-haiku': HAIKU_3_5,
  'claude-haiku-4-5': HAIKU_4_5,
  'claude-haiku-5-5': HAIKU_5_5,
  'claude-3-5-sonnet': SONNET,
  'claude-3-7-sonnet': SONNET,
  'claude-sonnet-4': SONNET,
  'claude-sonnet-4-5': SONNET,
  'claude-sonnet-4-6': SONNET,
  'claude-sonnet-5': prices(2, 10, 0.2),
  'claude-sonnet-5-5': prices(2, 10, 0.1),
  'claude-opus-4': OPUS_4,
  'claude-opus-4-1': OPUS_4,
  'claude-opus-4-5': OPUS,
  'claude-opus-4-6': { ...OPUS, fast: prices(30, 150, 3) },
  'claude-opus-4-7': { ...OPUS, fast: prices(30, 150, 3) },
  'claude-opus-4-8': { ...OPUS, fast: FABLE },
  'claude-opus-5': { ...OPUS, fast: FABLE },
  'claude-opus-5-5': { ...prices(4, 20, 0.2), fast: prices(8, 40, 0.4) },
  'claude-fable-5': FABLE,
  'claude-fable-5-1': FABLE_5_1,
  'claude-fable-5-2': FABLE_5_2,
  'claude-mythos-5': FABLE,
  'claude-mythos-5-1': FABLE_5_1,
  'claude-mythos-5-2': FABLE_5_2
}
