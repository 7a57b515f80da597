/** What the parts of a running session share. */
import type { ProcessUsage } from '../../claude/install/conversation-usage.js';
import type { ResultStore } from '../cache/result-store.js';
import type { SessionConfiguration } from '../configuration/configuration.js';
import type { SessionFolder } from '../record/session-folder.js';
import type { Roster } from '../roster/roster.js';
import type { MachineMemory } from '../../process/memory/machine-memory.js';
import type { Workspace } from '../workspace/workspace.js';
import type { BudgetLedger } from './budget.js';
import type { CliHost } from './cli-host.js';
import type { RunControls } from './run-controls.js';
import type { SessionLifetime } from './session-lifetime.js';
/** One running session. */
export interface SessionContext {
    readonly configuration: SessionConfiguration;
    readonly roster: Roster;
    /** What CLI processes run on. */
    readonly cli: CliHost;
    readonly lifetime: SessionLifetime;
    readonly folder: SessionFolder;
    /** Logs a warning about the machine or the CLI that applies to every run; of each topic only the first. */
    readonly warnOnce: (topic: string, message: string) => void;
    /** Where agent runs work, and how their changes are merged. */
    readonly workspace: Workspace;
    /** Results of earlier sessions; undefined without `cache`. */
    readonly results: ResultStore | undefined;
    readonly readMachineMemory: () => MachineMemory;
    /** What PM and agents have spent so far, together. */
    readonly budget: BudgetLedger;
    /** The usage of one process, when earlier processes belong to the same conversation. */
    readonly processUsage: ProcessUsage;
    /** The running runs: to send one a message, or to end it. */
    readonly runControls: RunControls;
}
