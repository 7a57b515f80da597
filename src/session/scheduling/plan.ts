/** From detected delegations to numbered runs with their limits and models. Pure. */
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { Delegation } from '../delegations/detect-delegations.js'
import { resolveDependencies } from './dependencies.js'
import type { PlannedDelegation } from '../record/planned-delegation.js'
import { chooseLimits, limitsForRecord, type RunLimits } from './limits.js'
import type { Agent, Roster } from '../roster/roster.js'
import { resolveInsteadOf, type EarlierRun } from '../record/superseded.js'

/** One planned run, with its agent. */
export interface PlannedRun {
  /** As events and records state it. */
  readonly delegation: PlannedDelegation
  readonly limits: RunLimits
  readonly agent: Agent
  /** Why it is not started; undefined when it is. */
  readonly skipReason: string | undefined
}

/** A plan, and its problems. */
export interface RoundPlan {
  readonly runs: readonly PlannedRun[]
  /** Names in `(after ...)` and `(instead of ...)` that could not be resolved, a sentence each. */
  readonly problems: readonly string[]
}

/** A delegation to plan: from PM's answer, or from a caller. */
export type DelegationToPlan = Pick<Delegation, 'agent' | 'text'> &
  Partial<Pick<Delegation, 'line' | 'after' | 'insteadOf' | 'number'>>

/** The settings that a plan depends on. */
export type PlanSettings = Pick<SessionConfiguration, 'agentModels' | 'model' | 'limits' | 'maxDelegations'>

/**
 * Numbers the delegations in order, from `first`. Those beyond `max-delegations` stay in the plan as skipped, so that work
 * that is not done is visible.
 */
export function planRuns(
  delegations: readonly DelegationToPlan[],
  roster: Roster,
  settings: PlanSettings,
  first = 1,
  earlierRuns: readonly EarlierRun[] = []
): RoundPlan {
  const idOf = (place: number): string => String(first + place).padStart(2, '0')
  const earlierIdsOf = (slug: string): string[] => {
    const name = roster.find((agent) => agent.slug === slug)?.name
    return earlierRuns.filter(({ agent }) => agent === name).map(({ id }) => id)
  }
  const earlierAgents = new Set(
    roster.filter(({ slug }) => earlierIdsOf(slug).length > 0).map(({ slug }) => slug)
  )
  const earlierIds = new Set(earlierRuns.map(({ id }) => id))
  const { waitsFor, earlier, problems } = resolveDependencies(delegations, earlierAgents, earlierIds)
  const redoProblems: string[] = []
  const runs = delegations.map(({ agent: slug, text, line, insteadOf = [] }, index): PlannedRun => {
    const agent = roster.find((each) => each.slug === slug)
    if (agent === undefined) throw new Error(`The delegation's agent ${slug} is not in the roster.`)
    const id = idOf(index)
    const limits = chooseLimits(agent, settings.limits)
    const redo = resolveInsteadOf({ id, agent: agent.name, task: text, named: insteadOf }, earlierRuns)
    redoProblems.push(...redo.problems)
    const before = (earlier[index] ?? []).flatMap((name) =>
      earlierIds.has(name) ? [name] : earlierIdsOf(name)
    )
    const after = [...before, ...(waitsFor[index] ?? []).map(idOf)]
    return {
      agent,
      delegation: {
        id,
        agent: agent.name,
        task: text,
        ...(line === undefined ? {} : { line }),
        ...(after.length === 0 ? {} : { after }),
        ...(redo.ids.length === 0 ? {} : { insteadOf: redo.ids }),
        folder: `agents/${id}-${agent.slug}`,
        model: settings.agentModels.get(slug) ?? settings.model ?? agent.model ?? null,
        ...limitsForRecord(limits)
      },
      limits,
      skipReason:
        index < settings.maxDelegations
          ? undefined
          : `PM delegated ${delegations.length} tasks, max-delegations allows ${settings.maxDelegations}: raise it, or ask for less.`
    }
  })
  return { runs, problems: [...problems, ...redoProblems] }
}
