/** What the CLI processes of a session run on: executable, key proxy, and the host of all its processes. */
import type { ClaudeExecutable } from '../../claude/install/find-claude.js';
import type { KeyProxy } from '../../claude/key-proxy/key-proxy.js';
import type { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js';
import type { SessionConfiguration } from '../configuration/configuration.js';
import type { SessionFolder } from '../record/session-folder.js';
import type { FailureList } from './failure-list.js';
import { type ProcessHost, type ProcessHostOptions } from './process-host.js';
/** The host of a session's CLI processes. */
export interface CliHost extends ProcessHost {
    readonly executable: ClaudeExecutable;
    /** Undefined when the CLI gets the credentials themselves. */
    readonly keyProxy: KeyProxy | undefined;
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
/** Puts the parts together, and reports which CLI, memory limit and user the session has. */
export declare function openCliHost(configuration: SessionConfiguration, { executable, enforcer, keyProxy }: CliParts, options: ProcessHostOptions, failures: FailureList, folder: SessionFolder): Promise<OpenCliHost>;
