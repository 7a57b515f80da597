/** What a process manager works with. */
import type { MemoryEnforcer } from './cgroup/memory-cgroup.js'
import type { LaunchMachine } from './launch/launch-machine.js'
import type { ProcessUser } from './launch/process-user.js'
import type { MemoryMonitor } from './memory/memory-monitor.js'
import type { SandboxWay } from './sandbox/sandbox-way.js'
import type { TerminalBackend } from './terminal/terminal.js'

/** By default, the best that this machine offers. */
export interface ProcessManagerOptions {
  /** How memory limits are enforced; by polling when omitted. The manager does not dispose of it. */
  readonly enforcer?: MemoryEnforcer
  readonly sessionId?: string
  /** The user that everything runs as, when it is not ours. */
  readonly user?: ProcessUser
  /** How processes with a policy are sandboxed; not at all when omitted. */
  readonly sandbox?: SandboxWay
  readonly backend?: TerminalBackend
  readonly machine?: LaunchMachine
  readonly monitor?: MemoryMonitor
}
