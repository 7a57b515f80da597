/** A delegation that a case expects, in textual order. */
export interface ExpectedDelegation {
  readonly agent: string
  /** The first line of the task, exactly; empty where it does not matter. */
  readonly task: string
  /** Parts of the whole text that the agent must get. */
  readonly contains?: readonly string[]
  /** Parts of the answer that must not be in the text. */
  readonly lacks?: readonly string[]
  /** Default: none. */
  readonly after?: readonly string[]
}

/** An answer of PM, and what detection must make of it. */
export interface DetectionCase {
  readonly name: string
  readonly response: string
  readonly expected: readonly ExpectedDelegation[]
  /** Parts of lines, each of which must be reported as passed over. */
  readonly passedOver?: readonly string[]
  /** Labels that must be reported as unknown agents. Default: none. */
  readonly unknown?: readonly string[]
  /** What matters is only that something is taken or reported. */
  readonly anyOf?: 'not silent'
}

type Details = Omit<ExpectedDelegation, 'agent' | 'task'>

/** Shorthands, so that a case fits in a few lines. */
export const engineer = (task: string, details: Details = {}): ExpectedDelegation => ({
  agent: 'engineer',
  task,
  ...details
})
export const qa = (task: string, details: Details = {}): ExpectedDelegation => ({
  agent: 'qa',
  task,
  ...details
})
export const documentation = (task: string, details: Details = {}): ExpectedDelegation => ({
  agent: 'documentation',
  task,
  ...details
})
export const by = (agent: string, task: string, details: Details = {}): ExpectedDelegation => ({
  agent,
  task,
  ...details
})
