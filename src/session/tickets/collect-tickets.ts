/** Collects the tickets that the responses of a session name, without duplicates. */
import path from 'node:path'
import type { RunRecord } from '../record/record.js'
import type { Ticket } from '../record/ticket.js'
import { extractTickets, plainTitle, ticketsOf } from './extract-tickets.js'
import { commonIndentOf, readMarkdownLines } from '../text/markdown-blocks.js'
import { readTextLines } from '../text/text-lines.js'
import { errorMessage } from '../../util/error-message.js'

/** A run whose response may name tickets. */
export type TicketSource = Pick<RunRecord, 'id' | 'agent' | 'response' | 'responseTruncated' | 'folder'>

/** Maximum number of tickets of a session: more is not a list of work, and the record must stay small. */
export const MOST_TICKETS = 1_000

/** The tickets, and messages about those that are missing. */
export interface CollectedTickets {
  readonly tickets: readonly Ticket[]
  readonly problems: readonly string[]
}

/**
 * Collects the tickets of all runs in order; of two with the same title the first is kept, whichever run named it.
 * @param readWhole reads the tickets of a response that is truncated in the record; throws if it cannot.
 */
export function collectTickets(
  runs: readonly TicketSource[],
  readWhole: (run: TicketSource) => readonly Ticket[]
): CollectedTickets {
  const byTitle = new Map<string, Ticket>()
  const problems: string[] = []
  let isFull = false
  for (const run of runs)
    for (const ticket of ticketsOfRun(run, readWhole, problems)) {
      const key = plainTitle(ticket.title)
      if (byTitle.has(key)) continue
      if (byTitle.size < MOST_TICKETS) byTitle.set(key, { ...ticket, agent: run.agent })
      else isFull = true
    }
  if (isFull)
    problems.push(
      `The responses name more than ${MOST_TICKETS} tickets: the first ${MOST_TICKETS} are listed, the others are only in the files response.md.`
    )
  return { tickets: [...byTitle.values()], problems }
}

function ticketsOfRun(
  run: TicketSource,
  readWhole: (run: TicketSource) => readonly Ticket[],
  problems: string[]
): readonly Ticket[] {
  if (!run.responseTruncated) return extractTickets(run.response)
  try {
    return readWhole(run)
  } catch (error) {
    const reason = errorMessage(error)
    problems.push(
      `${run.agent} (${run.id}): its full response cannot be read (${reason}), so only its first ${run.response.length} characters were searched for tickets.`
    )
    return extractTickets(run.response)
  }
}

/**
 * Reads the tickets of `response.md` of a run. One more than the maximum shows that there are more.
 * @throws Error if there is no such file, or it cannot be read.
 */
export function readResponseTickets(
  sessionDirectory: string,
  { folder }: Pick<TicketSource, 'folder'>
): readonly Ticket[] {
  const file = path.join(sessionDirectory, ...folder.split('/'), 'response.md')
  // The first pass ends at the first line that is not indented, usually the first line.
  const indent = commonIndentOf(readTextLines(file))
  return ticketsOf(readMarkdownLines(readTextLines(file), indent), MOST_TICKETS + 1)
}
