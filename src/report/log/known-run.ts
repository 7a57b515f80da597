/** What the live log knows of a run while it is shown. */

/** Characters of one line. */
export const LINE_LIMIT = 2000

/** A run that has been planned or has started. */
export interface KnownRun {
  readonly id: string
  readonly agent: string
  readonly role: 'pm' | 'agent' | 'check'
  readonly task: string
  readonly memoryLimitMb: number
  /** The prefix of its lines, shown in brackets. */
  readonly name: string
  /** PM's text so far, or the last lines of a check's output: shown at its end. */
  words: string
  readonly levelsReported: Set<string>
}
