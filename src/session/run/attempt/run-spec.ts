import type { RunResult } from '../../record/run-result.js'
import type { RunLimits } from '../../scheduling/limits.js'
import type { ToolUse } from './tool-use.js'
import type { AttemptProcess } from './attempt-process.js'
import type { PrivateFolders } from './run-environment.js'
import type { Agent } from '../../roster/roster.js'

/** What one run does. */
export interface ClaudeRun {
  /** `pm`, `pm-02`, `01`. */
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: Pick<
    Agent,
    'slug' | 'name' | 'tools' | 'disallowedTools' | 'file' | 'network' | 'allowedHosts'
  >
  readonly task: string
  /** Below the session folder, with `/`. */
  readonly folder: string
  readonly prompt: string
  /** Appended to the CLI's own instructions. */
  readonly instructions: string
  readonly model: string | undefined
  readonly limits: RunLimits
  /** Set when the session had less time left than the run's own limit. */
  readonly timeLimitedBy?: 'session'
  /** Set when the machine had less memory left than the run's own limit. */
  readonly memoryLimitedBy?: 'machine'
  /** The conversation that it begins or resumes; without it the run has one of its own. */
  readonly conversation?: RunConversation
  /** Folders that it may read besides the working directory. */
  readonly readableFolders?: readonly string[]
  /** A JSON schema for its structured output. */
  readonly jsonSchema?: string
  /** Working directory; default: the session's. */
  readonly cwd?: string
  /** The top of its worktree; undefined in the working directory. */
  readonly worktree?: string | undefined
  /** Notes what it does with its tools. */
  readonly toolUse?: ToolUse
  /** The prompt without what changes by itself (the date): two runs with the same identity are identical. Undefined: never reused. */
  readonly identity?: string
  /** Its first process, if that was started ahead of its task. */
  readonly ahead?: StartedAhead | undefined
  /** Called with its memory in bytes, for the schedule. */
  readonly onMemory?: (memoryBytes: number) => void
}

/** The process of a run's first attempt, started before the task was known, and what was prepared for it. */
export interface StartedAhead {
  /** A UUID. */
  readonly conversationId: string
  /** The run's folder. */
  readonly folder: string
  readonly own: PrivateFolders
  readonly process: AttemptProcess
}

/** A conversation that several processes continue, one after another. */
export interface RunConversation {
  /** A UUID. */
  readonly id: string
  readonly resumes: boolean
  /** Name of the private folder that all of them share: the CLI stores the conversation there. */
  readonly privateFolder: string
}

/** How a run ended. `response` is complete for PM and where it may be reused, else empty; `result` is that of the event. */
export interface ClaudeRunEnd {
  readonly result: RunResult
  readonly response: string
  /** Whether it got messages while it worked: then its answer depends on more than its prompt. */
  readonly gotMessages?: boolean
  /** The conversation that can be resumed; undefined when there was no process. */
  readonly conversationId?: string
  /** The object that `jsonSchema` asked for; undefined when there is none. */
  readonly structuredOutput?: unknown
}
