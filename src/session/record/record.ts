/**
 * The record: the session as data, as it stands in `session.json`. It is the fold of the session's events
 * (fold-events.ts) and the only thing that reports are made of.
 */
import type { MemoryLevel } from '../../process/contract/supervised-process.js'

export type TicketType = 'task' | 'bug' | 'feature' | 'issue' | 'enhancement'

/** One piece of follow-up work. */
export interface Ticket {
  readonly type: TicketType
  readonly title: string
  /** Display name of the agent whose response names it, `PM` for the PM. */
  readonly agent?: string
  /** Its issue, where it was filed as one. */
  readonly number?: number
  readonly url?: string
  /** Whether this session made the issue; false for one that was open already. */
  readonly created?: boolean
}

/** Version of the form of `session.json` and of `events.jsonl`; a reader refuses a newer one. */
export const SCHEMA_VERSION = 2

/** Why one CLI process ended (design section 8). */
export type Outcome =
  'completed' | 'failed' | 'timed-out' | 'memory-exceeded' | 'cancelled' | 'spawn-failed' | 'skipped'

/** The verdict on the session. */
export type Conclusion = 'success' | 'failure' | 'cancelled'

/** One point of a memory chart: one a second, and every telling change. */
export interface RecordedSample {
  readonly elapsedMs: number
  readonly memoryBytes: number
  readonly processes: number
  readonly cpuPercent: number
  readonly level: MemoryLevel
}

/** A tool call that the CLI refused for want of permission. */
export interface DeniedTool {
  readonly tool: string
  /** What it was to do, in short: a path, a command. */
  readonly detail: string
  /** The agent file that denies what the workflow allows; absent where the workflow does not allow it either. */
  readonly deniedByFile?: string
}

/** A file that a run changed; line counts are null where they are not known or the file is no text. */
export interface ChangedFile {
  /** Below the top of the checkout, with `/`. */
  readonly path: string
  readonly kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'type-changed'
  readonly addedLines: number | null
  readonly deletedLines: number | null
}

/** What became of a run's changes with worktrees; null where there is nothing to merge, or it was not tried or failed. */
export type MergeOutcome = 'merged' | 'conflict' | 'nothing' | null

/** One CLI process: PM's of a round, or an agent run. */
export interface RunRecord {
  /** `pm`, `pm-02`, or the delegation's number `01`. */
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  /** Display name: `PM`, `Engineer`. */
  readonly agent: string
  readonly task: string
  /** Line of PM's answer in its round that delegates it, from 1; null for PM itself and where it is not known. */
  readonly line: number | null
  /** Ids of the delegations that it waited for, those of earlier rounds included. */
  readonly after: readonly string[]
  /** Ids of delegations of earlier rounds whose work it does again; absent where there are none. */
  readonly insteadOf?: readonly string[]
  /** Id of the completed run that did its work again; absent where there is none. */
  readonly supersededBy?: string
  /** `waiting` before its start, `running` while it lives. */
  readonly state: 'waiting' | 'running' | 'ended'
  readonly outcome: Outcome | null
  /** CLI processes that were started for it; 0 before the first. */
  readonly attempts: number
  /** What went wrong and what to do, for a person; null when nothing did. */
  readonly error: string | null
  readonly exitCode: number | null
  readonly signal: string | null
  /** ISO 8601; null before it. */
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
  /** The agent's own words; cut at `RESPONSE_LIMIT` characters (all of it stands in `response.md`). */
  readonly response: string
  readonly responseTruncated: boolean
  /** Highest level that its memory came to. */
  readonly memoryLevel: MemoryLevel
  readonly samples: readonly RecordedSample[]
  readonly deniedTools: readonly DeniedTool[]
  readonly toolCalls: number
  /** Files that it changed, at most `CHANGES_LIMIT`. */
  readonly changes: readonly ChangedFile[]
  /** SHA-256 of its `changes.patch`, before anything in it was masked; absent where there is no patch. */
  readonly patchDigest?: string
  readonly merge: MergeOutcome
  /** Whether it was not carried out, but taken from an identical run before. */
  readonly reused: boolean
}

/** A label that looked like a delegation but names no agent of the roster. */
export interface UnknownAgent {
  readonly label: string
  readonly task: string
  /** The nearest agent of the roster, if any is near. */
  readonly suggestion: string | null
}

/** Something that is said to the reader of log and summary. */
export interface Notice {
  readonly level: 'info' | 'warning' | 'error'
  readonly message: string
}

/** The whole session. */
export interface SessionRecord {
  readonly schemaVersion: number
  readonly sessionId: string
  readonly rehearsal: boolean
  /** Null while it runs, and when the main step died before its verdict. */
  readonly conclusion: Conclusion | null
  /** The cause of a conclusion that is not `success`, for a person. */
  readonly error: string | null
  readonly startedAt: string
  readonly endedAt: string | null
  /** Wall clock of the session. */
  readonly executionSeconds: number
  readonly total: number
  readonly successful: number
  readonly failed: number
  readonly skipped: number
  /** Did not complete, and were done again by another; they count neither as failed nor as skipped. */
  readonly superseded: number
  readonly costUsd: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** PM's last words, cut as a run's response. */
  readonly response: string
  /** The object that fits `response-schema`; null where there is none. */
  readonly structuredResponse: unknown
  /** PM's runs, in order of rounds. */
  readonly pm: readonly RunRecord[]
  /** Agent runs in the order of the delegations. */
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownAgent[]
  readonly tickets: readonly Ticket[]
  readonly notices: readonly Notice[]
  /** The configuration without secrets, for the report: names as the inputs'. */
  readonly configuration: Readonly<Record<string, unknown>>
  readonly claude: { readonly version: string; readonly path: string } | null
}

/** Characters of a response that the record holds (64 Ki); the whole stands in `response.md`. */
export const RESPONSE_LIMIT = 65_536

/** Changed files of one run that the record holds; the patch has all. */
export const CHANGES_LIMIT = 1_000
