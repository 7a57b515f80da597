/** Pattern that matches the end of the program's output. */
export declare const END_OF_FILE: unique symbol;
/** A literal text, a regular expression, or the end of the output. */
export type ExpectPattern = string | RegExp | typeof END_OF_FILE;
/** The result of a read. `before` holds what the program wrote since the last match. */
export type ReadResult = {
    readonly kind: 'matched';
    /** Index of the pattern in the list of patterns. */
    readonly index: number;
    /** The text before the match. */
    readonly before: string;
    /** The matched text; empty at the end of the output. */
    readonly match: string;
    /** The capture groups; empty for a literal text. */
    readonly groups: readonly (string | undefined)[];
    /** What has already arrived after the match; it stays unread. */
    readonly after: string;
    /** Characters that were dropped because they were not read in time. */
    readonly droppedCharacters: number;
} | {
    readonly kind: 'timeout';
    readonly before: string;
    readonly droppedCharacters: number;
} | {
    readonly kind: 'eof';
    readonly before: string;
    readonly droppedCharacters: number;
};
/** `new`: what arrived since the last search. `whole`: all unread text. */
export type SearchScope = 'new' | 'whole';
/** The unread text of one terminal. */
export declare class ExpectBuffer {
    #private;
    constructor(limitCharacters?: number);
    get hasEnded(): boolean;
    /** Adds output. Characters that span two chunks are decoded correctly; invalid UTF-8 becomes U+FFFD. */
    append(bytes: Buffer): void;
    /** No more output will arrive. */
    end(): void;
    /**
     * Consumes the earliest match and everything before it; of two at the same position, the pattern that comes first in
     * the list wins. Undefined when nothing matches.
     */
    search(patterns: readonly ExpectPattern[], scope: SearchScope): ReadResult | undefined;
    /** The result of a read that timed out; the text stays unread. */
    timeout(): ReadResult;
    /** The result of a read at the end of the output. */
    endOfFile(): ReadResult;
}
