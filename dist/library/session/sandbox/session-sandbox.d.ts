import type { SandboxPolicy } from '../../process/contract/sandbox-policy.js';
import type { ProcessUser } from '../../process/launch/process-user.js';
import type { ChosenWay } from '../../process/sandbox/choose-way.js';
import { type SandboxWay } from '../../process/sandbox/sandbox-way.js';
import type { NetworkGate } from './network-gate.js';
import type { RunNetwork } from './run-network.js';
import { type SharedPlaces } from './run-policy.js';
/** What one process needs of the sandbox. Paths are absolute. */
export interface ProcessNeeds {
    readonly run: string;
    readonly workingDirectory: string;
    /** Whether it may change its working directory; PM may not. */
    readonly writes: boolean;
    /** The top of its worktree; undefined in the working directory. */
    readonly worktree?: string | undefined;
    /** Its private folders, which it may change. */
    readonly own: readonly string[];
    /** Further files and folders that it must read. */
    readonly readable: readonly string[];
    /** Its private home: holds its caches, and is its HOME where the real one cannot be covered. */
    readonly home: string;
    readonly env: Readonly<Record<string, string>>;
    readonly network: RunNetwork;
    /** Whether it talks to the model's API. */
    readonly usesApi: boolean;
}
/** What one process gets. */
export interface Confinement {
    /** Undefined: no sandbox. */
    readonly policy: SandboxPolicy | undefined;
    readonly env: Readonly<Record<string, string>>;
    readonly close: () => void;
}
/** The sandbox. */
export interface SessionSandbox extends ChosenWay {
    /** The user that the launcher switches to, because it is started as root by sudo; undefined otherwise. */
    readonly user: ProcessUser | undefined;
    readonly confine: (needs: ProcessNeeds) => Promise<Confinement>;
    readonly close: () => Promise<void>;
}
/** No sandbox. */
export declare const NO_SANDBOX: SessionSandbox;
/** Builds the sandbox of a way that works. */
export declare function createSandbox(chosen: ChosenWay & {
    readonly way: SandboxWay;
}, user: ProcessUser | undefined, sharedPlaces: () => Promise<SharedPlaces>, gate: NetworkGate): SessionSandbox;
