/** What the CLI may do without asking (`--permission-mode`). */
export type PermissionMode = 'default' | 'acceptEdits' | 'dontAsk' | 'plan' | 'bypassPermissions';
/** The permissions of one process. */
export interface Permissions {
    /** The closed list of built-in tools. */
    readonly tools: readonly string[];
    readonly mode: PermissionMode;
    /** Entries allowed beyond the mode. */
    readonly allowed: readonly string[];
    /** Entries denied even where a wider entry allows them. */
    readonly denied: readonly string[];
}
/**
 * PM only reads. Reading below the working directory needs no permission; with one
 * (`--allowedTools Read`) it could read the whole machine.
 */
export declare const PM_PERMISSIONS: Permissions;
/** Input for an agent's permissions. */
export interface AgentPermissionOptions {
    /** Tool names, patterns (`Bash(git:*)`) and MCP tools (`mcp__server__tool`). */
    readonly allowedTools: readonly string[];
    /** `tools` of the agent's file: narrows the list, never widens it. */
    readonly agentTools?: readonly string[] | undefined;
    /** `disallowedTools` of the agent's file. */
    readonly deniedTools?: readonly string[] | undefined;
    /** Default: `acceptEdits`. */
    readonly permissionMode?: PermissionMode | undefined;
}
/** An agent gets the tools that it is allowed, but never those that start other agents. */
export declare function agentPermissions(options: AgentPermissionOptions): Permissions;
/**
 * Whether reading elsewhere can be denied without taking away what the author allowed: a shell reads what its user can,
 * and a denied path would also stop its commands; a pattern for reading may name a folder elsewhere.
 */
export declare function canDenyReads({ mode, allowed }: Permissions): boolean;
