/** Tickets: follow-up work that a response names. */
import { type MarkdownLine } from '../text/markdown-blocks.js';
import type { Ticket } from '../record/record.js';
/**
 * Finds the tickets of a response, in textual order, each once. Code fences, inline code and tables are not read.
 * Markers and the trimming of titles are those of the field's original (`core/ticket_extractor.py`), without its faults.
 */
export declare function extractTickets(text: string): Ticket[];
/** The same from lines as they come; no line is read after `most` tickets. */
export declare function ticketsOf(lines: Iterable<MarkdownLine>, most?: number): Ticket[];
/** A title without what makes no other title of it: case, code marks. */
export declare function plainTitle(title: string): string;
