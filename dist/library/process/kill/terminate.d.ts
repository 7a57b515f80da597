/**
 * Ends a whole process tree: asks it to end, waits, has the launcher and the cgroup kill it, then scans for what is left
 * and kills that. Never signals a process outside the tree.
 */
import { type PidNamespace } from './end-namespace.js';
import type { LauncherKind } from '../launch/launcher.js';
import type { LauncherControl } from '../launch/launcher-control.js';
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js';
import { type ProcessEntry } from '../table/process-table.js';
import { type ProcessTree } from '../tree/process-tree.js';
import type { ProcessUser } from '../launch/process-user.js';
import type { Survivor } from '../contract/supervised-process.js';
/** A tree that can be ended. */
export interface EndableTree {
    readonly launcherKind: LauncherKind;
    /** The launcher, which is the tree's root; with `sh` it has become the program. */
    readonly launcher: ProcessEntry;
    readonly tree: ProcessTree;
    readonly marker: string;
    readonly cgroup: MemoryCgroup | undefined;
    /** The user of the tree, when it is not ours. */
    readonly user?: ProcessUser | undefined;
    /** The control line to a launcher that our signals do not reach; undefined where they do. */
    readonly control: LauncherControl | undefined;
    /** Its pid namespace, which ends as a whole; undefined when it has none of its own. */
    readonly namespace?: PidNamespace | undefined;
}
/**
 * Ends the tree step by step. Resolves when `ended` does (the end of the terminal), or when nothing more can be done.
 * @param graceMs time for the program to end by itself after SIGTERM; 0 kills at once
 */
export declare function endTree(target: EndableTree, graceMs: number, ended: Promise<unknown>): Promise<void>;
/**
 * Finds and kills what is left of a tree whose program has ended. Returns what could not be killed.
 * @param thorough also searches every environment for the marker, for a tree whose launcher may not have cleaned up
 */
export declare function endLeftovers(target: EndableTree, thorough: boolean): Promise<readonly Survivor[]>;
/**
 * Kills every process with this marker (or, given a session's id, with any of its markers) and its descendants, for runs
 * whose supervisor was killed. Returns what could not be killed.
 */
export declare function endMarkedProcesses(marker: string): Promise<readonly Survivor[]>;
/** Whether the promise settles within the time. */
export declare function settles(promise: Promise<unknown>, milliseconds: number): Promise<boolean>;
/** What is left after the end of a process. */
export interface Remains {
    /** Undefined when the process was gone before it could be found. */
    readonly target: EndableTree | undefined;
    readonly marker: string;
    readonly cgroup: MemoryCgroup | undefined;
    /** Whether the launcher cleaned up before it ended. A killed launcher has not, and a shell cannot. */
    readonly isCleanedUp: boolean;
}
/** Kills what is left, removes the cgroup, and returns the survivors. Never rejects: failures become warnings. */
export declare function clearAway({ target, marker, cgroup, isCleanedUp }: Remains, onWarning: (message: string) => void): Promise<readonly Survivor[]>;
