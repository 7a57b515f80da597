import type { EmitEvent, SessionEvent } from './events.js';
import { type Redactor } from '../redaction/redact.js';
import type { CheckPhase, RunRecord, SessionRecord } from './record.js';
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
/** One entry of the output `results`, and the content of `result.json`. */
export interface PublicResult {
    readonly id: string;
    readonly agent: string;
    readonly task: string;
    readonly outcome: RunRecord['outcome'];
    readonly error: string | null;
    readonly cause: string | null;
    readonly lastActivity: string | null;
    readonly advice: string | null;
    readonly exitCode: number | null;
    readonly executionSeconds: number;
    readonly peakMemoryMb: number;
    readonly memoryLimitMb: number;
    readonly costUsd: number;
    readonly folder: string;
    /** Id of the completed run that did its work again; absent when there is none. */
    readonly supersededBy?: string;
}
/** One entry of the output `checks`, and the content of a check's `result.json`. */
export interface PublicCheck {
    readonly id: string;
    readonly name: string;
    readonly command: string;
    /** `before` the work, or `after` it. */
    readonly phase: CheckPhase;
    /** Id of the agent run that it checks; null when it checks the whole session. */
    readonly run: string | null;
    readonly round: number;
    readonly outcome: RunRecord['outcome'];
    readonly error: string | null;
    readonly cause: string | null;
    readonly advice: string | null;
    readonly exitCode: number | null;
    readonly executionSeconds: number;
    readonly peakMemoryMb: number;
    readonly folder: string;
    /** Id of the later run of this check that passed; absent when there is none. */
    readonly supersededBy?: string;
}
/** The documented fields of a check, in the documented order. */
export declare function publicCheck(run: RunRecord): PublicCheck;
/** The documented fields of a run, in the documented order. */
export declare function publicResult(run: RunRecord): PublicResult;
/**
 * Rebuilds the record from `events.jsonl`, for a session whose main step was killed. A torn last line, which a kill leaves,
 * is skipped.
 * @throws Error when there is no `events.jsonl`.
 */
export declare function rebuildRecord(directory: string): SessionRecord;
