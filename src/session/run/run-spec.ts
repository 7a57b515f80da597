import type { RunResult } from '../record/events.js'
import type { RunLimits } from '../scheduling/limits.js'
import type { Agent } from '../roster/roster.js'

/** What one run is to do. */
export interface ClaudeRun {
  /** `pm`, `pm-02`, `01`. */
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: Pick<Agent, 'slug' | 'name' | 'tools' | 'disallowedTools' | 'file'>
  readonly task: string
  /** Below the session folder, with `/`. */
  readonly folder: string
  readonly prompt: string
  /** Instructions that are put after the CLI's own. */
  readonly instructions: string
  readonly model: string | undefined
  readonly limits: RunLimits
  /** The conversation that it begins or goes on with; without it one of its own. */
  readonly conversation?: RunConversation
  /** Folders beside the working directory that it may read. */
  readonly readableFolders?: readonly string[]
  /** A JSON schema that its answer is to have the form of. */
  readonly jsonSchema?: string
  /** Where it works. */
  readonly cwd?: string
  /** What its editing tools are about to change is told here, as they name it. */
  readonly onEditedFile?: (file: string) => void
  /** The name of each tool that it calls is told here. */
  readonly onTool?: (name: string) => void
  /** The prompt without what changes by itself (the date): two runs with the same are identical. Undefined: never reused. */
  readonly identity?: string
  /** What it takes is told here, in bytes: the schedule counts with it. */
  readonly onMemory?: (memoryBytes: number) => void
}

/** A conversation of several processes, one after another. */
export interface RunConversation {
  /** A UUID. */
  readonly id: string
  readonly resumes: boolean
  /** Name of the private folders that all of them use: the CLI keeps the conversation there. */
  readonly privateFolder: string
}

/** What came of it. `response` is whole, `result` is what the event says. */
export interface ClaudeRunEnd {
  readonly result: RunResult
  readonly response: string
  /** Whether it was told something while it worked: its answer hangs on more than its prompt then. */
  readonly wasAskedToWrapUp?: boolean
  /** The conversation that can be gone on with; undefined when there was no process. */
  readonly conversationId?: string
  /** The object that `jsonSchema` asked for; undefined when none came. */
  readonly structuredOutput?: unknown
}
