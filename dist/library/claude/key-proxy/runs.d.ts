import type { ServerResponse } from 'node:http';
import type { ProxiedCredentials } from './choice.js';
import type { TokenCount } from './usage.js';
/** What a run has used so far. */
export interface RunUsage extends TokenCount {
    /** Requests that were forwarded with the key. */
    readonly requests: number;
}
/** One run that holds a token. */
export interface ProxiedRun {
    readonly run: string;
    /** What it is called in messages. */
    readonly name: string;
    /** True once. */
    readonly isFirstRefusal: () => boolean;
    readonly addRequest: (response: ServerResponse) => void;
    readonly addTokens: (added: TokenCount) => void;
    readonly notePause: (pauseMs: number) => void;
}
/** All runs of a key proxy. */
export interface ProxiedRuns {
    /** A new token; an earlier one of the same run is void. */
    readonly issue: (run: string, name?: string) => string;
    readonly find: (token: string) => ProxiedRun | undefined;
    readonly usageOf: (run: string) => RunUsage;
    /** What the last answer asked the run to wait, in milliseconds; 0 when it did not. */
    readonly pauseOf: (run: string) => number;
    /** Voids the token and cuts what the run still receives. */
    readonly revoke: (run: string) => void;
}
/** Starts without any run. */
export declare function createProxiedRuns(kind: ProxiedCredentials['kind']): ProxiedRuns;
