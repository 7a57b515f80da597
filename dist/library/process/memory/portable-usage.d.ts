/** Memory and CPU of processes where there is no `/proc` (macOS, Windows), by pidusage. */
/** What a set of processes takes. */
export interface PortableUsage {
    readonly memoryBytes: number;
    readonly cpuPercent: number;
    readonly processes: number;
}
/** Asks the system about these processes; those that are gone are left out. */
export type ReadPortableUsage = (pids: readonly number[]) => Promise<PortableUsage>;
/**
 * Asks pidusage. It is called with its own `maxage` and never cleared: 0 makes it call itself without end, and clearing
 * loses its descriptors (pidusage 4.1.0).
 */
export declare const readPortableUsage: ReadPortableUsage;
