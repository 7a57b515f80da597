/** Which delegations wait for which, from the names in `(after Engineer)`. Pure. */

/** A delegation that may name agents to wait for. */
export interface DependentDelegation {
  /** Slug of its agent. */
  readonly agent: string
  /** Slugs of known agents, or names as PM wrote them. */
  readonly after?: readonly string[]
}

/** What was made of the names. */
export interface ResolvedDependencies {
  /** For each delegation the places of those that it waits for, in order. */
  readonly waitsFor: readonly (readonly number[])[]
  /** For each delegation the agents of earlier rounds that it named: they are done, their answers are of use. */
  readonly earlier: readonly (readonly string[])[]
  /** Names that cannot be waited for, each told in a sentence. */
  readonly problems: readonly string[]
}

/**
 * A name means all delegations of that agent that stand before; if there are none, those that stand after. An agent of
 * an earlier round is done. Unknown and circular names hold nobody up.
 * @param earlierAgents slugs of the agents that ran in earlier rounds.
 */
export function resolveDependencies(
  delegations: readonly DependentDelegation[],
  earlierAgents: ReadonlySet<string> = new Set()
): ResolvedDependencies {
  const problems: string[] = []
  const earlier = delegations.map(() => new Set<string>())
  const named = delegations.map(({ after = [] }, place) => {
    const found = new Set<number>()
    for (const name of after) {
      const places = placesOf(name, place, delegations)
      for (const each of places) found.add(each)
      if (places.length > 0) continue
      if (earlierAgents.has(name)) earlier[place]?.add(name)
      else problems.push(describeUnknown(name, place, delegations))
    }
    return found
  })
  const reaches = transitive(named)
  const waitsFor = named.map((places, place) =>
    [...places].filter((each) => reaches[each]?.has(place) !== true).sort((one, other) => one - other)
  )
  const circles = named.flatMap((places, place) =>
    [...places].some((each) => reaches[each]?.has(place) === true) ? [place] : []
  )
  if (circles.length > 0)
    problems.push(
      `The delegations ${circles.map((place) => tell(place, delegations)).join(', ')} wait for each other in a circle: they run without waiting for each other.`
    )
  return { waitsFor, earlier: earlier.map((names) => [...names]), problems }
}

function placesOf(agent: string, own: number, delegations: readonly DependentDelegation[]): number[] {
  const places = delegations.flatMap((each, place) => (each.agent === agent && place !== own ? [place] : []))
  const before = places.filter((place) => place < own)
  // An agent that names itself means what it was given before.
  return before.length > 0 || delegations[own]?.agent === agent ? before : places
}

/** For each place all that can be reached from it; within a circle a place reaches itself. */
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
      ? 'which is itself, and nothing of it stands before'
      : 'to which PM has delegated nothing'
  return `The delegation ${tell(place, delegations)} is to run after ${JSON.stringify(name)}, ${why}: it runs without waiting for that.`
}

function tell(place: number, delegations: readonly DependentDelegation[]): string {
  return `${place + 1} (${delegations[place]?.agent ?? ''})`
}
