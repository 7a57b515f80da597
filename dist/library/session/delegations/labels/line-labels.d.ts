/** Parses the label of a line, in the reading that names an agent if there is one. */
import { type NamedAgent } from './agent-names.js';
import { type Label } from './label-names.js';
import { type LinePrefix } from './line-prefix.js';
import type { Roster } from '../../roster/roster.js';
import type { MarkdownLine } from '../../text/markdown-blocks.js';
/** The parsed prefix and label of a text line. */
export interface LineLabel {
    readonly prefix: LinePrefix;
    readonly label: Label | undefined;
    /** The agent that the label names. */
    readonly named: NamedAgent | undefined;
}
/** Reads the labels of lines; equal labels, of which answers have many, are resolved once. */
export type LabelReader = (line: MarkdownLine) => LineLabel;
/** Creates a reader for the labels of one answer. */
export declare function createLabelReader(roster: Roster): LabelReader;
