/** What the parts of a running session share. */
import type { ProcessUsage } from '../../claude/install/conversation-usage.js'
import type { ClaudeExecutable } from '../../claude/install/find-claude.js'
import type { KeyProxy } from '../../claude/key-proxy/key-proxy.js'
import type { ProcessManager } from '../../process/process-manager.js'
import type { BudgetLedger } from './budget.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { AgentUser } from '../agent-user/agent-user.js'
import type { MachineMemory } from '../scheduling/admission.js'
import type { RunLimits } from '../scheduling/limits.js'
import type { ResultStore } from '../cache/result-store.js'
import type { Roster } from '../roster/roster.js'
import type { RunControls } from './run-controls.js'
import type { SessionFolder } from '../record/session-folder.js'
import type { Workspace } from '../workspace/workspace.js'

/** One running session. */
export interface SessionContext {
  readonly configuration: SessionConfiguration
  readonly roster: Roster
  readonly executable: ClaudeExecutable
  /** Undefined where the CLI gets the credentials themselves. */
  readonly keyProxy: KeyProxy | undefined
  readonly processes: ProcessManager
  /** The user of the CLI processes; undefined: ours. */
  readonly agentUser: AgentUser | undefined
  readonly folder: SessionFolder
  /** Logs a warning about the machine or the CLI that concerns every run; of each topic only the first. */
  readonly warnOnce: (topic: string, message: string) => void
  /** Folder of configuration and temporary files of the CLI processes; removed at the end, never uploaded. */
  readonly privateDirectory: string
  /** The environment that agents get a part of. */
  readonly inheritedEnvironment: Readonly<Record<string, string | undefined>>
  /** Where agent runs work, and what becomes of their changes. */
  readonly workspace: Workspace
  /** Results of earlier sessions; undefined without `cache`. */
  readonly results: ResultStore | undefined
  readonly readMachineMemory: () => MachineMemory
  /** Aborted when the caller ends the session: what runs is cancelled. */
  readonly cancelSignal: AbortSignal
  /** Aborted when nothing more may start: cancelled, or over its time. Runs have a time limit of their own. */
  readonly signal: AbortSignal
  /** Aborted when every running agent is to hand in what it has; its reason is the text that it is told. */
  readonly wrapUpSignal: AbortSignal
  /** What PM and agents have spent so far, together. */
  readonly budget: BudgetLedger
  /** What a process used, where its conversation had processes before it. */
  readonly processUsage: ProcessUsage
  /** The runs that go on: to tell one something, or to end it. */
  readonly runControls: RunControls
  /** A run's limits, its time shortened to what the session has left. */
  readonly withinSession: (limits: RunLimits) => RunLimits
}
