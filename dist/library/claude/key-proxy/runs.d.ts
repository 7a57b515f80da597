import type { ServerResponse } from 'node:http';
import type { ProxiedCredentials } from './choice.js';
import type { TokenCount } from './usage.js';
import type { SealedReach } from './way-out.js';
/** What a run has used so far. */
export interface RunUsage extends TokenCount {
    /** Requests that were forwarded with the key. */
    readonly requests: number;
}
/** A run with a token. */
export interface ProxiedRun {
    readonly run: string;
    /** Its name in messages. */
    readonly name: string;
    /** What it may have the API reach; undefined where its network is open. */
    readonly reach: SealedReach | undefined;
    /** True once. */
    readonly isFirstRefusal: () => boolean;
    /** A response that `revoke` cuts while it is open. */
    readonly track: (response: ServerResponse) => void;
    readonly addRequest: () => void;
    readonly addTokens: (added: TokenCount) => void;
    readonly notePause: (pauseMs: number) => void;
    /** Passes a piece of the model's answer on to who follows the run. */
    readonly noteText: (text: string) => void;
}
/** All runs of a key proxy. */
export interface ProxiedRuns {
    /** Creates a new token and revokes an earlier one of the same run. */
    readonly issue: (run: string, name?: string, reach?: SealedReach) => string;
    readonly find: (token: string) => ProxiedRun | undefined;
    readonly usageOf: (run: string) => RunUsage;
    /** The pause that the last response asked for, in milliseconds; 0 if none. */
    readonly pauseOf: (run: string) => number;
    /** Calls `onText` with what the model says to the run, piece by piece; undefined ends that. */
    readonly follow: (run: string, onText: ((text: string) => void) | undefined) => void;
    /** Revokes the token and cuts the responses that the run is still receiving. */
    readonly revoke: (run: string) => void;
}
/** Starts without runs. */
export declare function createProxiedRuns(kind: ProxiedCredentials['kind']): ProxiedRuns;
