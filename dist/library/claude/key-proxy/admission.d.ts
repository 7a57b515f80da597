/** Reads and prices a request before it may start, for a session with a budget. */
import type { IncomingMessage } from 'node:http';
import { type Result } from '../../util/result.js';
import { type PricedRequest } from './request-price.js';
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
/** A request with its reservation. */
export interface PaidRequest {
    readonly body: Buffer;
    readonly priced: PricedRequest;
    readonly admitted: AdmittedRequest;
}
/** Why a request does not start. */
export interface Refusal {
    readonly status: number;
    readonly message: string;
    /** Whether the client tried something that the CLI does not do. */
    readonly isForeign: boolean;
}
/** Reads a request's body, prices it, and reserves its price. */
export declare function admitRequest(request: IncomingMessage, run: string, budget: RequestBudget, signal: AbortSignal): Promise<Result<PaidRequest, Refusal>>;
