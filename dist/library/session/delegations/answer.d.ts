import type { LineLabel, LabelReader } from './labels/line-labels.js';
import { type MarkdownLine } from '../text/markdown-blocks.js';
/** An answer, line by line. */
export interface Answer {
    readonly lines: readonly MarkdownLine[];
    /** By index; undefined for lines that are not the author's own words. */
    readonly labels: readonly (LineLabel | undefined)[];
    /** Indexes of lines with the label of an agent behind words that may be prose. */
    readonly unclear: readonly number[];
    /** The number of a line in the answer, from 1. */
    readonly numberOf: (index: number) => number;
}
/** Parses an answer. */
export declare function readAnswer(response: string, read: LabelReader): Answer;
