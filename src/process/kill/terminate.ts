/**
 * Ends a process tree and leaves nothing of it: asks, waits, lets the launcher and the kernel's cgroup kill, looks, and
 * kills what is still there. Never signals a process that is not the tree's.
 */
import { killMembersAs, killUntilGone } from './kill-members.js'
import type { LauncherControl } from '../launch/launcher-control.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import { readProcessEntry, type ProcessEntry, type ProcessTable } from '../table/process-table.js'
import { findMarked, type ProcessTree } from '../tree/process-tree.js'
import type { ProcessUser } from '../launch/process-user.js'
import { signalGroup, signalProcess } from './signal-process.js'
import type { Survivor } from '../contract/supervised-process.js'

/** The launcher kills what is below it within this, or is stuck itself. */
const SWEEP_MS = 3000
/** A terminal whose every process was killed is at its end within this. */
const CLOSING_MS = 1000

/** A tree that can be ended. */
export interface EndableTree {
  readonly launcherKind: 'perl' | 'sh'
  /** The launcher, which is the tree's root; with `sh` it has become the program. */
  readonly launcher: ProcessEntry
  readonly tree: ProcessTree
  readonly marker: string
  readonly cgroup: MemoryCgroup | undefined
  /** The user of the tree, where it is another than ours. */
  readonly user?: ProcessUser | undefined
  /** The line to a launcher that our signals do not reach; undefined where they do. */
  readonly control: LauncherControl | undefined
}

/**
 * The ladder. Resolves when `ended` did (the terminal is at its end) or nothing that we can do will make it.
 * @param graceMs time for the program to end by itself after SIGTERM; 0 kills at once
 */
export async function endTree(target: EndableTree, graceMs: number, ended: Promise<unknown>): Promise<void> {
  if (graceMs > 0 && askToEnd(target) && (await settles(ended, graceMs))) return
  if (target.control !== undefined) target.control.sweep()
  else if (target.launcherKind === 'perl') {
    // A launcher that was stopped could not sweep.
    signalProcess(target.launcher, 'SIGCONT')
    signalProcess(target.launcher, 'SIGTERM')
  }
  await target.cgroup?.killAll()
  if (target.launcherKind === 'perl' && (await settles(ended, SWEEP_MS))) return
  await endLeftovers(target, true)
  await settles(ended, CLOSING_MS)
}

/**
 * Looks for what is left of a tree whose program has ended, and kills it. Gives what could not be killed.
 * @param thorough also looks for the marker in every environment: for a tree whose launcher may not have swept
 */
export async function endLeftovers(target: EndableTree, thorough: boolean): Promise<readonly Survivor[]> {
  const { cgroup, tree, marker, user, control } = target
  if (cgroup !== undefined && cgroup.pids().length > 0) await cgroup.killAll()
  return killUntilGone(
    (table) => unite(tree.update(table), thorough ? findMarked(table, marker) : [], confined(table, cgroup)),
    user !== undefined && control !== undefined
      ? { kill: (members) => killMembersAs(members, user) }
      : { marker: thorough ? marker : undefined }
  )
}

/**
 * Kills every process that carries this marker (or, by a session's id, one of its markers), and its descendants: for runs
 * whose supervisor was killed. Gives what
 * could not be killed.
 */
export function endMarkedProcesses(marker: string): Promise<readonly Survivor[]> {
  return killUntilGone((table) => findMarked(table, marker), { marker })
}

/** The launcher passes it on to the program's group: only a parent can be sure that a pid is still its child's. */
function askToEnd(target: EndableTree): boolean {
  if (target.control !== undefined) return target.control.ask()
  if (target.launcherKind === 'perl')
    return signalProcess(target.launcher, 'SIGUSR1') && signalProcess(target.launcher, 'SIGCONT')
  const now = readProcessEntry(target.launcher.pid) ?? target.launcher
  // A stopped program could not even begin to end.
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

/** What there is to clear away. */
export interface Remains {
  /** Undefined when the process was gone before it could be looked at. */
  readonly target: EndableTree | undefined
  readonly marker: string
  readonly cgroup: MemoryCgroup | undefined
  /** Whether the launcher ended in order, after its sweep. One that was shot, or a shell, has not swept. */
  readonly swept: boolean
}

/** Kills what is left, removes the cgroup, and gives the survivors. Never rejects: what fails is told as a warning. */
export async function clearAway(
  { target, marker, cgroup, swept }: Remains,
  onWarning: (message: string) => void
): Promise<readonly Survivor[]> {
  try {
    if (target !== undefined) return await endLeftovers(target, !swept)
    return swept ? [] : await endMarkedProcesses(marker)
  } catch (error) {
    onWarning(`It could not be checked that nothing of the process is left: ${String(error)}`)
    return []
  } finally {
    const stays = await cgroup?.release()
    if (stays !== undefined) onWarning(stays)
  }
}
