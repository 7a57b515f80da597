/** The sandbox of a session in its record. */
import type { FailedWay } from '../../process/sandbox/choose-way.js';
import type { SandboxWay } from '../../process/sandbox/sandbox-way.js';
import type { NetworkMode, SandboxMode } from '../configuration/sandbox-settings.js';
/** How the session's processes were confined. */
export interface RecordedSandbox {
    readonly mode: SandboxMode;
    /** Namespaces made by root, by a user namespace or by sudo, or Landlock, which holds a part; null: nothing holds. */
    readonly way: SandboxWay | null;
    readonly network: NetworkMode;
    /** Stronger ways that were tried, and why they do not work here. */
    readonly failed: readonly FailedWay[];
}
