/**
 * Reads the CLI's stream-json from the bytes of a terminal: events as they come, and the state that the verdict on the
 * run is made from. What it holds is bounded, however much the CLI writes.
 */
import type { StreamEvent } from './stream-events.js';
import type { StreamState } from './stream-state.js';
export type { StreamState } from './stream-state.js';
export type { StreamEvent } from './stream-events.js';
/** A running reader. */
export interface StreamReader {
    /** The events that these bytes complete. */
    readonly push: (chunk: Buffer) => StreamEvent[];
    /** The events of a last line without line end; call it once, when the process has ended. */
    readonly end: () => StreamEvent[];
    readonly state: () => StreamState;
}
/** Settings of a reader. */
export interface StreamReaderOptions {
    /** Gets each JSON line as it was read, without what a terminal put around it. */
    readonly onJsonLine?: (line: string) => void;
    /** Gets each line as the object that it is. */
    readonly onObject?: (object: Readonly<Record<string, unknown>>) => void;
    readonly lineLimitBytes?: number;
}
/** Starts a reader. */
export declare function createStreamReader(options?: StreamReaderOptions): StreamReader;
