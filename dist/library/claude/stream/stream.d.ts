/**
 * Reads the CLI's stream-json from the bytes of a terminal: events as they arrive, and the state from which the verdict
 * on the run is derived. Memory is bounded, however much the CLI writes.
 */
import type { StreamEvent } from './stream-events.js';
import type { StreamState } from './stream-state.js';
export type { StreamState } from './stream-state.js';
export type { StreamEvent } from './stream-events.js';
/** A running reader. */
export interface StreamReader {
    /** The events that these bytes complete. */
    readonly push: (chunk: Buffer) => StreamEvent[];
    /** The events of a last line without a line end; call it once, after the process has ended. */
    readonly end: () => StreamEvent[];
    readonly state: () => StreamState;
}
/** Options of a reader. */
export interface StreamReaderOptions {
    /** Called with each JSON line as read, without what a terminal put around it. */
    readonly onJsonLine?: (line: string) => void;
    /** Called with each line's parsed object. */
    readonly onObject?: (object: Readonly<Record<string, unknown>>) => void;
    readonly lineLimitBytes?: number;
}
/** Starts a reader. */
export declare function createStreamReader(options?: StreamReaderOptions): StreamReader;
