/**
 * Work that was done again: a delegation of a later round supersedes one that did not complete. Pure.
 * Only what PM says counts, by number (`(instead of 02)`) or by the identical task: a guess could turn a session green
 * although work is missing.
 */
import type { Outcome, UnknownDelegation } from './record.js';
/** The fields of a run that are needed here. */
export interface RedoableRun {
    readonly id: string;
    readonly outcome: Outcome | null;
    /** Ids of the runs whose work it does again. */
    readonly insteadOf?: readonly string[];
    readonly supersededBy?: string;
}
/** A run of an earlier round. */
export type EarlierRun = RedoableRun & {
    readonly agent: string;
    readonly task: string;
};
/** A delegation as PM wrote it, for an agent of the roster. */
export interface RedoingDelegation {
    readonly id: string;
    readonly agent: string;
    readonly task: string;
    /** The names in `(instead of 02)`, as written. */
    readonly named: readonly string[];
}
/** The runs whose work a delegation does again, and the names that could not be resolved, a sentence each. */
export interface ResolvedRedo {
    readonly ids: readonly string[];
    readonly problems: readonly string[];
}
/**
 * Resolves the numbers against the delegations of earlier rounds. Whoever does the work: a delegation that failed, or that
 * named an unknown agent, may be handed to another one.
 */
export declare function resolveInsteadOf({ id, agent, task, named }: RedoingDelegation, earlier: readonly EarlierRun[]): ResolvedRedo;
/** The number in `02`, `2`, `#2` or `delegation 2` as ids have it; undefined for anything else. */
export declare function delegationNumber(name: string): string | undefined;
/** A delegation to an unknown agent as a run that was skipped: another one may do its work. */
export declare function asSkippedRun(delegation: UnknownDelegation): EarlierRun;
/**
 * Returns the runs, each incomplete one marked with the completed run that did its work again. What supersedes a second
 * try supersedes the first, too, even if the second named an unknown agent. Marks that no longer apply are removed.
 */
export declare function markSuperseded<Run extends RedoableRun>(runs: readonly Run[], unknownAgents?: readonly UnknownDelegation[]): Run[];
/** Returns the delegations to unknown agents, each marked with the completed run that did its work. */
export declare function markUnknownAgents(unknownAgents: readonly UnknownDelegation[], runs: readonly RedoableRun[]): UnknownDelegation[];
/** Runs of each kind. Each run counts once; those that have not ended count in `total` only. */
export interface RunCounts {
    readonly total: number;
    readonly successful: number;
    readonly failed: number;
    readonly skipped: number;
    readonly cancelled: number;
    /** Did not complete, and another run did their work again. */
    readonly superseded: number;
}
/** Counts marked runs. */
export declare function countRuns(runs: readonly RedoableRun[]): RunCounts;
