/** Tokens of answers. Those written to the cache and read from it are input too, as in the CLI's own result. */
export interface TokenCount {
    readonly inputTokens: number;
    readonly outputTokens: number;
}
/** What an answer has cost in addition: for a model whose price is not known the most it can be. */
export interface CountedTokens extends TokenCount {
    readonly model: string;
    readonly costUsd: number;
    readonly isPriceKnown: boolean;
}
/** Counts one answer. */
export interface UsageMeter {
    readonly push: (chunk: Buffer) => void;
    readonly end: () => void;
}
/**
 * Starts a meter.
 * @param onTokens is told what has come in addition. A stream tells its input at its start and its output at its end:
 * so an answer that is cut off counts as far as it was told.
 */
export declare function createUsageMeter(contentType: string | undefined, onTokens: (added: CountedTokens) => void): UsageMeter;
