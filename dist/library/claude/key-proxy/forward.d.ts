/** Forwards one request of the key proxy to the API with other headers, and streams the response back. */
import http from 'node:http';
import https from 'node:https';
import { type AddedHeaders } from './headers.js';
import { type CountedTokens, type SeenUsage } from './usage.js';
/** Where requests go. */
export interface Upstream {
    /** Its path is the prefix of every request's path. */
    readonly url: URL;
    readonly agent: http.Agent;
}
/** A client certificate (mTLS), and authorities besides those that Node trusts. */
export type TlsOptions = Pick<https.AgentOptions, 'cert' | 'key' | 'passphrase' | 'ca'>;
/** Connections to an API, kept open between requests; destroy the agent at the end. */
export declare function openUpstream(url: URL, tls?: TlsOptions): Upstream;
/** A request to forward, and the callbacks for its result. */
export interface Forwarding {
    /** Path and query as they were authorized; the request's own are not read again. */
    readonly path: string;
    /** Undefined: neither the key nor custom headers are added. */
    readonly added?: AddedHeaders;
    /** The body, if it was read to check it. */
    readonly body?: Buffer | undefined;
    readonly onTokens?: (added: CountedTokens) => void;
    /** Called once, at the end: how much of the usage was seen. */
    readonly onEnd?: (seen: SeenUsage) => void;
    readonly onPause?: (pauseMs: number) => void;
    /** Called with the text of a streamed answer, piece by piece. */
    readonly onText?: (text: string) => void;
}
/** Forwards a request. Redirects are passed on to the client, never followed, so that the key reaches no other host. */
export declare function forward(request: http.IncomingMessage, response: http.ServerResponse, upstream: Upstream, { path, added, body, onTokens, onEnd, onPause, onText }: Forwarding): void;
/** Responds with an error in the API's format, so that the CLI handles it like one of the API's. */
export declare function sendError(response: http.ServerResponse, status: number, type: string, message: string): void;
