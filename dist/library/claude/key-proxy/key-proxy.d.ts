import type { ProxiedCredentials } from './choice.js';
import { type RequestBudget } from './admission.js';
import { type TlsOptions } from './forward.js';
import type { CountedTokens } from './usage.js';
import { type RunUsage } from './runs.js';
import type { SealedReach } from './way-out.js';
/** Options of a key proxy; `canProxy` finds them. */
export interface KeyProxyOptions {
    readonly credentials: ProxiedCredentials;
    readonly upstream: URL;
    /** `ANTHROPIC_CUSTOM_HEADERS`, added here because agents could read the secrets in them. */
    readonly customHeaders?: Readonly<Record<string, string>>;
    /** TLS options that a gateway requires of its clients. */
    readonly tls?: TlsOptions;
    /** Called for the first request of each run that its token does not allow. */
    readonly onRefused?: (runName: string, request: string) => void;
    /** Called with the usage of a run's response, while it arrives. */
    readonly onTokens?: (run: string, added: CountedTokens) => void;
    /** Without one, requests are counted only. */
    readonly budget?: RequestBudget | undefined;
    /** Closes the proxy. */
    readonly signal?: AbortSignal;
}
/** What a run gets instead of the key. */
export interface IssuedAccess {
    /** Variables for the CLI: the proxy's address and the run's own token. */
    readonly environment: Readonly<Record<string, string>>;
}
/** A running key proxy. */
export interface KeyProxy {
    /** `http://127.0.0.1:<port>` */
    readonly url: string;
    /**
     * Gives a run its token; a second call revokes the earlier token.
     * @param name the run's name in messages
     * @param reach what it may have the API reach, if its network is sealed
     */
    readonly issue: (run: string, name?: string, reach?: SealedReach) => IssuedAccess;
    /** Remains readable after `revoke`; all zero for a run without a token. */
    readonly usageOf: (run: string) => RunUsage;
    /** The pause that the last response asked for, in milliseconds; 0 if none. */
    readonly pauseOf: (run: string) => number;
    /** Calls `onText` with what the model says to the run, piece by piece; undefined ends that. */
    readonly follow: (run: string, onText: ((text: string) => void) | undefined) => void;
    /** Revokes a run's token and cuts the responses that it is still receiving. */
    readonly revoke: (run: string) => void;
    /** Cuts open connections and stops listening. */
    readonly close: () => Promise<void>;
}
/**
 * Starts a key proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot
 * listen.
 */
export declare function startKeyProxy(options: KeyProxyOptions): Promise<KeyProxy>;
