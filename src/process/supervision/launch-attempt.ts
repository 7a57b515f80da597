/** The launch of one process on its terminal, and the tree that grows from it. */
import { buildLaunch } from './launch-command.js'
import type { SupervisionTools } from './supervision-tools.js'
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../terminal/terminal.js'
import type { Terminal, TerminalListener } from '../terminal/terminal.js'
import { findNamespace } from '../kill/end-namespace.js'
import type { EndableTree } from '../kill/terminate.js'
import type { LaunchCommand } from '../launch/launcher.js'
import { readProcessEntry } from '../table/process-table.js'
import { ProcessTree } from '../tree/process-tree.js'
import type { ProcessSpec } from '../contract/supervised-process.js'
import { errorMessage } from '../../util/error-message.js'

/** What became of a launch. */
export type LaunchAttempt =
  | {
      readonly kind: 'launched'
      readonly command: LaunchCommand
      readonly terminal: Terminal
      /** Undefined when the launcher was gone before it could be found. */
      readonly target: EndableTree | undefined
    }
  /** The command is missing when it could not be built. */
  | { readonly kind: 'failed'; readonly message: string; readonly command: LaunchCommand | undefined }

/** Starts the launcher on a terminal. */
export function launch(
  spec: ProcessSpec,
  tools: SupervisionTools,
  ids: { readonly nonce: string; readonly marker: string },
  listener: TerminalListener
): LaunchAttempt {
  let command: LaunchCommand | undefined
  try {
    command = buildLaunch(spec, tools, ids.nonce, ids.marker)
    const { columns = DEFAULT_COLUMNS, rows = DEFAULT_ROWS } = spec
    const terminal = tools.backend.start({ ...command, columns, rows }, listener)
    const target = findTarget(terminal.pid, command, tools, ids.marker)
    return { kind: 'launched', command, terminal, target }
  } catch (error) {
    return { kind: 'failed', message: errorMessage(error), command }
  }
}

/**
 * The program runs. With `script` in between, the launcher is a child of what was started on the terminal: aims at the
 * launcher itself, and at the pid namespace of the program.
 */
export function aimAtLauncher(
  attempt: LaunchAttempt,
  { launcherPid, firstPid }: { readonly launcherPid: number; readonly firstPid: number | undefined },
  tools: SupervisionTools
): LaunchAttempt {
  if (attempt.kind === 'failed' || attempt.target === undefined) return attempt
  const { command, target } = attempt
  const isFound = launcherPid === target.launcher.pid
  const found = isFound
    ? target
    : (findTarget(launcherPid, command, tools, target.marker, target.tree) ?? target)
  const namespace = firstPid === undefined ? undefined : findNamespace(firstPid, launcherPid)
  return { ...attempt, target: { ...found, namespace } }
}

/** The tree below this launcher, which is ours to end; undefined when the launcher is gone: its terminal is about to end. */
function findTarget(
  pid: number,
  { kind: launcherKind, adoptsOrphans }: LaunchCommand,
  { cgroup, user, control }: SupervisionTools,
  marker: string,
  known?: ProcessTree
): EndableTree | undefined {
  const launcher = readProcessEntry(pid)
  if (launcher === undefined) return undefined
  // A launcher that adopts every orphan loses none, so there is no need to search all environments for the marker.
  const tree = known ?? new ProcessTree(launcher, adoptsOrphans ? undefined : marker)
  return { launcherKind, launcher, tree, marker, cgroup, user, control }
}
