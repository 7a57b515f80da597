import type { ProcessUser } from '../../process/launch/process-user.js';
import { type ChosenWay } from '../../process/sandbox/choose-way.js';
import type { EmitEvent } from '../record/events.js';
import type { SharedPlaces } from './run-policy.js';
import type { SandboxRequest } from './sandbox-request.js';
import { type SessionSandbox } from './session-sandbox.js';
/** What a trial needs to know. */
export type TrialRequest = Omit<SandboxRequest, 'startProxy'>;
/** What a trial found: the way that works, and what it was tried with. */
export interface SandboxTrial extends ChosenWay {
    readonly request: TrialRequest;
    readonly user: ProcessUser | undefined;
    readonly places: () => Promise<SharedPlaces>;
}
/** Tries the ways that this machine may offer. The session's folders must exist, or they would not be hidden. */
export declare function trySandbox(request: TrialRequest, emit: EmitEvent): Promise<SandboxTrial>;
/**
 * Opens it, and emits which one it is.
 * @param tried an earlier trial; it counts if it was for the same command and user
 * @throws Error when the configuration requires more than this machine offers
 */
export declare function openSandbox(request: SandboxRequest, emit: EmitEvent, tried?: SandboxTrial): Promise<SessionSandbox>;
