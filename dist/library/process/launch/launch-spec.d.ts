/** What the launcher reads: one JSON file per launched program. `launcher/internal/spec/spec.go` is its other half. */
/** What to launch, and within what. Paths are absolute. */
export interface LaunchSpec {
    /** Marks the launcher's frames in the terminal's output. */
    readonly nonce: string;
    /** The pid that must be the launcher's parent; absent: any. */
    readonly parent?: number;
    readonly cwd: string;
    /** A program without a slash is looked up in PATH of `env`. */
    readonly command: readonly [string, ...string[]];
    /** The program's whole environment. */
    readonly env: Readonly<Record<string, string>>;
    /** A file in place of the terminal. */
    readonly stdin?: string;
    readonly stderr?: string;
    /** Files of cgroups into which the program's pid is written before it is executed. */
    readonly joinFiles?: readonly string[];
    /** A command that moves the pid, its last argument, into the cgroup. */
    readonly joinCommand?: readonly string[];
    /** A FIFO for a caller that may not signal the launcher. */
    readonly control?: string;
    /** The user that the program switches to for good, and the files given to that user first. */
    readonly user?: {
        readonly uid: number;
        readonly gid: number;
        readonly own?: readonly string[];
    };
    readonly sandbox?: SandboxSpec;
}
/** Either namespaces (everything below holds) or Landlock (what its rules can say). */
export type SandboxSpec = {
    readonly namespaces: NamespacesSpec;
} | {
    readonly landlock: LandlockSpec;
};
/** The file system and the network that a program sees: the machine's own root, read-only, with its own /dev, /proc and /sys. */
export interface NamespacesSpec {
    /** Without privileges, by a user namespace with an identity map. */
    readonly userNamespace?: boolean;
    /** Layers over the read-only root, in any order. Sources are taken from the machine's own tree, also where a layer covers them. */
    readonly mounts: readonly SandboxMount[];
    /** The most that each folder in memory may hold; absent: half of the machine's memory. */
    readonly memoryBytes?: number;
    /** A network namespace in which only `lo` and the relayed ports exist. */
    readonly sealedNetwork?: boolean;
    /** TCP ports of 127.0.0.1 that reach the same port of the machine's 127.0.0.1 from within a sealed network. */
    readonly relayPorts?: readonly number[];
}
/**
 * One layer: `ro` and `rw` show `source` (default: `path`) at `path`; `empty` is an empty writable folder in memory;
 * `hidden` is an empty folder or file that cannot be written. One whose source does not exist is left out.
 */
export interface SandboxMount {
    readonly kind: 'ro' | 'rw' | 'empty' | 'hidden';
    readonly path: string;
    readonly source?: string;
}
/** What a program may reach; everything else is denied as far as the kernel's version of Landlock goes. */
export interface LandlockSpec {
    readonly read: readonly string[];
    readonly write: readonly string[];
    /** TCP ports that may be connected to; absent: all. */
    readonly connectPorts?: readonly number[];
}
