import type { LabelForm } from './label-names.js';
import type { PassedOverLine, UnknownAgent } from '../record/record.js';
import { type Roster } from '../roster/roster.js';
/** The written form that a delegation was found in. */
type DelegationFormat = LabelForm | 'task-call';
/** A parsed delegation, not yet run. */
export interface Delegation {
    /** Slug of the agent in the roster. */
    readonly agent: string;
    /** The label as PM wrote it, without its marks: `QA / Web QA`. */
    readonly label: string;
    /** First line of the task, which is displayed. */
    readonly task: string;
    /** The following lines; empty if there are none. */
    readonly body: string;
    /** The whole task: its first line and body. */
    readonly text: string;
    /** Agents that it waits for, from `(after Engineer and QA)`: the slug of a known agent, else the name as written. */
    readonly after: readonly string[];
    /** Numbers of delegations that it supersedes, from `(instead of 02)`: as written. */
    readonly insteadOf: readonly string[];
    readonly format: DelegationFormat;
    /** Line of PM's answer that it starts on, from 1. */
    readonly line: number;
}
/** The delegations of PM's answer. */
export interface DetectedDelegations {
    /** In textual order, duplicates left out. */
    readonly delegations: readonly Delegation[];
    /** Labels in the form of a delegation that name no agent of the roster: reported, not run. */
    readonly unknownAgents: readonly UnknownAgent[];
    /** How many were left out because they have the agent and text of another one. */
    readonly duplicates: number;
    /** Lines in the form of a delegation that were not taken as one, in textual order. */
    readonly passedOver: readonly PassedOverLine[];
}
/**
 * Detects the delegations of PM's answer. `delegation-labels.ts` has the forms, `delegation-judgement.ts` what is left
 * out.
 */
export declare function detectDelegations(response: string, roster: Roster): DetectedDelegations;
export {};
