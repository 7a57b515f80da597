import type { LabelForm } from './label-names.js';
import type { UnknownAgent } from '../record/record.js';
import { type Roster } from '../roster/roster.js';
/** The written form that a delegation was found in. */
type DelegationFormat = LabelForm | 'task-call';
/** An agent's name and a task, as parsed; not yet run. */
export interface Delegation {
    /** Slug of the agent in the roster. */
    readonly agent: string;
    /** The label as PM wrote it, without its marks: `QA / Web QA`. */
    readonly label: string;
    /** First line of the task: what is shown. */
    readonly task: string;
    /** Further lines, empty when there are none. */
    readonly body: string;
    /** Task and body whole: what the agent is to be told. */
    readonly text: string;
    /** Agents that it waits for, from `(after Engineer and QA)`: the slug of a known agent, else the name as written. */
    readonly after: readonly string[];
    /** Numbers of delegations whose work it does again, from `(instead of 02)`: as written. */
    readonly insteadOf: readonly string[];
    readonly format: DelegationFormat;
    /** Line of PM's answer that it starts on, from 1. */
    readonly line: number;
}
/** What PM's answer delegates. */
export interface DetectedDelegations {
    /** In textual order, duplicates left out. */
    readonly delegations: readonly Delegation[];
    /** Labels in a delegation's form that name no agent of the roster: told, not run. */
    readonly unknown: readonly UnknownAgent[];
    /** How many were left out for having the agent and the text of another one. */
    readonly duplicates: number;
}
/** Finds the delegations of PM's answer: the forms and what is left out stand in `delegation-labels.ts` and `delegation-judgement.ts`. */
export declare function detectDelegations(response: string, roster: Roster): DetectedDelegations;
export {};
