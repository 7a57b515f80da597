/** What the parts of a running session share. */
import type { ClaudeExecutable } from '../claude/find.js'
import type { KeyProxy } from '../claude/key-proxy.js'
import type { ProcessManager } from '../process/process-manager.js'
import type { BudgetLedger } from './budget.js'
import type { SessionConfiguration } from './configuration.js'
import type { MachineMemory } from './admission.js'
import type { Roster } from './roster.js'
import type { SessionFolder } from './session-folder.js'

/** One running session. */
export interface SessionContext {
  readonly configuration: SessionConfiguration
  readonly roster: Roster
  readonly executable: ClaudeExecutable
  /** Undefined where the CLI gets the credentials themselves. */
  readonly keyProxy: KeyProxy | undefined
  readonly processes: ProcessManager
  readonly folder: SessionFolder
  /** Folder of configuration and temporary files of the CLI processes; removed at the end, never uploaded. */
  readonly privateDirectory: string
  /** The environment that agents get a part of. */
  readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>
  readonly readMachineMemory: () => MachineMemory
  /** Aborted when the caller ends the session: what runs is cancelled. */
  readonly cancelSignal: AbortSignal
  /** Aborted when nothing more may start: cancelled, or over its time. Runs have a time limit of their own. */
  readonly signal: AbortSignal
  /** Aborted when every running agent is to hand in what it has; its reason is the text that it is told. */
  readonly wrapUpSignal: AbortSignal
  /** What PM and agents have spent so far, together. */
  readonly budget: BudgetLedger
}
