import type net from 'node:net';
import type { DenialReason, EgressConnection, FailureReason } from './connection.js';
import type { Dial } from './dial.js';
import { type Resolve } from './resolve-host.js';
import type { EgressRun } from './runs.js';
import { type Result } from '../../util/result.js';
/** How to reach the outside, and whom to tell. */
export interface Outside {
    readonly resolve: Resolve;
    readonly dial: Dial;
    readonly onConnection: (connection: EgressConnection) => void;
    readonly timeouts: EgressTimeouts;
}
/** Times in milliseconds. */
export interface EgressTimeouts {
    /** For the head of a request. */
    readonly headersMs: number;
    readonly connectMs: number;
    /** From the tunnel's start to the end of the ClientHello. */
    readonly helloMs: number;
    /** Without a byte in either direction. */
    readonly idleMs: number;
}
/** A connection that is open. */
export interface Outgoing {
    /** Resolves the name and connects. */
    readonly connect: () => Promise<Result<net.Socket, DenialReason | FailureReason>>;
    /** Reports the connection as not allowed, or as failed. */
    readonly refuse: (reason: DenialReason | FailureReason) => void;
    /** Reports its end. */
    readonly finish: () => void;
}
/**
 * Starts to track a connection.
 * @param cut called when the run's access ends, before the end is reported
 */
export declare function trackOutgoing({ run, open }: EgressRun, { host, port }: {
    readonly host: string;
    readonly port: number;
}, { resolve, dial, onConnection, timeouts }: Outside, cut: () => void): Outgoing;
