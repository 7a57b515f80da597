/** A scenario file: how each process of a rehearsal behaves. YAML or JSON; all mistakes are reported at once. */
import fs from 'node:fs'
import { describeUnknownKey, parseBehaviour } from './behaviour.js'
import type { Behaviour } from './behaviour.js'
import { attempt, attemptAsync, fail, ok, type Result } from '../../util/result.js'
import { slugOf } from '../../util/slug.js'

/** How PM, the agents by slug, and all others behave. */
export interface Scenario {
  readonly pm: Behaviour
  /** PM's behaviour in each round, if `pm` is a list; in later rounds PM answers as in an ordinary run. */
  readonly pmRounds?: readonly Behaviour[]
  readonly agents: ReadonlyMap<string, Behaviour>
  readonly default: Behaviour
}

/** A rehearsal without a scenario file. */
export const EMPTY_SCENARIO: Scenario = { pm: {}, agents: new Map(), default: {} }

/** A scenario, or every problem of its file, each with the file's name. */
export type ParsedScenario = Result<Scenario, readonly string[]>

const PARTS = ['pm', 'agents', 'default']

/** Reads a scenario file. */
export async function readScenario(file: string): Promise<ParsedScenario> {
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)))
  return text.ok ? parseScenario(text.value, file) : fail([`${file}: cannot be read (${text.error})`])
}

/** Parses a scenario; problems name `file`. */
export async function parseScenario(text: string, file: string): Promise<ParsedScenario> {
  const parsed = await attemptAsync(() => parseData(text, file))
  if (!parsed.ok) return fail([`${file}: ${parsed.error}`])
  const data = parsed.value
  if (data === null || data === undefined) return ok(EMPTY_SCENARIO)
  if (typeof data !== 'object' || Array.isArray(data))
    return fail([`${file}: expected a map with the keys ${PARTS.join(', ')}`])
  const parts = data as Record<string, unknown>
  const problems = Object.keys(parts)
    .filter((key) => !PARTS.includes(key))
    .map((key) => describeUnknownKey(key, 'scenario', PARTS))
  const scenario = {
    ...parsePm(parts['pm'], problems),
    agents: parseAgents(parts['agents'], problems),
    default: parseBehaviour(parts['default'], 'default', problems)
  }
  return problems.length > 0 ? fail(problems.map((problem) => `${file}: ${problem}`)) : ok(scenario)
}

/**
 * The behaviour of a process: its own entry over the default; PM has no default, so that agents can be set without it.
 * Faults of first attempts are left out of later ones.
 */
export function behaviourOf(scenario: Scenario, slug: string, round = 1, attempt = 1): Behaviour {
  const all =
    slug === 'pm' ? pmBehaviour(scenario, round) : { ...scenario.default, ...scenario.agents.get(slug) }
  if (attempt <= (all['failing-attempts'] ?? attempt)) return all
  return Object.fromEntries(Object.entries(all).filter(([key]) => !FAULTS.has(key)))
}

function pmBehaviour({ pm, pmRounds }: Scenario, round: number): Behaviour {
  return pmRounds === undefined ? pm : (pmRounds[round - 1] ?? {})
}

/** Keys of faults. */
const FAULTS = new Set<string>(['error', 'error-kind', 'exit-code', 'no-result', 'signal', 'hang'])

function parsePm(value: unknown, problems: string[]): Pick<Scenario, 'pm' | 'pmRounds'> {
  if (!Array.isArray(value)) return { pm: parseBehaviour(value, 'pm', problems) }
  const pmRounds = value.map((each, index) => {
    const behaviour = parseBehaviour(each, `pm[${index}]`, problems)
    // At the index of its round, where the response is looked up.
    const [response] = behaviour.response ?? []
    if (response === undefined) return behaviour
    return { ...behaviour, response: Array.from({ length: index + 1 }, () => response) }
  })
  return { pm: pmRounds[0] ?? {}, pmRounds }
}

function parseAgents(value: unknown, problems: string[]): Map<string, Behaviour> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push('agents: expected a map of agents, such as `Engineer: {delay-seconds: 2}`')
    return new Map()
  }
  return new Map(
    Object.entries(value).map(([name, behaviour]) => [
      slugOf(name),
      parseBehaviour(behaviour, `agents.${name}`, problems)
    ])
  )
}

async function parseData(text: string, file: string): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(text) as unknown
  // Loaded on demand: a rehearsal without a scenario starts faster.
  const { parse } = await import('yaml')
  return parse(text) as unknown
}
