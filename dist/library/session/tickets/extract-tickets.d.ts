import { type MarkdownLine } from '../text/markdown-blocks.js';
import type { Ticket } from '../record/ticket.js';
/**
 * Extracts the tickets of a response, in textual order, without duplicates. Code fences, inline code and tables are
 * ignored. Markers and the trimming of titles follow claude-mpm (`core/ticket_extractor.py`), without its bugs.
 */
export declare function extractTickets(text: string): Ticket[];
/** Extracts tickets from an iterable of lines; reads no line after `most` tickets. */
export declare function ticketsOf(lines: Iterable<MarkdownLine>, most?: number): Ticket[];
/** Normalizes what does not distinguish titles: case, code marks. */
export declare function plainTitle(title: string): string;
