/** What a process is supervised with: chosen once for a session, or made for this one run. */
import type { LaunchMachine } from '../launch/launch-machine.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import type { ProcessMonitor } from '../memory/memory-watch.js'
import type { ProcessUser } from '../launch/process-user.js'
import type { TerminalBackend } from '../terminal/terminal.js'

/** What a process is supervised with. */
export interface SupervisionTools {
  readonly backend: TerminalBackend
  readonly machine: LaunchMachine
  readonly monitor: ProcessMonitor
  readonly cgroup: MemoryCgroup | undefined
  /** Whether a process that is not in its cgroup is ended. */
  readonly requireCgroup: boolean
  /** The user that it runs as, where that is another than ours. */
  readonly user?: ProcessUser | undefined
  /** The line to a launcher that our signals do not reach; undefined where they do. Closed at the end. */
  readonly control: LauncherControl | undefined
  /** Whose runs these are: a marker begins with it. */
  readonly sessionId: string | undefined
}
