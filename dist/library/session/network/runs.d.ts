import type { AllowedHost } from './allowed-host.js';
/** Something that is cut when the run's access ends. */
export type Cut = () => void;
/** A run with a token. */
export interface EgressRun {
    readonly run: string;
    readonly allowList: readonly AllowedHost[];
    /** How to cut each open connection. */
    readonly open: Set<Cut>;
}
/** The runs of a proxy. */
export interface EgressRuns {
    /** Issues a token. */
    readonly add: (run: string, allowList: readonly AllowedHost[]) => {
        readonly token: string;
        close: Cut;
    };
    /** The run of a `Proxy-Authorization` header; undefined for none and for an unknown or revoked token. */
    readonly find: (header: string | undefined) => EgressRun | undefined;
    readonly closeAll: () => void;
}
/** Starts without runs. */
export declare function createEgressRuns(): EgressRuns;
