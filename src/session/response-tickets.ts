/** The tickets of a whole response: read from its file, a line at a time, so that its length costs no memory. */
import path from 'node:path'
import { MOST_TICKETS, type TicketSource } from './collect-tickets.js'
import { commonIndentOf, readMarkdownLines } from './detection/markdown-blocks.js'
import { readTextLines } from './text-lines.js'
import { ticketsOf, type Ticket } from './tickets.js'

/**
 * Reads `response.md` of a run; one ticket beyond the most shows that there are more.
 * @throws Error when there is no such file, or it cannot be read.
 */
export function readResponseTickets(
  sessionDirectory: string,
  { folder }: Pick<TicketSource, 'folder'>
): readonly Ticket[] {
  const file = path.join(sessionDirectory, ...folder.split('/'), 'response.md')
  // The first pass ends at the first line that is not indented: most often the first of all.
  const indent = commonIndentOf(readTextLines(file))
  return ticketsOf(readMarkdownLines(readTextLines(file), indent), MOST_TICKETS + 1)
}
