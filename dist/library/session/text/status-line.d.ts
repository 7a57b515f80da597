/** How an answer says that it ended. */
export type StatusKind = 'done' | 'not-done' | 'nothing-to-do';
/** A status line. */
export interface StatusLine {
    readonly kind: StatusKind;
    /** What follows the status, as written; undefined if nothing does. */
    readonly reason: string | undefined;
}
/** The status that a line declares; undefined if the line is none. */
export declare function parseStatusLine(line: string): StatusLine | undefined;
