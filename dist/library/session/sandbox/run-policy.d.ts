import type { SandboxLayer, SandboxNetwork, SandboxPolicy } from '../../process/contract/sandbox-policy.js';
import type { Disk } from './disk.js';
/** What one process needs. All paths are absolute. */
export interface RunPlaces {
    readonly workingDirectory: string;
    /** Whether it may change its working directory. */
    readonly writes: boolean;
    /** The top of its worktree; undefined in the working directory itself. */
    readonly worktree: string | undefined;
    /** Its own files and folders that it may change. */
    readonly own: readonly string[];
    /** Files and folders outside that it must read. */
    readonly readable: readonly string[];
    /** Folder on disk with its caches. */
    readonly cacheFolder: string;
    /** The whole environment: files that a variable names are readable. */
    readonly env: Readonly<Record<string, string>>;
    readonly network: SandboxNetwork;
    /** Unix sockets of services that would lead out of a sealed network. */
    readonly hostSockets: readonly string[];
}
/** What all processes of the session share. */
export interface SharedPlaces {
    readonly layers: readonly SandboxLayer[];
    readonly gitLayers: readonly SandboxLayer[];
    readonly home: string | undefined;
    /**
     * What the working directory and the files that variables name were when the session started, by their names. Agents
     * may put links in their places later.
     */
    readonly realPaths: ReadonlyMap<string, string>;
}
/** The policy. */
export declare function runPolicy(run: RunPlaces, shared: SharedPlaces, disk: Disk): SandboxPolicy;
/** Resolves the working directory and the files that variables name. */
export declare function resolveAtStart(workingDirectory: string, env: Readonly<Record<string, string | undefined>>, { kindOf, realPath }: Disk): ReadonlyMap<string, string>;
