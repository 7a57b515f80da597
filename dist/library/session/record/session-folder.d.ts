import type { EmitEvent, SessionEvent } from './events.js';
import { type Redactor } from '../redaction/redact.js';
import type { SessionRecord } from './record.js';
/** The open folder of a running session. */
export interface SessionFolder {
    readonly directory: string;
    /** Redacts the event, adds its time, appends it to `events.jsonl`, folds it, and passes it to the listener. */
    readonly emit: EmitEvent;
    /** The record of all events so far. */
    readonly record: () => SessionRecord;
    /** Writes `session.json` and each run's `result.json`. Never throws: a failure becomes a warning. */
    readonly writeRecord: () => void;
    /** Everything that is written into the folder goes through it. */
    readonly redactor: Redactor;
    readonly close: () => void;
}
/**
 * Creates the folder and opens its stream of events.
 * @throws Error when the folder cannot be created (no permission, disk full): then no session can be trusted.
 */
export declare function openSessionFolder(directory: string, onEvent: (event: SessionEvent) => void, redactor?: Redactor, clock?: () => number): SessionFolder;
/** Creates the folder of a run in the session folder, if it does not exist. */
export declare function makeRunFolder(sessionDirectory: string, folder: string): string;
/**
 * Writes `session.json` and each run's `result.json`; no file is ever left half-written.
 * @throws Error of the first one that fails, after all others are written
 */
export declare function writeRecord(directory: string, record: SessionRecord): void;
/**
 * Rebuilds the record from `events.jsonl`, for a session whose main step was killed. A torn last line, which a kill leaves,
 * is skipped.
 * @throws Error when there is no `events.jsonl`.
 */
export declare function rebuildRecord(directory: string): SessionRecord;
