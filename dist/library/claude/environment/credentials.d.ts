/** The agent CLI's credentials: found in an environment, and named as the CLI expects them. Pure. */
import { type Variables } from './providers.js';
export type { Variables } from './providers.js';
/** One secret, several environment variables, or nothing. `source` names the input or variable that it came from. */
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
/**
 * Finds the credentials in an environment, in the CLI's order of precedence: provider, gateway, key, token, federation.
 */
export declare function detectCredentials(environment: Variables): Credentials;
/** The variables of these credentials only: where an environment holds two kinds, the other is left out. */
export declare function credentialVariables(credentials: Credentials, inherited: Variables): Record<string, string>;
/** Where credentials come from, for advice; undefined if there are none. */
export declare function describeCredentials(credentials: Credentials): string | undefined;
