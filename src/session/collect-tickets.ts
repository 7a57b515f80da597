/** The tickets of a session: what its responses name, each once. Pure. */
import type { RunRecord } from './record.js'
import { extractTickets, plainTitle, type Ticket } from './tickets.js'

/** Tickets of all runs in their order; of two with the same title the first counts, whoever named it. */
export function collectTickets(runs: readonly Pick<RunRecord, 'agent' | 'response'>[]): Ticket[] {
  const byTitle = new Map<string, Ticket>()
  for (const { agent, response } of runs)
    for (const ticket of extractTickets(response)) {
      const key = plainTitle(ticket.title)
      if (!byTitle.has(key)) byTitle.set(key, { ...ticket, agent })
    }
  return [...byTitle.values()]
}
