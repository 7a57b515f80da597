/** One attempt of a run, a single CLI process: what it is given, what surrounds it, and how it ended. */
import type { RetryEvent } from '../../../claude/stream/stream-events.js'
import type { StreamState } from '../../../claude/stream/stream.js'
import type { ProcessResult } from '../../../process/contract/supervised-process.js'
import type { SessionContext } from '../../lifecycle/session-context.js'
import type { Conversation } from './conversation.js'
import type { PrivateFolders } from './run-environment.js'
import type { ClaudeRun } from './run-spec.js'
import type { WrapUp } from './wrap-up.js'

/** What the process of an attempt is started with. */
export interface AttemptStart {
  /** From 1. */
  readonly number: number
  /** ID of the CLI's conversation, which continues when `resumes` is set. */
  readonly conversationId: string
  readonly resumes: boolean
  /** The prompt, or the message that resumes the conversation; undefined if the process starts ahead of its task. */
  readonly input: string | undefined
  readonly model: string | undefined
  /** Time that the run has left, in milliseconds. */
  readonly leftMs: number
  /** Whether the agent can receive messages while it works. */
  readonly isConversation: boolean
}

/** What one attempt does. */
export interface Attempt extends AttemptStart {
  readonly input: string
  /** Time that the run has taken before this attempt, in milliseconds. */
  readonly earlierMs: number
  /** Whether an earlier attempt is given up, with all that it said. */
  readonly startsOver: boolean
}

/** Where a run's processes are started. */
export interface AttemptPlace {
  readonly run: ClaudeRun
  readonly session: SessionContext
  /** The run's folder. */
  readonly folder: string
  readonly own: PrivateFolders
}

/** The run that an attempt belongs to. */
export interface AttemptContext extends AttemptPlace {
  /** Cancels the run. */
  readonly signal: AbortSignal
  /** Asks the agent to wrap up; its reason is the text that the agent gets. */
  readonly wrapUpRequest: AbortSignal
  readonly onStarted: (pid: number) => void
  readonly onText: (text: string, continues: boolean) => void
  readonly onAskedToWrapUp: () => void
  /** Called with the conversation once it can take messages, and with undefined once it no longer can. */
  readonly onConversation: (conversation: Conversation | undefined) => void
}

/** Why we ended the process ourselves; `none` when we did not. */
export type EarlyEnd =
  | { readonly kind: 'none' }
  /** A request that cannot succeed, or whose retry would come after the time limit. */
  | { readonly kind: 'unrecoverable'; readonly retry: RetryEvent }
  /** It did not wrap up in time when the session's budget was reached. */
  | { readonly kind: 'over-budget'; readonly reason: string }
  /** The CLI granted tools that were not requested. */
  | { readonly kind: 'excess-tools'; readonly tools: readonly string[] }

/** How an attempt ended. */
export interface AttemptEnd {
  readonly process: ProcessResult
  readonly stream: StreamState
  readonly stderrTail: string
  readonly earlyEnd: EarlyEnd
  /** Undefined when it was not asked to wrap up. */
  readonly wrapUp: WrapUp | undefined
}
