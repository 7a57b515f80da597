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
 * Tries ways in their order.
 * @param tryWay starts a program in a whole sandbox; returns why that fails, undefined when it works
 */
export declare function chooseWay(ways: readonly SandboxWay[], tryWay: (way: SandboxWay) => Promise<string | undefined>): Promise<ChosenWay>;
