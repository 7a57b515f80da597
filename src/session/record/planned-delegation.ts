/** The plan of a session's runs, as events have it. */

/** A planned delegation: numbered, with its agent and its limits. */
export interface PlannedDelegation {
  readonly id: string
  readonly agent: string
  readonly task: string
  readonly folder: string
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
  readonly model: string | null
  /** Line of PM's answer that it starts on, from 1; absent when it is not from an answer. */
  readonly line?: number
  /** Ids of the delegations that it waits for; absent when there are none. */
  readonly after?: readonly string[]
  /** Ids of delegations of earlier rounds whose work it does again; absent when there are none. */
  readonly insteadOf?: readonly string[]
}
