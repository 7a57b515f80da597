/** What lets the agent CLI in: found in an environment, and named as the CLI expects it. Pure. */
import { type Variables } from './providers.js';
export type { Variables } from './providers.js';
/** One secret, several variables of the environment, or nothing. `source` names the input or variable that gave it. */
export type Credentials = {
    readonly kind: 'api-key';
    readonly value: string;
    readonly source?: string;
} | {
    readonly kind: 'oauth-token';
    readonly value: string;
    readonly source?: string;
}
/** A gateway's: the CLI sends it as `Authorization: Bearer`. */
 | {
    readonly kind: 'auth-token';
    readonly value: string;
    readonly source?: string;
}
/** A cloud provider's own variables. */
 | {
    readonly kind: 'cloud-provider';
    readonly source?: string;
}
/** Identity federation with Anthropic, or a profile of it. */
 | {
    readonly kind: 'federation';
    readonly source?: string;
} | {
    readonly kind: 'none';
};
/** Finds what an environment holds, in the CLI's own order: provider, gateway, key, token, federation. */
export declare function detectCredentials(environment: Variables): Credentials;
/** The variables that carry the credentials, and only those: of two ways in, the other stays behind. */
export declare function credentialVariables(credentials: Credentials, inherited: Variables): Record<string, string>;
/** Where credentials come from, to be named in advice; undefined where nobody gave any. */
export declare function describeCredentials(credentials: Credentials): string | undefined;
