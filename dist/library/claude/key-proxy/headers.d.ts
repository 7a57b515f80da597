/** Which headers pass through the key proxy. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { ProxiedCredentials } from './choice.js';
/** Headers that are added to a request. */
export interface AddedHeaders {
    readonly credentials: ProxiedCredentials;
    /** `ANTHROPIC_CUSTOM_HEADERS`; as with the CLI itself, they override the credentials' header. */
    readonly custom: Readonly<Record<string, string>>;
}
/** What follows the headers: a body that was read and decoded here is sent as it was checked. */
export type ForwardedBody = 'none' | 'as-received' | Buffer;
/** The token of a request, sent as an API key or as a bearer token. */
export declare function readToken(headers: IncomingHttpHeaders): string | undefined;
/** Headers for the API. */
export declare function buildUpstreamHeaders(headers: IncomingHttpHeaders, upstream: URL, added: AddedHeaders | undefined, body?: ForwardedBody): OutgoingHttpHeaders;
/** Headers for the client, as the API gave them. */
export declare function buildClientHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders;
