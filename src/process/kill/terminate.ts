/**
 * Ends a whole process tree: asks it to end, waits, has the launcher and the cgroup kill it, then scans for what is left
 * and kills that. Never signals a process outside the tree.
 */
import { endNamespace, type PidNamespace } from './end-namespace.js'
import { killMembersAs, killUntilGone } from './kill-members.js'
import type { LauncherKind } from '../launch/launcher.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import { readProcessEntry, type ProcessEntry, type ProcessTable } from '../table/process-table.js'
import { findMarked, type ProcessTree } from '../tree/process-tree.js'
import type { ProcessUser } from '../launch/process-user.js'
import { signalGroup, signalProcess } from './signal-process.js'
import type { Survivor } from '../contract/supervised-process.js'

/** The launcher kills everything below it within this time, or is stuck itself. */
const CLEAN_UP_MS = 3000
/** A terminal reports its end within this time after all its processes were killed. */
const CLOSING_MS = 1000

/** A tree that can be ended. */
export interface EndableTree {
  readonly launcherKind: LauncherKind
  /** The launcher, which is the tree's root; with `sh` it has become the program. */
  readonly launcher: ProcessEntry
  readonly tree: ProcessTree
  readonly marker: string
  readonly cgroup: MemoryCgroup | undefined
  /** The user of the tree, when it is not ours. */
  readonly user?: ProcessUser | undefined
  /** The control line to a launcher that our signals do not reach; undefined where they do. */
  readonly control: LauncherControl | undefined
  /** Its pid namespace, which ends as a whole; undefined when it has none of its own. */
  readonly namespace?: PidNamespace | undefined
}

/**
 * Ends the tree step by step. Resolves when `ended` does (the end of the terminal), or when nothing more can be done.
 * @param graceMs time for the program to end by itself after SIGTERM; 0 kills at once
 */
export async function endTree(target: EndableTree, graceMs: number, ended: Promise<unknown>): Promise<void> {
  if (graceMs > 0 && askToEnd(target) && (await settles(ended, graceMs))) return
  if (target.control !== undefined) target.control.killAll()
  else if (target.launcherKind !== 'sh') {
    // A stopped launcher could not handle the signal.
    signalProcess(target.launcher, 'SIGCONT')
    signalProcess(target.launcher, 'SIGTERM')
  }
  await target.cgroup?.killAll()
  if (target.launcherKind !== 'sh' && (await settles(ended, CLEAN_UP_MS))) return
  await endLeftovers(target, true)
  await settles(ended, CLOSING_MS)
}

/**
 * Finds and kills what is left of a tree whose program has ended. Returns what could not be killed.
 * @param thorough also searches every environment for the marker, for a tree whose launcher may not have cleaned up
 */
export async function endLeftovers(target: EndableTree, thorough: boolean): Promise<readonly Survivor[]> {
  const { cgroup, tree, marker, user, control, namespace } = target
  if (namespace !== undefined) return endNamespace(namespace)
  if (cgroup !== undefined && cgroup.pids().length > 0) await cgroup.killAll()
  return killUntilGone(
    (table) => unite(tree.update(table), thorough ? findMarked(table, marker) : [], confined(table, cgroup)),
    user !== undefined && control !== undefined
      ? { kill: (members) => killMembersAs(members, user) }
      : { marker: thorough ? marker : undefined }
  )
}

/**
 * Kills every process with this marker (or, given a session's id, with any of its markers) and its descendants, for runs
 * whose supervisor was killed. Returns what could not be killed.
 */
export function endMarkedProcesses(marker: string): Promise<readonly Survivor[]> {
  return killUntilGone((table) => findMarked(table, marker), { marker })
}

/** The launcher forwards the signal to the program's group: only a parent can be sure that a pid is still its child's. */
function askToEnd(target: EndableTree): boolean {
  if (target.control !== undefined) return target.control.ask()
  if (target.launcherKind !== 'sh')
    return signalProcess(target.launcher, 'SIGUSR1') && signalProcess(target.launcher, 'SIGCONT')
  const now = readProcessEntry(target.launcher.pid) ?? target.launcher
  // A stopped program could not handle SIGTERM.
  return signalGroup(now, 'SIGTERM') && signalGroup(now, 'SIGCONT')
}

function confined(table: ProcessTable, cgroup: MemoryCgroup | undefined): readonly ProcessEntry[] {
  return (cgroup?.pids() ?? []).map((pid) => table.get(pid)).filter((entry) => entry !== undefined)
}

function unite(...lists: readonly (readonly ProcessEntry[])[]): readonly ProcessEntry[] {
  return [...new Map(lists.flat().map((entry) => [entry.pid, entry])).values()]
}

/** Whether the promise settles within the time. */
export async function settles(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  try {
    return await Promise.race([promise.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

/** What is left after the end of a process. */
export interface Remains {
  /** Undefined when the process was gone before it could be found. */
  readonly target: EndableTree | undefined
  readonly marker: string
  readonly cgroup: MemoryCgroup | undefined
  /** Whether the launcher cleaned up before it ended. A killed launcher has not, and a shell cannot. */
  readonly isCleanedUp: boolean
}

/** Kills what is left, removes the cgroup, and returns the survivors. Never rejects: failures become warnings. */
export async function clearAway(
  { target, marker, cgroup, isCleanedUp }: Remains,
  onWarning: (message: string) => void
): Promise<readonly Survivor[]> {
  try {
    if (target !== undefined) return await endLeftovers(target, !isCleanedUp)
    return isCleanedUp ? [] : await endMarkedProcesses(marker)
  } catch (error) {
    onWarning(`Could not check whether the process left anything running: ${String(error)}`)
    return []
  } finally {
    const failure = await cgroup?.release()
    if (failure !== undefined) onWarning(failure)
  }
}
