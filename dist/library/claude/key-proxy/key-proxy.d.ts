import type { ProxiedCredentials } from './choice.js';
import { type TlsOptions } from './forward.js';
import type { CountedTokens } from './usage.js';
import { type RunUsage } from './runs.js';
/** What a key proxy is started with; `canProxy` finds it. */
export interface KeyProxyOptions {
    readonly credentials: ProxiedCredentials;
    readonly upstream: URL;
    /** `ANTHROPIC_CUSTOM_HEADERS`: they are added here, as agents would read the secrets in them. */
    readonly customHeaders?: Readonly<Record<string, string>>;
    /** What a gateway asks of its clients' connections. */
    readonly tls?: TlsOptions;
    /** Told of the first request of each run that its token does not open. */
    readonly onRefused?: (runName: string, request: string) => void;
    /** Told what each answer of a run has used, while it comes. */
    readonly onTokens?: (run: string, added: CountedTokens) => void;
    /** Why a run may make no further request; the CLI shows it as an error that it does not try again. */
    readonly refusal?: (run: string) => string | undefined;
    /** Closes the proxy. */
    readonly signal?: AbortSignal;
}
/** What a run gets in place of the key. */
export interface IssuedAccess {
    /** Variables for the CLI: the proxy's address and the run's own token. */
    readonly environment: Readonly<Record<string, string>>;
}
/** A running key proxy. */
export interface KeyProxy {
    /** `http://127.0.0.1:<port>` */
    readonly url: string;
    /**
     * Lets a run in; asked again, the earlier token is void.
     * @param name what it is called in messages
     */
    readonly issue: (run: string, name?: string) => IssuedAccess;
    /** Stays readable after `revoke`; all zero for a run that was never let in. */
    readonly usageOf: (run: string) => RunUsage;
    /** What the last answer asked the run to wait, in milliseconds; 0 when it did not. */
    readonly pauseOf: (run: string) => number;
    /** Shuts a run out and cuts the answers that it still receives. */
    readonly revoke: (run: string) => void;
    /** Cuts what is open and stops listening. */
    readonly close: () => Promise<void>;
}
/** Starts a key proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error where it may not listen. */
export declare function startKeyProxy(options: KeyProxyOptions): Promise<KeyProxy>;
