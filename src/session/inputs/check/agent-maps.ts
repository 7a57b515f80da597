/** Maps keyed by agent: resolves the names that the author wrote to slugs of the roster. Pure. */
import type { InputProblem } from '../parse/input-problem.js'
import type { NamedValues } from '../parse/parse-map.js'
import { nearestAgent, resolveAgent, type Roster } from '../../roster/roster.js'

/**
 * Returns the map keyed by slug. Unknown names, and two names of one agent, are problems.
 * @param forPm the input to use for PM, which is not an agent.
 */
export function resolveAgentMap<Value>(
  input: string,
  named: NamedValues<Value> | undefined,
  roster: Roster,
  forPm: string,
  problems: InputProblem[]
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const [name, value] of named ?? []) {
    const slug = resolveAgent(name, roster)?.slug
    if (slug === undefined) problems.push({ input, value: name, ...describeUnknown(name, roster, forPm) })
    else if (values.has(slug))
      problems.push({ input, value: name, reason: 'names an agent that is already in the map' })
    else values.set(slug, value)
  }
  return values
}

/** Checks only the names, for a map whose values are not all valid. */
export function checkAgentNames(
  input: string,
  names: readonly string[] | undefined,
  roster: Roster,
  forPm: string
): readonly InputProblem[] {
  const problems: InputProblem[] = []
  resolveAgentMap(input, new Map((names ?? []).map((name) => [name, undefined])), roster, forPm, problems)
  return problems
}

function describeUnknown(
  name: string,
  roster: Roster,
  forPm: string
): Pick<InputProblem, 'reason' | 'allowed'> {
  if (/^(?:pm|project manager)$/i.test(name))
    return { reason: `is not an agent of the roster; for PM use ${forPm}` }
  const near = nearestAgent(name, roster)
  return {
    reason: `is not an agent of the roster${near === undefined ? '' : ` (did you mean ${near.name}?)`}`,
    allowed: roster.map((agent) => agent.name).join(', ')
  }
}
