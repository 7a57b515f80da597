import { type Result } from '../../util/result.js';
import type { CountedTokens, SeenUsage } from './usage.js';
/** A request whose price is known. All figures in US dollars are upper bounds. */
export interface PricedRequest {
    readonly model: string;
    /** Input and all of `max_tokens`. */
    readonly mostUsd: number;
    /** What was not reported of its answer, when it has ended or was cut; undefined when everything was. */
    readonly unreported: (seen: SeenUsage) => CountedTokens | undefined;
}
/** Why a request cannot be priced: it is none that the CLI would make, or there is no price. */
export interface Unpriced {
    /** A sentence for the client. */
    readonly message: string;
    readonly isForeign: boolean;
}
/** Prices a request. */
export declare function priceRequest(bytes: Buffer): Result<PricedRequest, Unpriced>;
