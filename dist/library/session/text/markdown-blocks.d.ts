/** What a line is part of. Only `text` can contain a delegation. */
type LineKind = 'blank' | 'text' | 'fence' | 'indented-code' | 'quote' | 'table' | 'hidden';
/** One line of an answer. */
export interface MarkdownLine {
    readonly kind: LineKind;
    /** The line without terminal escapes and line end. */
    readonly text: string;
    /** The same with inline code and inline comments blanked out; indexes in both agree. */
    readonly masked: string;
    /** Columns of white space before the first character. */
    readonly indent: number;
}
/** Parses the lines of a Markdown text with their kinds. */
export declare function parseMarkdownLines(text: string): MarkdownLine[];
/**
 * Parses line by line and holds one line at a time, for texts that are too large for memory. The lines may still contain
 * terminal escapes.
 */
export declare function readMarkdownLines(lines: Iterable<string>, commonIndent: number): Generator<MarkdownLine>;
/**
 * Returns the indent that all lines share. An answer that is indented as a whole (as shown by a terminal or a
 * here-document) is text, not code; but if its first line has a mark, it may be code.
 */
export declare function commonIndentOf(lines: Iterable<string>): number;
export {};
