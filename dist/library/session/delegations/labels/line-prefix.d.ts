/** What precedes a label on its line: list marks, check boxes, heading marks, step numbers, emoji. */
/** The parsed prefix of a line. */
export interface LinePrefix {
    /** Where the label begins. */
    readonly length: number;
    /** `bullet`, `number`, or undefined outside of a list. */
    readonly list: 'bullet' | 'number' | undefined;
    /** Level of the heading, 0 for none. */
    readonly heading: number;
    /** Emoji and other signs, joined. */
    readonly signs: string;
    /** A check box that is ticked. */
    readonly checked: boolean;
}
/** Blanks, and the marks that turn the direction of text (Arabic, Hebrew). */
export declare const BLANK: string;
/** Emoji and signs, as single code points: joiners and variation selectors count as signs. */
export declare const SIGN: string;
/** Parses what precedes the label of a masked line. */
export declare function parsePrefix(line: string): LinePrefix;
/** Matches a sticky pattern at a place. */
export declare function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null;
