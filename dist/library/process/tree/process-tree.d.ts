import { type ProcessEntry, type ProcessTable } from '../table/process-table.js';
export { findMarked, MARKER_VARIABLE, markerLimitKib } from './run-marker.js';
export declare class ProcessTree {
    #private;
    /**
     * @param root the process that the tree grows from; its start time guards against a reused pid from the first update on
     * @param marker value of `MPM_AGENT_RUN` in its environment
     */
    constructor(root: {
        readonly pid: number;
        readonly startTicks?: number;
    }, marker?: string);
    /** Returns the living members in this table, and remembers them: the same array as long as they do not change. */
    update(table: ProcessTable): readonly ProcessEntry[];
}
/** A tree without its launcher. */
export declare class ProgramTree extends ProcessTree {
    #private;
    /** @param whole the tree below and including the launcher, which is updated too */
    constructor(whole: ProcessTree, launcherPid: number);
    update(table: ProcessTable): readonly ProcessEntry[];
}
