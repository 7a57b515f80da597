import type { DeniedToolCall, InitEvent, ResultEvent, RetryEvent, StreamEvent, ToolEvent, Usage } from './stream-events.js';
/** What came last: the model's text or tool call, a tool's result, or the CLI's text in place of the model's. */
export type Step = 'said' | 'cliSaid' | 'tool' | 'toolResult';
/** The end of one turn: what the verdict on it depends on. */
export interface TurnEnd {
    readonly result: ResultEvent;
    /** What came last before `result`. */
    readonly stepBeforeResult: Step | null;
    readonly lastError: StreamState['lastError'];
    readonly deniedTools: readonly DeniedToolCall[];
}
/** A tool call without a result so far. */
export type OpenCall = Pick<ToolEvent, 'id' | 'name' | 'detail' | 'endsProcesses'>;
/** What is known about a run so far. */
export interface StreamState {
    readonly init: InitEvent | null;
    /** The model that answers, after a fallback the new one; null until the CLI names one. */
    readonly lastModel: string | null;
    /** The last result; with several in one process, the last one counts. */
    readonly result: ResultEvent | null;
    /** What came last before `result`. */
    readonly stepBeforeResult: Step | null;
    /** The first turn that was not interrupted; null before its end. */
    readonly firstTurn: TurnEnd | null;
    readonly lastRetry: RetryEvent | null;
    /** The CLI's own last error, for when no result reports it. */
    readonly lastError: {
        readonly text: string;
        readonly error: string;
    } | null;
    /** Over all results of the process. */
    readonly usage: Usage;
    readonly deniedTools: readonly DeniedToolCall[];
    readonly toolCalls: number;
    /** Tool calls without a result so far: their work may be incomplete. Bounded. */
    readonly openCalls: readonly OpenCall[];
    /** The call that failed last, until the model goes on: a CLI that is ended reports its running tool as failed. */
    readonly failedCall: OpenCall | null;
    /** Whether a tool that may have effects has run without an error. */
    readonly hasWorked: boolean;
    /** Whether the model has answered a request, be it by thoughts. */
    readonly hasAnswered: boolean;
    /** What came last in the current turn; null before its first step. */
    readonly lastStep: Step | null;
    /** Whether the output limit cut the last block of text, and the next one continues it. */
    readonly isCut: boolean;
    /** Whether the model has produced text. */
    readonly hasSpoken: boolean;
    /** What it did last, in short: `Read src/main.ts`, `thinking`; empty before the first event. */
    readonly lastActivity: string;
    /** Number of lines that are not JSON of the stream. */
    readonly unparsedLines: number;
    /** The end of their text, bounded: a CLI that fails early may say why in plain text. */
    readonly unparsedTail: string;
    /** Number of lines dropped for their length. */
    readonly droppedLines: number;
}
/** The part that events change; the splitter counts dropped lines. */
export type FoldedState = Omit<StreamState, 'droppedLines'>;
/** Before the first event. */
export declare const EMPTY_STATE: FoldedState;
/** The state after a line that is not JSON. */
export declare function withUnparsed(state: FoldedState, plain: string): FoldedState;
/** The state after an event. */
export declare function withEvent(state: FoldedState, event: StreamEvent): FoldedState;
/** Whether the turn was interrupted, by us or from outside. */
export declare function isInterrupted({ terminalReason }: ResultEvent): boolean;
