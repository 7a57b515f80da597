/** From detected delegations to numbered runs with their limits and models. Pure. */
import type { SessionConfiguration } from '../configuration/configuration.js';
import type { Delegation } from '../delegations/detect-delegations.js';
import type { PlannedDelegation } from '../record/planned-delegation.js';
import { type RunLimits } from './limits.js';
import type { Agent, Roster } from '../roster/roster.js';
import { type EarlierRun } from '../record/superseded.js';
/** One planned run, with its agent. */
export interface PlannedRun {
    /** As events and records state it. */
    readonly delegation: PlannedDelegation;
    readonly limits: RunLimits;
    readonly agent: Agent;
    /** Why it is not started; undefined when it is. */
    readonly skipReason: string | undefined;
}
/** A plan, and its problems. */
export interface RoundPlan {
    readonly runs: readonly PlannedRun[];
    /** Names in `(after ...)` and `(instead of ...)` that could not be resolved, a sentence each. */
    readonly problems: readonly string[];
}
/** A delegation to plan: from PM's answer, or from a caller. */
export type DelegationToPlan = Pick<Delegation, 'agent' | 'text'> & Partial<Pick<Delegation, 'line' | 'after' | 'insteadOf' | 'number'>>;
/** The settings that a plan depends on. */
export type PlanSettings = Pick<SessionConfiguration, 'agentModels' | 'model' | 'limits' | 'maxDelegations'>;
/**
 * Numbers the delegations in order, from `first`. Those beyond `max-delegations` stay in the plan as skipped, so that work
 * that is not done is visible.
 */
export declare function planRuns(delegations: readonly DelegationToPlan[], roster: Roster, settings: PlanSettings, first?: number, earlierRuns?: readonly EarlierRun[]): RoundPlan;
