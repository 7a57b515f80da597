/** The written form of a label. */
export type LabelForm = 'bold' | 'dash' | 'heading' | 'task-tool' | 'arrow' | 'delegating-to' | 'mention';
/** A line's label and what follows it. */
export interface Label {
    readonly form: LabelForm;
    /** Without marks, emoji, numbers and bracketed qualifiers: `Engineer Agent`. */
    readonly name: string;
    /** As written, without bold marks: `Engineer (backend)`. */
    readonly text: string;
    /** Names from `(after Engineer and QA)`. */
    readonly after: readonly string[];
    /** Numbers from `(instead of 02 and 03)`, each as written. */
    readonly insteadOf: readonly string[];
    /** Text after the colon. */
    readonly rest: string;
    /** False for a label alone on its line, without a colon. */
    readonly colon: boolean;
    /** The label was written in square brackets. */
    readonly bracketed: boolean;
    /** Emoji and other signs after the name. */
    readonly signs: string;
    /** Bracketed qualifiers after the name: `backend`, `30 min`, `done`. */
    readonly qualifiers: readonly string[];
}
export declare const SIGNS_BEFORE: RegExp;
/** What may follow a bold name: `(backend)`, `[P1]`, an emoji. */
export declare const AFTER_NAME: string;
/** `Step 1:`, `Phase 2 -`: what may precede a name. */
export declare const STEP: RegExp;
/** Builds a label from its parts as written; undefined if no name is left. */
export declare function labelOf(form: LabelForm, written: string, rest: string, colon: boolean): Label | undefined;
/** Other readings of a label: `Step 1: Engineer Agent`, `Build the parser (Engineer Agent)`. */
export declare function otherReadings(label: Label): Label[];
/** `after Engineer and QA` -> `Engineer`, `QA`; empty for any other qualifier. */
export declare function namesAfter(qualifier: string): string[];
/** Whether a name ends with "Agent". */
export declare function endsWithAgent(name: string): boolean;
