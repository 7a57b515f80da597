/** What PM writes in a language. The words of a label stay English, as PM's instructions give them. */
export interface Language {
  readonly name: string
  /** The colon after a label, as the language sets it. */
  readonly colon: string
  readonly intro: string
  readonly outro: string
  /** Tasks for Engineer, QA and Documentation. */
  readonly tasks: readonly [string, string, string]
  /** Tasks whose first words resemble a report: the verb that says "done" in it is an order here. */
  readonly traps: readonly [string, string]
  /** A second paragraph of Engineer's task. */
  readonly paragraph: string
  /** Sub-labels of a task and what they say. */
  readonly subLabels: readonly [string, string][]
  /** Reports that anyone recognizes, of Engineer, QA and Documentation. */
  readonly reports: readonly [string, string, string]
  /** Failed, skipped, in progress. */
  readonly statuses: readonly [string, string, string]
  /** Reports in whole sentences. */
  readonly sentences: readonly [string, string, string]
  /** Prose that mentions an agent in bold within a sentence. */
  readonly mention: string
}
