import type { Answer } from './answer.js';
import type { Delegation } from './delegation.js';
import { type Roster } from '../roster/roster.js';
/** A delegation whose agent may be unknown. */
export interface Found extends Omit<Delegation, 'agent'> {
    readonly agent: string | undefined;
}
/** A line that was not taken, by its index. */
export interface Refused {
    readonly index: number;
    readonly reason: string;
    /** It delegates for certain, but what cannot be read. */
    readonly isLost?: true;
}
/** Delegations and refused lines, each in textual order. */
export interface FoundLabelled {
    readonly found: readonly Found[];
    readonly refused: readonly Refused[];
    /** Whether a line below a label is part of its task. */
    readonly isInTask: (index: number) => boolean;
}
/** Finds the delegations that begin with a label. */
export declare function findLabelled(answer: Answer, roster: Roster): FoundLabelled;
