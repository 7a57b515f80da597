/** What the CLI may do without asking (`--permission-mode`). */
export type PermissionMode = 'default' | 'acceptEdits' | 'dontAsk' | 'plan' | 'bypassPermissions';
/** The permissions of one process. */
export interface Permissions {
    /** The closed list of built-in tools. */
    readonly tools: readonly string[];
    readonly mode: PermissionMode;
    /** What is allowed beyond the mode. */
    readonly allowed: readonly string[];
    /** What is denied although a wider entry allows it. */
    readonly denied: readonly string[];
}
/**
 * PM looks and does not act. Reading below the working directory needs no permission; with one
 * (`--allowedTools Read`) it could read the whole machine.
 */
export declare const PM_PERMISSIONS: Permissions;
/** What an agent's permissions are made from. */
export interface AgentPermissionOptions {
    /** Tool names, patterns (`Bash(git:*)`) and MCP tools (`mcp__server__tool`). */
    readonly allowedTools: readonly string[];
    /** `tools` of the agent's file: narrows the list, never widens it. */
    readonly agentTools?: readonly string[] | undefined;
    /** `disallowedTools` of the agent's file. */
    readonly deniedTools?: readonly string[] | undefined;
    /** `acceptEdits` when it is not given. */
    readonly permissionMode?: PermissionMode | undefined;
}
/** An agent works with the tools that it is allowed; those that start other agents are never among them. */
export declare function agentPermissions(options: AgentPermissionOptions): Permissions;
