/** What detection returns. */
import type { LabelForm } from './labels/label-forms.js'
import type { UnknownAgent } from '../record/record.js'
import type { UnreadWork } from './unread.js'
import type { PassedOverLine } from '../record/passed-over.js'

/** A parsed delegation, not yet run. */
export interface Delegation {
  /** Slug of the agent in the roster. */
  readonly agent: string
  /** The label as PM wrote it, without its marks: `QA / Web QA`. */
  readonly label: string
  /** First line of the task, which is displayed. */
  readonly task: string
  /** The following lines; empty if there are none. */
  readonly body: string
  /** The whole task: its first line and body. */
  readonly text: string
  /** Agents that it waits for, from `(after Engineer and QA)`: the slug of a known agent, else the name as written. */
  readonly after: readonly string[]
  /** Numbers of delegations that it supersedes, from `(instead of 02)`: as written. */
  readonly insteadOf: readonly string[]
  /** PM's own number for it, in its delegations block; absent when it gave none. */
  readonly number?: string
  /** The written form that it was found in. */
  readonly format: LabelForm | 'task-call' | 'block'
  /** Line of PM's answer that it starts on, from 1. */
  readonly line: number
}

/** The delegations of PM's answer. */
export interface DetectedDelegations {
  /** In textual order, duplicates left out. */
  readonly delegations: readonly Delegation[]
  /** Labels in the form of a delegation that name no agent of the roster: reported, not run. */
  readonly unknownAgents: readonly UnknownAgent[]
  /** How many were left out because they have the agent and text of another one. */
  readonly duplicates: number
  /** Lines in the form of a delegation that were not taken as one, in textual order. */
  readonly passedOver: readonly PassedOverLine[]
}

/** The delegations of prose. */
export interface DetectedInProse extends DetectedDelegations {
  /** Work that is handed to an agent in another form: neither run nor passed over, because the block may have it. */
  readonly unread: readonly UnreadWork[]
}
