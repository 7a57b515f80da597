/** What a command is given. */
export interface CommandOptions {
    /** The whole environment. */
    readonly env: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
    readonly cwd?: string;
}
/** How a command ended. */
export interface CommandResult {
    /** Null when it did not exit by itself. */
    readonly exitCode: number | null;
    /** The first 64 KiB. */
    readonly stdout: string;
    readonly stderr: string;
    /** Why there is no exit code: not started, too slow, a signal, cancelled. */
    readonly failure?: string;
}
/** Runs a command; never throws for what the command does. */
export type RunCommand = (command: readonly [string, ...string[]], options: CommandOptions) => Promise<CommandResult>;
/** The real one: standard input is empty, and what the command started ends with it. */
export declare const runCommand: RunCommand;
