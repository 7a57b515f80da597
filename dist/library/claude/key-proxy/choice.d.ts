/** Whether the key proxy can keep the key from agents, and where it sends requests. Pure. */
import type { Credentials, Variables } from '../environment/credentials.js';
import { type Result } from '../../util/result.js';
/** Credentials that are one secret in one header, which the key proxy can add. */
export type ProxiedCredentials = Extract<Credentials, {
    readonly value: string;
}>;
/** Options of the key proxy, or why the CLI has to get the key itself. */
export type KeyProxyChoice = Result<{
    readonly credentials: ProxiedCredentials;
    readonly upstream: URL;
}>;
/**
 * Decides from the credentials and the environment that the CLI would get. An OAuth token works too: with
 * `CLAUDE_CODE_OAUTH_TOKEN` and `ANTHROPIC_BASE_URL` set, the CLI sends any token as `Authorization: Bearer` without
 * checking it (observed on Claude Code 2.1.197).
 */
export declare function canProxy(credentials: Credentials, environment: Variables): KeyProxyChoice;
