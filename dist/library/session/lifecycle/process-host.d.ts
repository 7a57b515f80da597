/** What all processes of a session run on, CLI or not: process manager, user, private files. */
import type { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js';
import { ProcessManager } from '../../process/process-manager.js';
import type { AgentUser } from '../agent-user/agent-user.js';
import type { SessionConfiguration } from '../configuration/configuration.js';
import { type SandboxTrial } from '../sandbox/open-sandbox.js';
import type { GitPlaces } from '../sandbox/git/git-layers.js';
import { type SessionSandbox } from '../sandbox/session-sandbox.js';
import type { SessionFolder } from '../record/session-folder.js';
import type { FailureList } from './failure-list.js';
/** The host of a session's processes. */
export interface ProcessHost {
    readonly processes: ProcessManager;
    /** The user of the processes; undefined when they run as our user. */
    readonly agentUser: AgentUser | undefined;
    /** Folder for configuration and temporary files of the processes; removed at the end, never uploaded. */
    readonly privateDirectory: string;
    /** The environment that agents get a part of. */
    readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>;
    /** What confines the processes. */
    readonly sandbox: SessionSandbox;
}
/** What the processes are, and how their memory is limited. */
export interface ProcessHostParts {
    /** Marks the processes, so that what a killed session leaves is found. */
    readonly sessionId: string;
    readonly enforcer: Awaited<ReturnType<typeof chooseMemoryEnforcer>> | undefined;
    /** A command that the user must be able to run; undefined when nothing will be run. */
    readonly program: readonly [string, ...string[]] | undefined;
}
/** Where the host finds its folders, and what its user must not read. */
export interface ProcessHostOptions {
    readonly inheritedEnvironment: ProcessHost['inheritedEnvironment'];
    /** The session's private folder. */
    readonly privateDirectory: string;
    readonly closedFolders: readonly string[];
    /** The checkout that agents work in; undefined where there is none. */
    readonly checkout: GitPlaces | undefined;
    /** Whether any process needs a sealed network. */
    readonly sealsNetwork: boolean;
    /** A trial of the sandbox that has been made already. */
    readonly triedSandbox?: SandboxTrial | undefined;
}
/** Opens the host, and reports which memory limit and user it has. */
export declare function openProcessHost(configuration: SessionConfiguration, { sessionId, enforcer, program }: ProcessHostParts, options: ProcessHostOptions, failures: FailureList, folder: SessionFolder): Promise<{
    readonly host: ProcessHost;
    readonly releaseUser: () => Promise<void>;
}>;
