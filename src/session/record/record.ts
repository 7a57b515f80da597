/**
 * The record: the session as data, as in `session.json`. It is the fold of the session's events (fold-events.ts) and the
 * only source of reports.
 */
import type { Outcome } from '../../claude/outcome/outcome.js'
import type { LeftProcess, MemoryLevel } from '../../process/contract/supervised-process.js'
import type { DeniedHost } from '../network/connection.js'
import type { StatusKind } from '../text/status-line.js'
import type { RecordedActivity } from './activity.js'
import type { SessionFindings } from './finding.js'
import type { SessionOrigin } from './origin.js'
import type { RecordedPassedOverLine } from './passed-over.js'
import type { RecordedSandbox } from './recorded-sandbox.js'
import type { Ticket } from './ticket.js'

/** Version of the format of `session.json` and `events.jsonl`; a reader refuses a newer one. */
export const SCHEMA_VERSION = 2

export type { Outcome }

/** The verdict on the session. */
export type Conclusion = 'success' | 'failure' | 'cancelled'

/** One point of a memory chart: one a second, and every notable change. */
export interface RecordedSample {
  readonly elapsedMs: number
  readonly memoryBytes: number
  readonly processes: number
  readonly cpuPercent: number
  readonly level: MemoryLevel
}

/** A tool call that the CLI refused because a permission was missing. */
export interface DeniedTool {
  readonly tool: string
  /** Its main argument: a path, a command. */
  readonly detail: string
  /** The agent file that denies what the workflow allows; absent when the workflow does not allow it either. */
  readonly deniedByFile?: string
}

/** What an answer declares about its work in its last line. */
export interface RecordedEnd {
  readonly kind: StatusKind
  /** Its words for what is not done and why; null if it gives none. */
  readonly reason: string | null
}

/** A file that a run changed; line counts are null when they are unknown or the file is binary. */
export interface ChangedFile {
  /** Below the top of the checkout, with `/`. */
  readonly path: string
  readonly kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'type-changed'
  readonly addedLines: number | null
  readonly deletedLines: number | null
}

/** Whether a run's changes were merged, with worktrees; null when there is nothing to merge, or merging was not tried or failed. */
export type MergeOutcome = 'merged' | 'conflict' | 'nothing' | null

/** When a check ran: before PM began, or after work was done. */
export type CheckPhase = 'before' | 'after'

/** What a run with the role `check` has besides. */
export interface CheckFacts {
  readonly phase: CheckPhase
  /** Id of the agent run that it checks; null when it checks the whole session. */
  readonly ofRun: string | null
}

/** One supervised process: PM's of a round, an agent run, or a check. */
export interface RunRecord {
  /** `pm`, `pm-02`, the delegation's number `01`, `check-01`, or `01-check-1` for a check of run 01. */
  readonly id: string
  readonly role: 'pm' | 'agent' | 'check'
  readonly round: number
  /** Display name: `PM`, `Engineer`, the name of a check. */
  readonly agent: string
  /** The command of a check. */
  readonly task: string
  /** Absent for PM and agents. */
  readonly check?: CheckFacts
  /** Line of PM's answer that delegates it, from 1; null for PM itself and when it is unknown. */
  readonly line: number | null
  /** Ids of the delegations that it waited for, including those of earlier rounds. */
  readonly after: readonly string[]
  /** Ids of delegations of earlier rounds whose work it does again; absent when there are none. */
  readonly insteadOf?: readonly string[]
  /** Id of the completed run that did its work again; absent when there is none. */
  readonly supersededBy?: string
  /** `waiting` before its start, `running` while its process is running. */
  readonly state: 'waiting' | 'running' | 'ended'
  readonly outcome: Outcome | null
  /** CLI processes started for it; 0 before the first. */
  readonly attempts: number
  /** What went wrong and what to do, in one text for a reader; null when nothing did. */
  readonly error: string | null
  /** The part of `error` that says what happened and why. */
  readonly cause: string | null
  /** What the run did last, abbreviated; null when it showed no activity. */
  readonly lastActivity: string | null
  /** The part of `error` that says what to do; null when only the outcome suggests it. */
  readonly advice: string | null
  readonly exitCode: number | null
  readonly signal: string | null
  /** ISO 8601; null before the start. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly executionSeconds: number
  readonly peakMemoryMb: number
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
  readonly costUsd: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly model: string | null
  readonly pid: number | null
  /** Below the session folder, with `/`: `pm`, `agents/01-engineer`. */
  readonly folder: string
  /** What its answer declares in its last line, which is not part of `response`; absent when it declares nothing. */
  readonly declaredEnd?: RecordedEnd
  /**
   * The agent's text, cut at `RESPONSE_LIMIT` characters; `response.md` has all of it. For a check the last lines of its
   * output; `transcript.log` has all of it.
   */
  readonly response: string
  readonly responseTruncated: boolean
  /** Highest level that its memory reached. */
  readonly memoryLevel: MemoryLevel
  readonly samples: readonly RecordedSample[]
  readonly deniedTools: readonly DeniedTool[]
  /** Hosts that the proxy of a sealed network denied, at most `DENIED_HOSTS_LIMIT`; absent when there are none. */
  readonly deniedHosts?: readonly DeniedHost[]
  readonly toolCalls: number
  /** What it did and was sent, the latest `ACTIVITY_LIMIT` entries; absent when there are none. */
  readonly activity?: readonly RecordedActivity[]
  /** Files that it changed, at most `CHANGES_LIMIT`. */
  readonly changes: readonly ChangedFile[]
  /** SHA-256 of its `changes.patch`, before secrets in it were masked; absent when there is no patch. */
  readonly patchDigest?: string
  /** What it made and its patch does not contain: ignored files, commits; absent when there is nothing. */
  readonly unpatched?: readonly string[]
  /** Whether it may have changed files that are not known; absent when it has not. */
  readonly changesUnknown?: boolean
  /** Processes that it left behind and that were ended with it; absent when there are none. */
  readonly endedProcesses?: readonly LeftProcess[]
  readonly merge: MergeOutcome
  /** Whether its result was reused from an earlier identical run. */
  readonly reused: boolean
}

