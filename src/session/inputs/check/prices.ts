/** With a budget, only models whose price is known. The key proxy refuses those that are not named here. Pure. */
import { PRICES_OF_CLI } from '../../../claude/stream/price-table.js'
import { mayHavePrice } from '../../../claude/stream/prices.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'

const NO_PRICE = `has no known price (prices are those of Claude Code ${PRICES_OF_CLI}), so no budget could be kept. Name another model, use a newer version of this action, or leave out max-cost-usd and max-cost-usd-per-day`

/** Returns each input that names a model without a known price, if there is a budget. */
export function findUnpricedModels(values: Partial<SessionValues>): InputProblem[] {
  if (!hasBudget(values)) return []
  const named = [
    ...(['model', 'fallback-model'] as const).map((input) => ({ input, model: values[input] })),
    ...[...(values['agent-models']?.values() ?? [])].map((model) => ({ input: 'agent-models', model })),
    ...modelArguments(values['claude-args'] ?? []).map((model) => ({ input: 'claude-args', model }))
  ]
  return named.flatMap(({ input, model }) =>
    model === undefined || mayHavePrice(model) ? [] : [{ input, value: model, reason: NO_PRICE }]
  )
}

/** Returns a message for each agent file that names such a model. */
export function findUnpricedAgents(
  values: Partial<SessionValues>,
  roster: readonly { readonly name: string; readonly model?: string }[]
): string[] {
  if (!hasBudget(values)) return []
  return roster.flatMap(({ name, model }) =>
    model === undefined || mayHavePrice(model)
      ? []
      : [`The file of the agent ${name} has the model ${JSON.stringify(model)}, which ${NO_PRICE}.`]
  )
}

function hasBudget(values: Partial<SessionValues>): boolean {
  return values['max-cost-usd'] !== undefined || values['max-cost-usd-per-day'] !== undefined
}

function modelArguments(args: readonly string[]): string[] {
  return args.flatMap((argument, index) => {
    const [, joined] = /^--(?:fallback-)?model=(.*)$/s.exec(argument) ?? []
    const next = /^--(?:fallback-)?model$/.test(argument) ? args[index + 1] : undefined
    return [joined ?? next].filter((model) => model !== undefined)
  })
}
