import type { ProcessUser } from './process-user.js';
import { type Result } from '../../util/result.js';
/** The control line to one launcher. */
export interface LauncherControl {
    readonly fifo: string;
    /** Asks the program to end (SIGTERM); false when the launcher is gone. */
    readonly ask: () => boolean;
    /** Has the launcher kill everything below it; false when it is gone. */
    readonly sweep: () => boolean;
    readonly close: () => void;
}
/**
 * Opens a control line where our signals do not reach the launcher; undefined where they do. Fails when no FIFO can be
 * made, because the launcher could not be ended then.
 */
export declare function openLauncherControl(user: ProcessUser | undefined): Promise<Result<LauncherControl | undefined>>;
