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
/** How much of a response's usage was seen. */
export type SeenUsage = 
/** The final figures, or there is nothing to pay for. */
{
    readonly kind: 'reported' | 'not-charged';
}
/** A stream that was cut: its input was reported, its output is what had arrived. */
 | {
    readonly kind: 'begun';
    readonly saidBytes: number;
    readonly outputTokens: number;
}
/** A response without figures that can be read. */
 | {
    readonly kind: 'unread';
}
/** The client left before there was one. */
 | {
    readonly kind: 'unanswered';
};
/** Counts one response. */
export interface UsageMeter {
    readonly push: (chunk: Buffer) => void;
    readonly end: () => void;
    readonly seen: () => SeenUsage;
}
/**
 * Starts a meter.
 * @param onTokens called with additional tokens. A stream reports its input at its start and its output at its end,
 * so an answer that is cut off counts as far as it was reported.
 * @param onText called with each piece of a stream's text as it arrives, and with an empty line before each text
 */
export declare function createUsageMeter(contentType: string | undefined, onTokens: (added: CountedTokens) => void, onText?: (text: string) => void): UsageMeter;
