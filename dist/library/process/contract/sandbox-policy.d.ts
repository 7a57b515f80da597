/** What a process may see and change, whatever enforces it. */
/**
 * One layer over a read-only root: `ro` and `rw` show `source` (default: `path`) at `path`; `empty` is an empty writable
 * folder in memory; `hidden` is an empty folder or file that cannot be written.
 */
export interface SandboxLayer {
    readonly kind: 'ro' | 'rw' | 'empty' | 'hidden';
    /** Absolute. */
    readonly path: string;
    readonly source?: string;
}
/** Everything that is not named is readable and cannot be changed. */
export interface SandboxPolicy {
    readonly layers: readonly SandboxLayer[];
    readonly network: SandboxNetwork;
}
/** The machine's network, or none but these TCP ports of 127.0.0.1. */
export type SandboxNetwork = {
    readonly kind: 'open';
} | {
    readonly kind: 'sealed';
    readonly ports: readonly number[];
};
