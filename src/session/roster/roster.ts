/** The roster: the known agents, and how their names are resolved. */
import type { NetworkMode } from '../configuration/sandbox-settings.js'
import type { AllowedHost } from '../network/allowed-host.js'
import { editDistance } from '../../util/closest-name.js'
import { LONGEST_NAME, slugOf } from '../../util/slug.js'

/** One agent: a role that a delegation can name. */
export interface Agent {
  /** `version-control`: lower case, hyphens; safe in file names. */
  readonly slug: string
  /** `Version Control`. */
  readonly name: string
  /** Other names, as people write them. */
  readonly aliases: readonly string[]
  /** One line for PM: what this agent is for. */
  readonly description: string
  /** The agent's instructions (body of its file, or built in). */
  readonly instructions: string
  readonly model?: string
  readonly tools?: readonly string[]
  /** Tools that its file denies. */
  readonly disallowedTools?: readonly string[]
  readonly timeoutSeconds?: number
  readonly memoryLimitBytes?: number
  /** The network of its runs; it can only narrow the session's. */
  readonly network?: NetworkMode
  /** Hosts that it reaches, of those that the session allows. */
  readonly allowedHosts?: readonly AllowedHost[]
  /** The file of the agent; undefined if it is built in. */
  readonly file?: string
  /** Why its file cannot be used. PM is not offered the agent, and a delegation to it fails. */
  readonly problem?: string
}

/** The known agents, in the order in which they are listed for PM. */
export type Roster = readonly Agent[]

/** A shorter name that differs in a letter is more likely another word: `Date` is not `Data`. */
const SHORTEST_MISSPELLING = 6

/** Agents by every slug that resolves to them. A roster never changes, so its index is built once. */
const indexes = new WeakMap<Roster, ReadonlyMap<string, Agent>>()

function indexOf(roster: Roster): ReadonlyMap<string, Agent> {
  const known = indexes.get(roster)
  if (known !== undefined) return known
  const index = new Map<string, Agent>()
  // Slugs and names of all agents precede aliases, so that an alias never hides another agent's name.
  for (const agent of roster) index.set(agent.slug, agent)
  for (const agent of roster) addName(index, agent.name, agent)
  for (const agent of roster) for (const alias of agent.aliases) addName(index, alias, agent)
  // `DataEngineer`: written as one word.
  for (const agent of roster) addName(index, agent.slug.replaceAll('-', ''), agent)
  indexes.set(roster, index)
  return index
}

function addName(index: Map<string, Agent>, name: string, agent: Agent): void {
  const slug = slugOf(name)
  if (slug !== '' && !index.has(slug)) index.set(slug, agent)
}

/**
 * Returns the agent that a label names by slug, name or alias (case and a trailing "Agent" do not matter), or undefined.
 * Qualifiers are ignored (`Engineer (backend)`), of `QA / Web QA` the first known part counts, and a number is ignored
 * after an agent's own name (`Engineer 2`).
 */
export function resolveAgent(label: string, roster: Roster): Agent | undefined {
  if (label.length > LONGEST_NAME) return undefined
  const index = indexOf(roster)
  const whole = index.get(slugOf(label))
  if (whole !== undefined) return whole
  const unqualified = label.split(/[([]/, 1)[0] ?? ''
  for (const part of unqualified.split('/')) {
    const agent = index.get(slugOf(part))
    if (agent !== undefined) return agent
  }
  const numbered = /^(.{1,50}) #?\d{1,2}$/.exec(unqualified.trim())?.[1]
  const agent = numbered === undefined ? undefined : index.get(slugOf(numbered))
  return agent?.slug === slugOf(numbered ?? '') ? agent : undefined
}

/** Returns the agent whose name is closest to a label, if any is close: a suggestion, never a match. */
export function nearestAgent(label: string, roster: Roster): Agent | undefined {
  const slug = slugOf(label)
  if (slug === '' || label.length > LONGEST_NAME) return undefined
  const index = indexOf(roster)
  let nearest: Agent | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [name, agent] of index) {
    const allowed = allowedDistance(Math.min(name.length, slug.length))
    if (Math.abs(name.length - slug.length) > allowed) continue
    const distance = editDistance(name, slug, allowed + 1)
    if (distance <= allowed && distance < least) {
      least = distance
      nearest = agent
    }
  }
  return nearest ?? agentOfLastWord(slug, index)
}

/** Whether a label is an agent's own name with a typo, or a specialty of its role (`Frontend Engineer`). */
export function isNearAgent(label: string, roster: Roster): boolean {
  const slug = slugOf(label)
  if (slug.length < SHORTEST_MISSPELLING || label.length > LONGEST_NAME) return false
  const words = slug.split('-')
  const role = words.length === 2 || words.length === 3 ? words.at(-1) : undefined
  const isSpecialty =
    role !== undefined && !/^(?:with|for|by|from|to|when|each|your|if|as|and|no)$/.test(words[0] ?? '')
  return roster.some((agent) => {
    const allowed = allowedDistance(agent.slug.length)
    return (isSpecialty && agent.slug === role) || editDistance(agent.slug, slug, allowed + 1) <= allowed
  })
}

/** How many typos a name of this length may have: changing one letter of `qa` makes another word. */
function allowedDistance(length: number): number {
  if (length < 4) return 0
  return length < 7 ? 1 : 2
}

/** `Frontend Engineer`, `Web QA`, `Local Ops`: a specialty of a role that the roster has. */
function agentOfLastWord(slug: string, index: ReadonlyMap<string, Agent>): Agent | undefined {
  const words = slug.split('-')
  return words.length > 1
    ? (index.get(words.slice(-2).join('-')) ?? index.get(words.at(-1) ?? ''))
    : undefined
}
