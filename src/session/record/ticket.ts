/** Tickets that agents ask for in their answers. */

export type TicketType = 'task' | 'bug' | 'feature' | 'issue' | 'enhancement'

/** One piece of follow-up work. */
export interface Ticket {
  readonly type: TicketType
  readonly title: string
  /** Display name of the agent whose response contains it; `PM` for PM. */
  readonly agent?: string
  /** Number of its issue, when it was filed as one. */
  readonly number?: number
  readonly url?: string
  /** Whether this session created the issue; false for one that was open already. */
  readonly created?: boolean
}
