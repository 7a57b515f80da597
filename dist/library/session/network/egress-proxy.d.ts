import type { AllowedHost } from './allowed-host.js';
import type { EgressConnection } from './connection.js';
import { type Dial } from './dial.js';
import { type EgressTimeouts } from './outgoing.js';
import { type Resolve } from './resolve-host.js';
/** Options of the proxy. */
export interface EgressProxyOptions {
    /** Called once for each connection, at its end. */
    readonly onConnection?: (connection: EgressConnection) => void;
    /** Closes the proxy. */
    readonly signal?: AbortSignal;
    readonly timeouts?: Partial<EgressTimeouts>;
    /** How names are resolved and addresses connected: by the system, except in tests. */
    readonly resolve?: Resolve;
    readonly dial?: Dial;
}
/** What a run gets. */
export interface EgressAccess {
    /** `http://run:TOKEN@127.0.0.1:PORT`, for the variables HTTPS_PROXY and HTTP_PROXY. */
    readonly url: string;
    /** The secret in it, to be masked in logs. */
    readonly token: string;
    /** Revokes the token and cuts the run's open connections; their end is reported before it returns. */
    readonly close: () => void;
}
/** A running proxy. */
export interface EgressProxy {
    readonly port: number;
    /** Gives a run access; each call gives another token. */
    readonly open: (run: string, allowList: readonly AllowedHost[]) => EgressAccess;
    /** Cuts open connections and stops listening. */
    readonly close: () => Promise<void>;
}
/** Starts the proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot listen. */
export declare function startEgressProxy(options?: EgressProxyOptions): Promise<EgressProxy>;
