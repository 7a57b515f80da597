/** What one run of a check needs. */
import type { Check } from '../configuration/checks.js'
import type { CliHost } from '../lifecycle/cli-host.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { CheckFacts } from '../record/record.js'
import type { AgentNetwork } from '../sandbox/run-network.js'
import type { RunLimits } from '../scheduling/limits.js'
import type { Workspace, WorkspaceRun } from '../workspace/workspace.js'

/** What checks run on: a part of a session, also where no agent runs. */
export type CheckHost = Pick<
  SessionContext,
  'configuration' | 'folder' | 'lifetime' | 'runControls' | 'readMachineMemory'
> & {
  readonly cli: Pick<
    CliHost,
    'processes' | 'agentUser' | 'privateDirectory' | 'inheritedEnvironment' | 'sandbox'
  >
  readonly workspace: Pick<Workspace, 'watch'>
}

/** One run of a check. */
export interface CheckRun {
  readonly id: string
  readonly check: Check
  readonly facts: CheckFacts
  readonly round: number
  /** Below the session folder, with `/`. */
  readonly folder: string
  readonly cwd: string
  /** The top of the worktree that it checks; undefined in the working directory. */
  readonly worktree?: string | undefined
  /** What the file of the agent whose work it checks says about the network: the check runs that agent's code. */
  readonly network?: AgentNetwork
  /** Before the session's remaining time shortens them. */
  readonly limits: RunLimits
  /** The run whose worktree it checks; undefined for the working directory. */
  readonly workspaceRun?: WorkspaceRun
  /** Called with its memory in bytes, for the schedule. */
  readonly onMemory?: ((memoryBytes: number) => void) | undefined
}
