/** Reads a request before it may start: prices it for a session with a budget, and checks it for a run in a sealed network. */
import type { IncomingMessage } from 'node:http';
import { type Result } from '../../util/result.js';
import { type PricedRequest } from './request-price.js';
import { type SealedReach } from './way-out.js';
/** A request that may start; its reservation is released when it has ended. */
export interface AdmittedRequest {
    /** Moves this much from what is reserved to what is spent. */
    readonly use: (usd: number) => void;
    readonly close: () => void;
}
/** What decides about requests. */
export interface RequestBudget {
    /** Why a run may make no further request; the CLI shows it as an error that it does not retry. */
    readonly refusal: (run: string) => string | undefined;
    /**
     * Reserves the most that a request can cost, and waits until others leave room for it. The error is why it may not
     * start. `signal`: the client has left.
     */
    readonly reserve: (run: string, mostUsd: number, signal: AbortSignal) => Promise<Result<AdmittedRequest>>;
}
/** A request that was read; with a budget it has a reservation. */
export interface ReadRequest {
    readonly body: Buffer;
    readonly paid: {
        readonly priced: PricedRequest;
        readonly admitted: AdmittedRequest;
    } | undefined;
}
/** What a request must comply with. */
export interface Rules {
    /** Undefined for a request that costs nothing, and without a budget. */
    readonly budget: RequestBudget | undefined;
    /** Undefined where the network is open. */
    readonly reach: SealedReach | undefined;
}
/** Why a request does not start. */
export interface Refusal {
    readonly status: number;
    readonly message: string;
    /** Whether the client tried something that the CLI does not do. */
    readonly isForeign: boolean;
}
/** Reads a request's body, checks it, prices it, and reserves its price. */
export declare function admitRequest(request: IncomingMessage, run: string, { budget, reach }: Rules, signal: AbortSignal): Promise<Result<ReadRequest, Refusal>>;
