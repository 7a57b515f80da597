/** The one typed configuration of a session: all inputs read, checked and resolved. */
import type { PermissionMode } from '../../claude/command/permissions.js';
import type { Credentials } from '../../claude/environment/credentials.js';
import type { McpServers } from './mcp-servers.js';
import type { ProfileName } from './profiles.js';
/** Causes of the run's own limits that an input may add to those that are tried again. */
export type RetryOn = 'timeout' | 'memory';
export type { Credentials } from '../../claude/environment/credentials.js';
/** When failed delegations fail the step. */
export type FailOn = 'any' | 'all' | 'never';
/** How loud the log is. */
export type LogLevel = 'OFF' | 'INFO' | 'DEBUG';
/** Everything that a session is told. Maps are keyed by the agent's slug. */
export interface SessionConfiguration {
    readonly sessionId: string;
    readonly prompt: string;
    readonly context: string | undefined;
    readonly workingDirectory: string;
    /** The session folder (design section 6); made by the session. */
    readonly sessionDirectory: string;
    readonly rehearse: boolean;
    readonly rehearsalScript: string | undefined;
    readonly credentials: Credentials;
    /** Whether an API key is kept from agents by a proxy that adds it. */
    readonly keyProxy: boolean;
    readonly claudePath: string | undefined;
    readonly claudeVersion: string;
    readonly claudeArgs: readonly string[];
    readonly model: string | undefined;
    readonly agentModels: ReadonlyMap<string, string>;
    readonly allowedTools: readonly string[];
    /** MCP servers that agents may be given; undefined: none. */
    readonly mcpServers: McpServers | undefined;
    readonly permissionMode: PermissionMode;
    /** The user that PM and agents run as, or `auto`; undefined: ours. */
    readonly agentUser: string | undefined;
    /** Names of further variables that agents get, and whose values are secrets. */
    readonly passEnv: readonly string[];
    /** Names of further variables that agents get, and whose values may be seen. */
    readonly publicEnv: readonly string[];
    readonly frameworkPath: string | undefined;
    readonly agentsDirectory: string | undefined;
    /** 1 when `parallel` is false. */
    readonly maxParallel: number;
    readonly maxDelegations: number;
    /** Rounds of agents; with more than one PM is asked again with the results of each. */
    readonly maxRounds: number;
    /** JSON text of the schema that PM's structured response must fit; undefined: none is asked for. */
    readonly responseSchema: string | undefined;
    /** Over PM and all agents together, in US dollars; undefined: no budget. */
    readonly maxCostUsd: number | undefined;
    readonly limits: LimitSettings;
    readonly memoryEnforcement: 'auto' | 'cgroup' | 'polling';
    /** Time without a sign of life after which a run counts as stalled; 0: never. */
    readonly stallSeconds: number;
    readonly onStall: 'report' | 'end';
    /** Bound on the transcript of one run, in MiB. */
    readonly transcriptLimitMb: number;
    /** How long before its limit an agent is told to hand in, at most a fifth of the limit; 0: never. */
    readonly wrapUpSeconds: number;
    /** Attempts beside the first, for faults that pass. */
    readonly retries: number;
    /** Limits of the run's own that are tried again, too. */
    readonly retryOn: readonly RetryOn[];
    readonly fallbackModel: string | undefined;
    /** Whether an agent that was denied a tool has failed. */
    readonly failOnDenied: boolean;
    /** Whether all agents work in the working directory, or each in a git worktree of its own. */
    readonly isolation: 'shared' | 'worktree';
    /** Whether results of identical delegations are reused. */
    readonly cache: boolean;
    /** Folder of the results that are kept; undefined where there is neither `cache-dir` nor a home. */
    readonly cacheDirectory: string | undefined;
    readonly failOn: FailOn;
    readonly tickets: 'create' | 'report' | 'off';
    readonly logLevel: LogLevel;
}
export type { PermissionMode };
/** Limits as the inputs give them; what one run gets is chosen in limits.ts. */
export interface LimitSettings {
    /** Speaks where neither an input nor the agent's file does; `standard` where it is not given. */
    readonly profile?: ProfileName;
    /** Undefined where the input is not given: then the agent's file, then the profile speaks. */
    readonly memoryLimitMb: number | undefined;
    readonly agentMemoryLimitsMb: ReadonlyMap<string, number>;
    readonly pmMemoryLimitMb: number;
    readonly timeoutSeconds: number | undefined;
    readonly agentTimeoutsSeconds: ReadonlyMap<string, number>;
    readonly pmTimeoutSeconds: number;
    readonly sessionTimeoutSeconds: number;
}
