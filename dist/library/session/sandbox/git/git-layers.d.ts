import type { SandboxLayer } from '../../../process/contract/sandbox-policy.js';
/** A repository on the disk; all paths are real. */
export interface GitPlaces {
    /** The top of the files. */
    readonly top: string;
    readonly gitDirectory: string;
    readonly commonDirectory: string;
}
/** A configuration file, and its cleaned copy. */
export interface CleanedFile {
    readonly path: string;
    readonly source: string;
}
/** The checkout that agents work in. */
export declare function checkoutLayers({ top, gitDirectory, commonDirectory }: GitPlaces, cleaned: readonly CleanedFile[]): readonly SandboxLayer[];
/** A worktree of the session's repository, which reads the checkout's objects. */
export declare function worktreeLayers(top: string): readonly SandboxLayer[];
