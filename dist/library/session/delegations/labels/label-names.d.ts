import type { LabelForm, WrittenLabel } from './label-forms.js';
/** What is written in a label. */
export interface LabelName {
    /** Without marks, emoji, numbers and bracketed qualifiers: `Engineer Agent`. */
    readonly name: string;
    /** As written, without emphasis: `Engineer (backend)`. */
    readonly text: string;
    /** Names from `(after Engineer and QA)`. */
    readonly after: readonly string[];
    /** Numbers from `(instead of 02 and 03)`, each as written. */
    readonly insteadOf: readonly string[];
    /** The label is written in square brackets. */
    readonly bracketed: boolean;
    /** Emoji and other signs after the name. */
    readonly signs: string;
    /** Bracketed qualifiers after the name: `backend`, `30 min`, `done`. */
    readonly qualifiers: readonly string[];
}
/** A line's label and what follows it. */
export interface Label {
    readonly form: LabelForm;
    readonly name: LabelName;
    readonly colon: boolean;
    /** Text after the colon, without the qualifiers at its start. */
    readonly rest: string;
}
/** Parses a label as written; undefined if no name is left. */
export declare function parseName(given: string): LabelName | undefined;
/** Joins a name with what follows it on its line. */
export declare function labelOf({ form, rest, colon }: WrittenLabel, name: LabelName): Label;
/** What is left of a label behind its step: `Step 1: Engineer Agent`, `Step 1 - Engineer Agent`. */
export declare function afterStep(written: WrittenLabel): WrittenLabel | undefined;
/** Names from `(after Engineer and QA)` in the languages of `order-words.ts`; empty for any other qualifier. */
export declare function namesAfter(qualifier: string): string[];
