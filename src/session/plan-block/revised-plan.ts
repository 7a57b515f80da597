/** What becomes of a plan that PM revises in a later block of the same answer. Pure. */
import { resolveAgent, type Roster } from '../roster/roster.js'
import type { PlanEntry } from './plan-block.js'

/** The lines of a block that PM calls a revision. */
export interface Revision {
  readonly line: number
  readonly lastLine: number
}

/** The plan as revised. */
export interface RevisedPlan {
  readonly entries: readonly PlanEntry[]
  /** Earlier entries, and the line of the one that takes their place. */
  readonly replaced: readonly { readonly entry: PlanEntry; readonly by: number }[]
  /** Earlier entries that no revision has: they stay in the plan. */
  readonly leftOut: readonly PlanEntry[]
}

/** More are no plan of PM; each would be compared with each. */
const MOST_ENTRIES = 1_000

/**
 * Replaces earlier entries by those of a revision: with the same number, or else to the same agent, in order. What a revision leaves
 * out stays, because work that runs for nothing is seen, and work that is lost is not.
 */
export function revisePlan(
  all: readonly PlanEntry[],
  revisions: readonly Revision[],
  roster: Roster
): RevisedPlan {
  const agentOf = ({ agent }: PlanEntry): string => resolveAgent(agent, roster)?.slug ?? agent.toLowerCase()
  const replaced: { entry: PlanEntry; by: number }[] = []
  let entries = all
  let leftOut: readonly PlanEntry[] = []
  const keys = new Map(
    revisions.length === 0 ? [] : all.map((entry) => [entry, JSON.stringify({ ...entry, line: 0 })])
  )
  for (const { line, lastLine } of all.length > MOST_ENTRIES ? [] : revisions) {
    const earlier = new Set(entries.filter((entry) => entry.line < line))
    let own = entries.filter((entry) => entry.line > line && entry.line <= lastLine)
    if (own.length === 0) continue
    /** Pairs what is left of both; returns the earlier ones with their partners. */
    const take = (isPartner: (one: PlanEntry, other: PlanEntry) => boolean): [PlanEntry, PlanEntry][] => {
      const pairs: [PlanEntry, PlanEntry][] = []
      own = own.filter((one) => {
        const partner = [...earlier].find((other) => isPartner(one, other))
        if (partner === undefined) return true
        earlier.delete(partner)
        pairs.push([partner, one])
        return false
      })
      return pairs
    }
    // What is repeated word by word is the same delegation, and not a revised one.
    take((one, other) => keys.get(one) === keys.get(other))
    const pairs = [
      ...take((one, other) => one.number !== undefined && one.number === other.number),
      ...take((one, other) => agentOf(one) === agentOf(other))
    ]
    for (const [entry, by] of pairs) replaced.push({ entry, by: by.line })
    leftOut = [...earlier]
    entries = entries.filter((entry) => !pairs.some(([gone]) => gone === entry))
  }
  return { entries, replaced, leftOut }
}

/** What a reader of the log should know of it, a sentence each. */
export function describeRevision({ replaced, leftOut }: RevisedPlan): readonly string[] {
  if (replaced.length === 0) return []
  const lines = replaced.map(({ entry, by }) => `line ${entry.line} by line ${by}`).join(', ')
  const left = leftOut.map(({ agent, task }) => JSON.stringify(`${agent}: ${task}`.slice(0, 100))).join(', ')
  return [
    `PM revised its plan in the same answer, so earlier delegations are replaced: ${lines}.${left === '' ? '' : ` The revision leaves these out, and they run, too: ${left}.`}`
  ]
}
