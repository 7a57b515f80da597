import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js';
import type { Survivor } from '../../process/contract/supervised-process.js';
import type { UndoLog } from './undo-log.js';
/** What could not be undone. */
export interface UndoFailures {
    readonly survivors: readonly Survivor[];
    readonly messages: readonly string[];
}
/** Ends the account's processes first, so that nothing can interfere with the other steps. */
export declare function undoAgentUser(undoLog: UndoLog, privilege: PrivilegedShell): Promise<UndoFailures>;
