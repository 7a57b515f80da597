/** Chooses how processes are sandboxed, by trying: no setting of the kernel says whether the whole of it works. */
import type { SandboxWay } from './sandbox-way.js';
/** Why a way does not work here. */
export interface FailedWay {
    readonly way: SandboxWay;
    /** The step that failed, and the system's reason. */
    readonly reason: string;
}
/** The first way that works, and why those before it do not. */
export interface ChosenWay {
    readonly way: SandboxWay | undefined;
    readonly failed: readonly FailedWay[];
}
/**
 * Takes the first way that works.
 * @param tryWay starts a program in a whole sandbox; returns why that fails, undefined when it works
 * @param isDoubtful whether a way probably fails: the next one is then tried beside it
 */
export declare function chooseWay(ways: readonly SandboxWay[], tryWay: (way: SandboxWay) => Promise<string | undefined>, isDoubtful?: (way: SandboxWay) => boolean): Promise<ChosenWay>;
