/** A prepared mode, which the main step runs and publishes in the same way for every mode. */
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import type { SessionEvent } from '../../session/record/events.js'
import type { Redactor } from '../../session/redaction/redact.js'
import type { SessionRecord } from '../../session/record/record.js'

/** Runs a session or a part of one. */
export type RunSession = (
  configuration: SessionConfiguration,
  options: {
    readonly signal: AbortSignal
    readonly onEvent: (event: SessionEvent) => void
    readonly cacheDirectory?: string
    readonly cacheScope?: string
    readonly redactor?: Redactor
    readonly closedFolders: readonly string[]
  }
) => Promise<SessionRecord>

/** What the main step runs. */
export interface PreparedSession {
  readonly configuration: SessionConfiguration
  readonly run: RunSession
  /** The artifact's name if other jobs need it: the job fails without it, and posts no comment. */
  readonly artifactName?: string
  /** The jobs that spend the rest of the budget; undefined when there are none, or before `run` has returned. */
  readonly legs?: () => LegBudgets | undefined
}

/** What the jobs of a matrix may spend. */
export interface LegBudgets {
  readonly count: number
  /** Of each, in US dollars. */
  readonly shareUsd: number
}
