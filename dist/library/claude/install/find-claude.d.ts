import type { Variables } from '../environment/credentials.js';
import type { PackageLock } from './locked-packages.js';
import type { RunCommand } from './run-command.js';
/** An agent CLI that has printed its version. */
export interface ClaudeExecutable {
    readonly command: readonly [string, ...string[]];
    readonly version: string;
    readonly source: 'input' | 'PATH' | 'cache' | 'installed' | 'rehearsal';
}
/** Where to search, and what to install. */
export interface FindClaudeOptions {
    /** The given program (`claude-path`); if set, nothing else is tried. */
    readonly path?: string | undefined;
    /** The version to install if none is found (`claude-version`). */
    readonly version: string;
    /** Folders to search, as in PATH. */
    readonly searchPath: string;
    /** The runner's tool cache, or a folder with the same layout. */
    readonly cacheDirectory: string;
    readonly signal: AbortSignal;
    /** Part of it is passed to the CLI and to npm. Default: `process.env`. */
    readonly environment?: Variables;
    readonly onNotice?: (message: string) => void;
    /** Called before an installation: it takes seconds, and minutes where the registry does not answer. */
    readonly onInstall?: (message: string) => void;
    readonly run?: RunCommand;
    /** Checksums to install by; default: those of this action. */
    readonly lock?: PackageLock;
}
/**
 * Finds the CLI or installs it.
 * @throws EnvironmentError (CLAUDE_NOT_FOUND) that says what was tried and how to get one, or the signal's reason
 */
export declare function findClaude(options: FindClaudeOptions): Promise<ClaudeExecutable>;
