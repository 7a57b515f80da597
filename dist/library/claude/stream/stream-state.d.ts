/** What is known of a run: the fold of its stream's events. Pure, and bounded however long the run is. */
import type { DeniedToolCall, InitEvent, ResultEvent, RetryEvent, StreamEvent, Usage } from './stream-events.js';
/** Who acted last: the model with words or a tool call, a tool with its result, or the CLI in place of the model. */
export type Step = 'said' | 'cliSaid' | 'tool' | 'toolResult';
/** What is known of a run so far. */
export interface StreamState {
    readonly init: InitEvent | null;
    /** The model that answers, after a fallback the new one; null before the CLI named one. */
    readonly lastModel: string | null;
    /** The last result: with several in one process, the last counts. */
    readonly result: ResultEvent | null;
    /** What came last before `result`. */
    readonly stepBeforeResult: Step | null;
    readonly lastRetry: RetryEvent | null;
    /** The CLI's own last word of an error, where no result tells it. */
    readonly lastError: {
        readonly text: string;
        readonly error: string;
    } | null;
    /** Over all results of the process. */
    readonly usage: Usage;
    readonly deniedTools: readonly DeniedToolCall[];
    readonly toolCalls: number;
    /** Tool calls that have no answer yet: their work may be half done. */
    readonly openTools: number;
    /** What came last in the current turn; null before its first step. */
    readonly lastStep: Step | null;
    /** Whether the model has said a word. */
    readonly hasSpoken: boolean;
    /** What it did last, in short: `Read src/main.ts`, `thinking`; empty before the first sign. */
    readonly lastActivity: string;
    /** Lines that are no JSON of the stream. */
    readonly unparsedLines: number;
    /** The last of those, readable and bounded: a CLI that fails early may say why in plain text. */
    readonly unparsedTail: string;
    /** Lines over the limit, dropped. */
    readonly droppedLines: number;
}
/** The part that events change; dropped lines are counted by the splitter. */
export type FoldedState = Omit<StreamState, 'droppedLines'>;
/** Before the first event. */
export declare const EMPTY_STATE: FoldedState;
/** The state after a line that is no JSON. */
export declare function withUnparsed(state: FoldedState, plain: string): FoldedState;
/** The state after an event. */
export declare function withEvent(state: FoldedState, event: StreamEvent): FoldedState;
