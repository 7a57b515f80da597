/** The data that the program embeds in its pages and sends to them. */

/** A sample of a run: `[elapsedMs, MiB of memory, CPU percent, processes]`. */
export type ChartPoint = readonly [number, number, number, number]

/** How the session ended, for the page's closing line. */
export interface SessionOver {
  readonly conclusion: string
  readonly cause: string
  readonly reportFile: string
}

/** One line of a run's activity; `position` is its place in the stream of events. */
export interface ActivityLine {
  readonly position: number
  readonly elapsedMs: number
  readonly text: string
}

/** Lines of one run since a position. */
export interface ActivityUpdate {
  readonly run: string
  readonly lines: readonly ActivityLine[]
  /** Lines since that position that are no longer kept. */
  readonly missed: number
}

/** A run that has not ended, or just has, as the live page's grid shows it. Times are in milliseconds since 1970. */
export interface LiveRun {
  readonly id: string
  /** `PM`, `Engineer (01)`. */
  readonly name: string
  readonly state: 'waiting' | 'running' | 'ended'
  /** Whether it is an agent, which takes messages while it is running. */
  readonly isAgent: boolean
  /** What it did last, in one line. */
  readonly lastLine: string
  readonly memoryMb: number
  /** 0: no limit. */
  readonly memoryLimitMb: number
  /** When its time is over; null before its start. */
  readonly deadline: number | null
  readonly isWrappingUp: boolean
  /** How it ended, with a mark; empty before. */
  readonly ending: string
}

/** Delegations by state. */
export interface LiveCounts {
  readonly total: number
  readonly successful: number
  readonly failed: number
}

/** What a page needs to advance from one position in the stream of events to another. */
export interface LiveUpdate {
  /** The page's position after the update. */
  readonly position: number
  /** When it was created, in milliseconds since 1970; the durations of what is running are relative to it. */
  readonly now: number
  readonly parts: readonly { readonly name: string; readonly html: string }[]
  readonly counts: LiveCounts
  /** Runs of the grid that have changed. */
  readonly grid: readonly LiveRun[]
  /** Names of the parts in the list of runs, in order. */
  readonly runs: readonly string[]
  readonly activity: readonly ActivityUpdate[]
  readonly samples: readonly { readonly run: string; readonly points: readonly ChartPoint[] }[]
  readonly over: SessionOver | null
}
