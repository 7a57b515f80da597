/** Options of a command. */
export interface CommandOptions {
    /** The whole environment. */
    readonly env: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
    readonly cwd?: string;
}
/** How a command ended. */
export interface CommandResult {
    /** Null if it did not exit by itself. */
    readonly exitCode: number | null;
    /** The first 64 KiB. */
    readonly stdout: string;
    readonly stderr: string;
    /** Why there is no exit code: not started, timed out, ended by a signal, cancelled. */
    readonly failure?: string;
}
/** Runs a command; never throws because of what the command does. */
export type RunCommand = (command: readonly [string, ...string[]], options: CommandOptions) => Promise<CommandResult>;
/** The real implementation: standard input is empty, and the command's child processes end with it. */
export declare const runCommand: RunCommand;
