import type { RecordedEnd } from '../record/record.js';
import { type Result } from '../../util/result.js';
/** The cached result of a completed run. */
export interface StoredResult {
    /** ISO 8601. */
    readonly carriedOutAt: string;
    readonly model: string | null;
    readonly deniedTools: readonly {
        readonly tool: string;
        readonly detail: string;
    }[];
    readonly response: string;
    /** What the answer declares in its last line, which is not part of the response; absent when it declares nothing. */
    readonly declaredEnd?: RecordedEnd;
    /** The patch in base64, because it may not be text; null if nothing was changed. */
    readonly patch: string | null;
}
/** Reads results of earlier sessions, and stores those of this one. */
export interface ResultStore {
    /** Returns a result; a failure says why there is none. */
    readonly read: (key: string) => Result<StoredResult>;
    /** Holds the result of a completed run until `release`, which writes it if the work of the run is in place. */
    readonly hold: (run: string, key: string, result: StoredResult) => void;
    readonly release: (run: string, isDone: boolean) => void;
}
/** Who makes the results of a store: an entry of anybody else is not used. */
export interface ResultOrigin {
    /** The secret that runs of this workflow have and agents and forks do not; empty: none is known. */
    readonly secret: string;
    /** Results are used only within it: the branch, and the subject of an event of outsiders. */
    readonly scope: string;
}
/**
 * Opens the store; its folder is created with the first result.
 * @param holdsSecret whether a text contains a secret: such a result is not cached.
 * @param warn called with the reason if a result cannot be cached.
 */
export declare function openResultStore(directory: string, origin: ResultOrigin, holdsSecret: (text: string) => boolean, warn: (message: string) => void): ResultStore;
