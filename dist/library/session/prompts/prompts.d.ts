import type { Framework } from '../roster/framework.js';
import { type Agent, type Roster } from '../roster/roster.js';
/** Limits that PM must know. */
export interface PmBounds {
    /** How many delegations of one answer run. */
    readonly maxDelegations: number;
    /** How many rounds of agents there may be; with more than one PM gets the results of each. Default 1. */
    readonly maxRounds?: number;
}
/** What an agent gets besides its task: text, or data that is rendered as JSON. */
export type AgentContext = string | Readonly<Record<string, unknown>>;
/** PM's instructions (a system prompt): its role, the roster, and the form of a delegation. */
export declare function createPmInstructions(roster: Roster, framework: Framework | undefined, bounds: PmBounds): string;
/** PM's first prompt: the user's request and its context. */
export declare function createPmPrompt(prompt: string, context?: string): string;
/**
 * The prompt of one agent run, structured as in claude-mpm. A name in place of an agent is looked up among the built-in
 * agents. `today` is rendered as `YYYY-MM-DD` in UTC.
 */
export declare function createAgentPrompt(agent: Agent | string, task: string, context?: AgentContext, today?: Date): string;
