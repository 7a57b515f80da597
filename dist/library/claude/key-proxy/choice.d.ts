/** Whether the key can be kept from agents by the key proxy, and where that proxy sends requests. Pure. */
import type { Credentials, Variables } from '../environment/credentials.js';
/** Credentials that are one secret in one header: what the key proxy can add. */
export type ProxiedCredentials = Extract<Credentials, {
    readonly value: string;
}>;
/** What the key proxy is started with, or why the key has to go to the CLI itself. */
export type KeyProxyChoice = {
    readonly possible: true;
    readonly credentials: ProxiedCredentials;
    readonly upstream: URL;
} | {
    readonly possible: false;
    readonly reason: string;
};
/**
 * Decides from the credentials and from the environment that the CLI would get. An OAuth token works too: with
 * `CLAUDE_CODE_OAUTH_TOKEN` and `ANTHROPIC_BASE_URL` set, the CLI sends any token as `Authorization: Bearer`, without
 * looking into it (observed on Claude Code 2.1.197).
 */
export declare function canProxy(credentials: Credentials, environment: Variables): KeyProxyChoice;
