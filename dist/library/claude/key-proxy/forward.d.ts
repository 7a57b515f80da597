/** One request through the key proxy: to the API with other headers, and the answer back as it comes. */
import http from 'node:http';
import https from 'node:https';
import { type AddedHeaders } from './headers.js';
import { type CountedTokens } from './usage.js';
/** Where requests go. */
export interface Upstream {
    /** Its path stands before that of every request. */
    readonly url: URL;
    readonly agent: http.Agent;
}
/** A certificate that the other side asks for (mTLS), and authorities beside those that Node knows. */
export type TlsOptions = Pick<https.AgentOptions, 'cert' | 'key' | 'passphrase' | 'ca'>;
/** Connections to an API, kept open between requests; destroy its agent at the end. */
export declare function openUpstream(url: URL, tls?: TlsOptions): Upstream;
/** What is forwarded, and to whom is reported what comes of it. */
export interface Forwarding {
    /** Path and query as they were judged; what stood in the request is not read again. */
    readonly path: string;
    /** Undefined: neither key nor custom headers go along. */
    readonly added?: AddedHeaders;
    readonly onTokens?: (added: CountedTokens) => void;
    readonly onPause?: (pauseMs: number) => void;
}
/** Forwards a request. Redirects are the client's to see: nobody follows them here, so the key goes to no other host. */
export declare function forward(request: http.IncomingMessage, response: http.ServerResponse, upstream: Upstream, { path, added, onTokens, onPause }: Forwarding): void;
/** Answers with an error in the API's own form, so that the CLI treats it as one of the API's. */
export declare function sendError(response: http.ServerResponse, status: number, type: string, message: string): void;
