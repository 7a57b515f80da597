/** What one process is supervised with. */
import type { LaunchMachine } from '../launch/launch-machine.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import type { ProcessMonitor } from '../memory/memory-watch.js'
import type { ProcessUser } from '../launch/process-user.js'
import type { SandboxWay } from '../sandbox/sandbox-way.js'
import type { TerminalBackend } from '../terminal/terminal.js'

/** Chosen once for a session (backend, machine, monitor, user) or made for this run (cgroup, control). */
export interface SupervisionTools {
  readonly backend: TerminalBackend
  readonly machine: LaunchMachine
  readonly monitor: ProcessMonitor
  readonly cgroup: MemoryCgroup | undefined
  /** Whether to end a process that is not in its cgroup. */
  readonly requireCgroup: boolean
  /** The user that it runs as, when it is not ours. */
  readonly user?: ProcessUser | undefined
  /** How this machine sandboxes a process that has a policy; undefined: not at all. */
  readonly sandbox?: SandboxWay | undefined
  /** The control line to a launcher that our signals do not reach; undefined where they do. Closed at the end. */
  readonly control: LauncherControl | undefined
  /** The prefix of the marker. */
  readonly sessionId: string | undefined
}
