/** What a line is part of. Only `text` can carry a delegation. */
type LineKind = 'blank' | 'text' | 'fence' | 'indented-code' | 'quote' | 'table' | 'hidden';
/** One line of an answer. */
export interface MarkdownLine {
    readonly kind: LineKind;
    /** The line without terminal escapes and line end. */
    readonly text: string;
    /** The same with inline code and inline comments blanked out, so that places in both agree. */
    readonly masked: string;
    /** Columns of white space before the first character. */
    readonly indent: number;
}
/** Stands for a blanked-out character: it is no letter, no blank and no mark. */
export declare const BLANKED = "\u0001";
/** The lines of a Markdown text with their kinds. */
export declare function parseMarkdownLines(text: string): MarkdownLine[];
/**
 * The same line by line, with one line held at a time: for texts that are not to be in memory as a whole. The lines may
 * still have their terminal escapes.
 */
export declare function readMarkdownLines(lines: Iterable<string>, commonIndent: number): Generator<MarkdownLine>;
/**
 * Columns that are no part of the text. An answer that is indented as a whole (as a terminal or a here-document shows it) is text, not code. One whose first line
 * is a label already may be a piece of code by itself.
 */
export declare function commonIndentOf(lines: Iterable<string>): number;
/** Blanks out code spans alone. */
export declare function maskCodeSpans(line: string): string;
export {};
