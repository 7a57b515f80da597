/** Headers on their way through the key proxy. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { ProxiedCredentials } from './choice.js';
/** What is added to a request. */
export interface AddedHeaders {
    readonly credentials: ProxiedCredentials;
    /** `ANTHROPIC_CUSTOM_HEADERS`; like the CLI's own, they come before the header of the credentials. */
    readonly custom: Readonly<Record<string, string>>;
}
/** The token that a request carries: as a key or as a bearer's. */
export declare function readToken(headers: IncomingHttpHeaders): string | undefined;
/** Headers for the API. */
export declare function buildUpstreamHeaders(headers: IncomingHttpHeaders, upstream: URL, added: AddedHeaders | undefined, hasBody?: boolean): OutgoingHttpHeaders;
/** Headers for the client, as the API gave them. */
export declare function buildClientHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders;
