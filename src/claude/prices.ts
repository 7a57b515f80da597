/** List prices of models, to know what is spent before a run's end tells it. Measured with Claude Code 2.1.197's own figures. */

/** Tokens of one answer by what they are charged as. */
export interface ChargedTokens {
  readonly inputTokens: number
  readonly cacheWriteTokens: number
  readonly cacheReadTokens: number
  readonly outputTokens: number
}

/** US dollars for a million tokens. Writing to the cache costs 1.25 of the input's price, reading from it a tenth. */
interface Price {
  readonly model: RegExp
  readonly input: number
  readonly output: number
}

/** Names of cloud providers hold the model's own (`us.anthropic.claude-sonnet-4-5-...`). */
const PRICES: readonly Price[] = [
  { model: /claude-opus-4-[5-8]\b/, input: 5, output: 25 },
  { model: /claude-sonnet-(?:4|5)\b|claude-3-[57]-sonnet\b/, input: 3, output: 15 },
  { model: /claude-haiku-4-5\b/, input: 1, output: 5 },
  { model: /claude-3-5-haiku\b/, input: 0.8, output: 4 }
]

const CACHE_WRITE_SHARE = 1.25
const CACHE_READ_SHARE = 0.1
const MILLION = 1_000_000

/** What the tokens cost in US dollars; undefined for a model whose price is not known. */
export function costOf(model: string, tokens: ChargedTokens): number | undefined {
  const price = PRICES.find((each) => each.model.test(model))
  if (price === undefined) return undefined
  const input =
    tokens.inputTokens +
    tokens.cacheWriteTokens * CACHE_WRITE_SHARE +
    tokens.cacheReadTokens * CACHE_READ_SHARE
  return (input * price.input + tokens.outputTokens * price.output) / MILLION
}

/** The charged tokens of a `usage` of the Messages API; what it does not tell counts as none. */
export function chargedTokens(usage: Readonly<Record<string, unknown>>): ChargedTokens {
  const count = (name: string): number => {
    const value = usage[name]
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
  }
  return {
    inputTokens: count('input_tokens'),
    cacheWriteTokens: count('cache_creation_input_tokens'),
    cacheReadTokens: count('cache_read_input_tokens'),
    outputTokens: count('output_tokens')
  }
}
