/** The written forms in which a line can name an agent. Each is a function that returns the label, or undefined. */
import { type LinePrefix } from './line-prefix.js';
/** The form of a label. */
export type LabelForm = 'bold' | 'dash' | 'heading' | 'task-tool' | 'arrow' | 'delegating-to' | 'mention' | 'plain' | 'field';
/** A label as it is written, and what follows it. */
export interface WrittenLabel {
    readonly form: LabelForm;
    /** The name with its qualifiers, numbers and signs, without emphasis. */
    readonly written: string;
    /** What follows on the line. */
    readonly rest: string;
    /** False for a title: a label alone on its line, without a colon. */
    readonly colon: boolean;
}
/** Parses the label of a masked line behind its prefix; `original` is the line with its inline code. */
export declare function parseLabel(masked: string, original: string, prefix: LinePrefix): WrittenLabel | undefined;
