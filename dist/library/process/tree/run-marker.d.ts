import type { ProcessEntry, ProcessTable } from '../table/process-table.js';
/** Name of the variable; its value is unique to a run. */
export declare const MARKER_VARIABLE = "MPM_AGENT_RUN";
/** A marker for a new run. The session's id, if there is one, matches all its runs. */
export declare function newMarker(sessionId: string | undefined): string;
/** The same marker as a resource limit, for `ulimit -S -m`. */
export declare function markerLimitKib(marker: string): number;
/** The marker's value in an environment as `/proc/PID/environ` holds it; undefined when it is missing. */
export declare function parseMarker(environment: Buffer): string | undefined;
/** Living processes with this marker, or with any marker of the session with this id. Environments are read once per entry. */
export declare function readMarked(table: ProcessTable, marker: string): readonly ProcessEntry[];
/**
 * Living processes with this marker and all their descendants (which may have dropped it). Never this process or one of
 * its ancestors, even if they carry the marker.
 */
export declare function findMarked(table: ProcessTable, marker: string): readonly ProcessEntry[];
/** This pid and the pids of its ancestors. */
export declare function pidsAbove(table: ProcessTable, pid: number): readonly number[];