/** A label that looked like a delegation but names no agent of the roster. */
export interface UnknownAgent {
  readonly label: string
  readonly task: string
  /** The agent of the roster with the closest name, if one is close. */
  readonly suggestion: string | null
  /** Numbers of delegations that it was to be done instead of; absent when it named none. */
  readonly insteadOf?: readonly string[]
}

/** An unknown agent's delegation in the record: numbered, so that a later one can be done instead of it. */
export interface UnknownDelegation extends UnknownAgent {
  /** Its number, in the series of the delegations that run. */
  readonly id: string
  readonly round: number
  /** The completed run that did its work. */
  readonly supersededBy?: string
}

/** A message to the reader of log and summary. */
export interface Notice {
  readonly level: 'info' | 'warning' | 'error'
  readonly message: string
}

/** A cause of the verdict that is not one run's. */
export interface SessionFault {
  readonly cause: string
  /** What to do; null when the cause says it. */
  readonly advice: string | null
}

/** The whole session. */
export interface SessionRecord {
  readonly schemaVersion: number
  readonly sessionId: string
  readonly rehearsal: boolean
  /** Null while it runs, and when the main step died before its verdict. */
  readonly conclusion: Conclusion | null
  /** The cause of a conclusion other than `success`, for a reader. */
  readonly error: string | null
  /** Causes that are not one run's, for example that PM's closing answer calls the work not done. */
  readonly faults: readonly SessionFault[]
  readonly startedAt: string
  readonly endedAt: string | null
  /** Wall-clock time of the session. */
  readonly executionSeconds: number
  readonly total: number
  readonly successful: number
  /** Ended without success, and neither skipped nor cancelled. */
  readonly failed: number
  readonly skipped: number
  /** Ended from outside, with their session or alone. */
  readonly cancelled: number
  /** Runs that did not complete and whose work another run did again; they count neither as failed nor as skipped. */
  readonly superseded: number
  readonly costUsd: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** PM's last answer, cut like a run's response. */
  readonly response: string
  /** The object that fits `response-schema`; null when there is none. */
  readonly structuredResponse: unknown
  /** What agents found; absent unless the session reviews (`review`). */
  readonly review?: SessionFindings
  /** PM's runs, in order of rounds. */
  readonly pm: readonly RunRecord[]
  /** Agent runs, in order of the delegations. */
  readonly results: readonly RunRecord[]
  /** Runs of the author's checks, in order. */
  readonly checks: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownDelegation[]
  /** Lines of PM's answers in the form of a delegation that were not taken as one. */
  readonly passedOver: readonly RecordedPassedOverLine[]
  readonly tickets: readonly Ticket[]
  readonly notices: readonly Notice[]
  /** Absent outside of a workflow. */
  readonly origin?: SessionOrigin
  /** The configuration without secrets, for the report; its names are those of the inputs. */
  readonly configuration: Readonly<Record<string, unknown>>
  /** Null when the session failed before it was chosen. */
  readonly sandbox: RecordedSandbox | null
  readonly claude: { readonly version: string; readonly path: string } | null
}

/** Characters of a response that the record keeps (64 Ki); `response.md` has all of them. */
export const RESPONSE_LIMIT = 65_536

/** Changed files of one run that the record keeps; the patch has all of them. */
export const CHANGES_LIMIT = 1_000

/** Processes that a run left behind and the record names. */
export const ENDED_PROCESSES_LIMIT = 20

/** Names of what a run made besides its patch that the record keeps. */
export const UNPATCHED_LIMIT = 100
