/** From detected delegations to numbered runs with their limits and models. Pure. */
import type { SessionConfiguration } from './configuration.js'
import type { Delegation } from './delegations.js'
import type { PlannedDelegation } from './events.js'
import { chooseLimits } from './limits.js'
import type { Agent, Roster } from './roster.js'

/** One run to be, with all that is known of its agent. */
export interface PlannedRun {
  readonly delegation: PlannedDelegation
  readonly agent: Agent
  /** Why it will not be started; undefined when it will. */
  readonly skipReason: string | undefined
}

/** What the plan hangs on. */
export type PlanSettings = Pick<SessionConfiguration, 'agentModels' | 'model' | 'limits' | 'maxDelegations'>

/**
 * Numbers the delegations in their order, from `first`. Those over `max-delegations` stay in the plan as skipped: work
 * that is not done must be seen.
 */
export function planRuns(
  delegations: readonly (Pick<Delegation, 'agent' | 'text'> & Partial<Pick<Delegation, 'line'>>)[],
  roster: Roster,
  settings: PlanSettings,
  first = 1
): PlannedRun[] {
  return delegations.map(({ agent: slug, text, line }, index) => {
    const agent = roster.find((each) => each.slug === slug)
    if (agent === undefined) throw new Error(`The delegation's agent ${slug} is not in the roster.`)
    const id = String(first + index).padStart(2, '0')
    return {
      agent,
      delegation: {
        id,
        agent: agent.name,
        task: text,
        ...(line === undefined ? {} : { line }),
        folder: `agents/${id}-${agent.slug}`,
        model: settings.agentModels.get(slug) ?? settings.model ?? agent.model ?? null,
        ...chooseLimits(agent, settings.limits)
      },
      skipReason:
        index < settings.maxDelegations
          ? undefined
          : `PM delegated ${delegations.length} tasks, max-delegations allows ${settings.maxDelegations}: raise it, or ask for less.`
    }
  })
}
