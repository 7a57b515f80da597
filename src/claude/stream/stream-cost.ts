/**
 * A run's cost so far, from the CLI's stream: an estimate, because its lines report the tokens of an answer's beginning
 * only (observed on Claude Code 2.1.197). The result at the run's end has the exact cost.
 */
import { chargedTokens, costOf, highestCostOf } from './prices.js'

type Fields = Readonly<Record<string, unknown>>

/** Called with the additional cost in US dollars; for a model without a known price, the most it can be. */
export interface CostListener {
  readonly onCost: (addedUsd: number) => void
  /** Called before the cost of each of its answers. */
  readonly onUnknownPrice: (model: string) => void
}

/** A token has about four characters, so text can be estimated before its tokens are reported. */
const CHARACTERS_PER_TOKEN = 4

/** The CLI's mark on messages that no model wrote. */
const SYNTHETIC_MODEL = '<synthetic>'

/** Starts a meter that takes each JSON object of the stream. */
export function createStreamCostMeter(listener: CostListener): (object: Fields) => void {
  let current = { id: '', usd: 0, characters: 0 }
  return (object) => {
    if (object['type'] !== 'assistant') return
    const message = asFields(object['message'])
    const { id, model, usage, content } = message
    if (typeof id !== 'string' || typeof model !== 'string' || model === SYNTHETIC_MODEL) return
    // Each block of an answer comes in a separate line, with the usage of the whole answer.
    if (id !== current.id) current = { id, usd: 0, characters: 0 }
    const characters = current.characters + charactersOf(content)
    const tokens = chargedTokens(asFields(usage))
    const outputTokens = Math.max(tokens.outputTokens, Math.ceil(characters / CHARACTERS_PER_TOKEN))
    const charged = { ...tokens, outputTokens }
    const usd = costOf(model, charged)
    const added = Math.max(0, (usd ?? highestCostOf(charged)) - current.usd)
    current = { id, usd: current.usd + added, characters }
    if (usd === undefined) listener.onUnknownPrice(model)
    if (added > 0) listener.onCost(added)
  }
}

function charactersOf(content: unknown): number {
  const blocks: unknown[] = Array.isArray(content) ? content : []
  return blocks.map(asFields).reduce((sum, { text, thinking, input }) => {
    const said = typeof text === 'string' ? text.length : typeof thinking === 'string' ? thinking.length : 0
    return sum + said + (input === undefined ? 0 : JSON.stringify(input).length)
  }, 0)
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
