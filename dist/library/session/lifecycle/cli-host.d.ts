/** What the CLI processes of a session run on: executable, key proxy, process manager, user, private files. */
import type { ClaudeExecutable } from '../../claude/install/find-claude.js';
import type { KeyProxy } from '../../claude/key-proxy/key-proxy.js';
import type { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js';
import { ProcessManager } from '../../process/process-manager.js';
import type { AgentUser } from '../agent-user/agent-user.js';
import type { SessionConfiguration } from '../configuration/configuration.js';
import type { EmitEvent } from '../record/events.js';
import type { FailureList } from './failure-list.js';
/** The host of a session's CLI processes. */
export interface CliHost {
    readonly executable: ClaudeExecutable;
    /** Undefined when the CLI gets the credentials themselves. */
    readonly keyProxy: KeyProxy | undefined;
    readonly processes: ProcessManager;
    /** The user of the CLI processes; undefined when they run as our user. */
    readonly agentUser: AgentUser | undefined;
    /** Folder for configuration and temporary files of the CLI processes; removed at the end, never uploaded. */
    readonly privateDirectory: string;
    /** The environment that agents get a part of. */
    readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>;
}
/** Parts that were opened in parallel, undefined where that failed. */
export interface CliParts {
    readonly executable: ClaudeExecutable | undefined;
    readonly enforcer: Awaited<ReturnType<typeof chooseMemoryEnforcer>> | undefined;
    readonly keyProxy: KeyProxy | undefined;
}
/** A host, and how its parts are released. */
export interface OpenCliHost {
    readonly host: CliHost;
    /** In the order in which they must run. */
    readonly releaseSteps: readonly (() => unknown)[];
    /** Runs after the workspace is closed: until then its files may belong to the user. */
    readonly releaseUser: () => Promise<void>;
}
/** Where the host finds its folders, and what its user must not read. */
export interface CliHostOptions {
    readonly inheritedEnvironment: CliHost['inheritedEnvironment'];
    /** The session's private folder. */
    readonly privateDirectory: string;
    readonly closedFolders: readonly string[];
}
/** Puts the parts together, and reports which CLI, memory limit and user the session has. */
export declare function openCliHost(configuration: SessionConfiguration, { executable, enforcer, keyProxy }: CliParts, { inheritedEnvironment, privateDirectory, closedFolders }: CliHostOptions, failures: FailureList, emit: EmitEvent): Promise<OpenCliHost>;
