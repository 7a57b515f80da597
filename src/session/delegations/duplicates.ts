/** Drops delegations that are written twice. */
import type { Delegation } from './delegation.js'

/** Delegations without their duplicates, which are returned with what they repeat. */
export interface WithoutDuplicates {
  readonly kept: readonly Delegation[]
  readonly dropped: readonly { readonly line: number; readonly of: number }[]
}

/** What an agent already has to do. */
interface Seen {
  /** Line by whole text. */
  readonly lines: Map<string, number>
  /** Place among the kept delegations, by first line. */
  readonly places: Map<string, number>
}

/**
 * Drops a delegation that has the agent and the exact text of another, and the short one of two that have the same first
 * line if one has nothing else: a list of delegations before or after their long form.
 */
export function withoutDuplicates(found: readonly Delegation[]): WithoutDuplicates {
  const kept: Delegation[] = []
  const dropped: { line: number; of: number }[] = []
  const byAgent = new Map<string, Seen>()
  for (const one of found) {
    const seen: Seen = byAgent.get(one.agent) ?? { lines: new Map(), places: new Map() }
    byAgent.set(one.agent, seen)
    const same = seen.lines.get(one.text)
    const place = seen.places.get(one.task)
    const earlier = place === undefined ? undefined : kept[place]
    if (same !== undefined) dropped.push({ line: one.line, of: same })
    else if (place !== undefined && earlier !== undefined && (one.body === '' || earlier.body === '')) {
      dropped.push({ line: one.line, of: earlier.line })
      // The long form takes the place of the short one, with its orders.
      if (earlier.body === '')
        kept[place] = { ...one, line: earlier.line, after: earlier.after.concat(one.after) }
      seen.lines.set(one.text, earlier.line)
    } else {
      seen.lines.set(one.text, one.line)
      if (place === undefined) seen.places.set(one.task, kept.length)
      kept.push(one)
    }
  }
  return { kept, dropped }
}
