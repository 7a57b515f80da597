/** Tokens of responses. Input includes those written to and read from the cache, as in the CLI's own result. */
export interface TokenCount {
    readonly inputTokens: number;
    readonly outputTokens: number;
}
/** The additional cost of a response; for a model without a known price, the most it can be. */
export interface CountedTokens extends TokenCount {
    readonly model: string;
    readonly costUsd: number;
    readonly isPriceKnown: boolean;
}
/** Counts one response. */
export interface UsageMeter {
    readonly push: (chunk: Buffer) => void;
    readonly end: () => void;
}
/**
 * Starts a meter.
 * @param onTokens called with additional tokens. A stream reports its input at its start and its output at its end,
 * so an answer that is cut off counts as far as it was reported.
 */
export declare function createUsageMeter(contentType: string | undefined, onTokens: (added: CountedTokens) => void): UsageMeter;
