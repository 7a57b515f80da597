import type { Variables } from '../environment/credentials.js';
import type { RunCommand } from './run-command.js';
/** An agent CLI that has told its version. */
export interface ClaudeExecutable {
    readonly command: readonly [string, ...string[]];
    readonly version: string;
    readonly source: 'input' | 'PATH' | 'cache' | 'installed' | 'rehearsal';
}
/** Where to look, and what to install. */
export interface FindClaudeOptions {
    /** The given program (`claude-path`): then nothing else is tried. */
    readonly path?: string | undefined;
    /** What to install where none is found (`claude-version`). */
    readonly version: string;
    /** Folders to look into, as in PATH. */
    readonly searchPath: string;
    /** The runner's tool cache, or a folder of the same form. */
    readonly cacheDirectory: string;
    readonly signal: AbortSignal;
    /** Part of it is handed to the CLI and to npm; `process.env` where it is not given. */
    readonly environment?: Variables;
    readonly onNotice?: (message: string) => void;
    readonly run?: RunCommand;
}
/** No agent CLI could be had; the message says what was tried and how to get one. */
export declare class ClaudeNotFoundError extends Error {
    readonly name = "ClaudeNotFoundError";
}
/** Finds the CLI or installs it. Throws ClaudeNotFoundError, or the signal's reason when it is aborted. */
export declare function findClaude(options: FindClaudeOptions): Promise<ClaudeExecutable>;
