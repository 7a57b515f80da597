/** Resolves which delegations wait for which, from the names and numbers in `(after Engineer)`. Pure. */
import { delegationNumber } from '../record/superseded.js'

/** A delegation that may name agents to wait for. */
export interface DependentDelegation {
  /** Slug of its agent. */
  readonly agent: string
  /** Slugs of known agents; numbers and other names as PM wrote them. */
  readonly after?: readonly string[]
  /** PM's own number for it in this answer, if it gave one. */
  readonly number?: string
}

/** The resolved names. */
export interface ResolvedDependencies {
  /** For each delegation the indexes of those that it waits for, in order. */
  readonly waitsFor: readonly (readonly number[])[]
  /** For each delegation the agents and ids of earlier rounds that it named: they are done, and it gets their answers. */
  readonly earlier: readonly (readonly string[])[]
  /** Names that cannot be waited for, a sentence each. */
  readonly problems: readonly string[]
}

/**
 * A name means all earlier delegations to that agent; if there are none, all later ones. A number means the delegation of
 * this answer that PM gave it, else the one of an earlier round. Those of earlier rounds are done. Unknown names and cycles
 * block nothing.
 * @param earlierAgents slugs of the agents that ran in earlier rounds
 * @param earlierIds ids of the delegations of earlier rounds
 */
export function resolveDependencies(
  delegations: readonly DependentDelegation[],
  earlierAgents: ReadonlySet<string> = new Set(),
  earlierIds: ReadonlySet<string> = new Set()
): ResolvedDependencies {
  const problems: string[] = []
  const earlier = delegations.map(() => new Set<string>())
  const named = delegations.map(({ after = [] }, place) => {
    const found = new Set<number>()
    for (const name of after) {
      const numbered = placesOfNumber(name, place, delegations)
      const places = numbered.length > 0 ? numbered : placesOf(name, place, delegations)
      for (const each of places) found.add(each)
      if (places.length > 0) continue
      const id = delegationNumber(name)
      if (earlierAgents.has(name)) earlier[place]?.add(name)
      else if (id !== undefined && earlierIds.has(id)) earlier[place]?.add(id)
      else problems.push(describeUnknown(name, place, delegations))
    }
    return found
  })
  const reaches = transitive(named)
  const waitsFor = named.map((places, place) =>
    [...places].filter((each) => reaches[each]?.has(place) !== true).sort((one, other) => one - other)
  )
  const cyclic = named.flatMap((places, place) =>
    [...places].some((each) => reaches[each]?.has(place) === true) ? [place] : []
  )
  if (cyclic.length > 0)
    problems.push(
      `The delegations ${cyclic.map((place) => label(place, delegations)).join(', ')} form a cycle: they run without waiting for each other.`
    )
  return { waitsFor, earlier: earlier.map((names) => [...names]), problems }
}

function placesOf(agent: string, own: number, delegations: readonly DependentDelegation[]): number[] {
  const places = delegations.flatMap((each, place) => (each.agent === agent && place !== own ? [place] : []))
  const before = places.filter((place) => place < own)
  // An agent that names itself means its own earlier delegations.
  return before.length > 0 || delegations[own]?.agent === agent ? before : places
}

function placesOfNumber(name: string, own: number, delegations: readonly DependentDelegation[]): number[] {
  const number = delegationNumber(name)
  if (number === undefined) return []
  return delegations.flatMap((each, place) =>
    place !== own && each.number !== undefined && delegationNumber(each.number) === number ? [place] : []
  )
}

/** For each index all that can be reached from it; within a cycle an index reaches itself. */
function transitive(named: readonly ReadonlySet<number>[]): Set<number>[] {
  return named.map((_, start) => {
    const reached = new Set<number>()
    const open = [...(named[start] ?? [])]
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (reached.has(place)) continue
      reached.add(place)
      open.push(...(named[place] ?? []))
    }
    return reached
  })
}

function describeUnknown(name: string, place: number, delegations: readonly DependentDelegation[]): string {
  const why =
    delegations[place]?.agent === name
      ? 'which is its own agent, and has no earlier delegation'
      : 'to which PM has delegated nothing'
  return `The delegation ${label(place, delegations)} should run after ${JSON.stringify(name)}, ${why}: it runs without waiting.`
}

function label(place: number, delegations: readonly DependentDelegation[]): string {
  return `${place + 1} (${delegations[place]?.agent ?? ''})`
}
