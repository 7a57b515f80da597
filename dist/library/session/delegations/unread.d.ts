/**
 * Work that an answer hands to an agent in a form that detection does not read. It is not run on a guess, and not dropped in
 * silence either. Pure.
 */
import type { Answer } from './answer.js';
import { type FoundLabelled } from './labelled-delegations.js';
import type { LabelReader } from './labels/line-labels.js';
import type { Roster } from '../roster/roster.js';
/** A line that hands work to an agent. */
export interface UnreadWork {
    /** Slug of the agent. */
    readonly agent: string;
    /** The task; the whole line of a sentence. */
    readonly text: string;
    /** The line as it is written. */
    readonly whole: string;
    /** Line of PM's answer, from 1. */
    readonly line: number;
    /** `label` for a line of its own, which names a task; a row or a sentence may be about one that is named elsewhere. */
    readonly kind: 'label' | 'row' | 'sentence';
    /** Hardly anything but work is written so: it counts beside a delegations block, too, where prose explains. */
    readonly isExplicit: boolean;
}
/**
 * Finds such lines: the answer is judged once more with the other forms as labels, so that reports, examples and lists of
 * topics are told from work by the same rules; what is left is searched for sentences.
 */
export declare function findUnread(whole: Answer, read: LabelReader, labelled: FoundLabelled, roster: Roster): readonly UnreadWork[];
