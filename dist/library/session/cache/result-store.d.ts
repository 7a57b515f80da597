import type { SessionConfiguration } from '../configuration/configuration.js';
/** A completed run as it is kept. */
export interface StoredResult {
    /** ISO 8601. */
    readonly carriedOutAt: string;
    readonly model: string | null;
    readonly deniedTools: readonly {
        readonly tool: string;
        readonly detail: string;
    }[];
    readonly response: string;
    /** The patch in base64, because it need not be text; null where nothing was changed. */
    readonly patch: string | null;
}
/** A result, or why there is none. */
export type Lookup = {
    readonly found: true;
    readonly result: StoredResult;
} | {
    readonly found: false;
    readonly reason: string;
};
/** Results of earlier sessions, and those of this one that may be kept. */
export interface ResultStore {
    readonly read: (key: string) => Lookup;
    /** Takes the result of a run that completed; it is written when `release` says that its work is in place. */
    readonly hold: (run: string, key: string, result: StoredResult) => void;
    readonly release: (run: string, isDone: boolean) => void;
}
/**
 * Opens the folder; it is made with the first result.
 * @param holdsSecret tells whether a text has a secret in it: such a result is not kept.
 * @param warn takes what keeps a result from being kept.
 */
export declare function openResultStore(directory: string, holdsSecret: (text: string) => boolean, warn: (message: string) => void): ResultStore;
/** Tells whether a text holds a credential of this session, or what the caller knows as a secret. */
export declare function secretsIn({ credentials, passEnv, publicEnv, mcpServers }: SessionConfiguration, environment: Readonly<Record<string, string | undefined>>, holdsSecret?: (text: string) => boolean): (text: string) => boolean;
