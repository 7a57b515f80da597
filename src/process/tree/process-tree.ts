/**
 * One process tree over time. A process belongs to it by descent, by a session or group that was created within the tree,
 * or by its marker, and stays a member. Members are recognized by pid and start time after their parents have died.
 */
import { indexProcesses, type ProcessIndex } from '../table/process-index.js'
import { structureOf } from '../table/process-scan.js'
import { isAlive, type ProcessEntry, type ProcessTable } from '../table/process-table.js'
import { pidsAbove, readMarked } from './run-marker.js'

export { findMarked, MARKER_VARIABLE, markerLimitKib } from './run-marker.js'

/**
 * Searching environments for the marker reads a file per process of the machine and only finds what escaped everything
 * else. All trees search in the same interval, so that those updated with one table share the reads.
 */
const MARKER_INTERVAL_MS = 2000

export class ProcessTree {
  readonly #rootPid: number
  readonly #marker: string | undefined
  #rootStart: number | undefined
  /** Start time of every member, by pid. */
  readonly #seen = new Map<number, number>()
  /** Sessions and groups created within the tree, with the start time of their leader where it was seen. */
  readonly #sessions = new Map<number, number | undefined>()
  readonly #groups = new Map<number, number | undefined>()
  /** Sessions older than the tree: ours, and those of the root's ancestors. */
  readonly #foreignSessions = new Set<number>([0])
  #markerInterval = -1
  #table: ProcessTable | undefined
  /** Structure of the last table. */
  #structure: object | undefined
  #members: readonly ProcessEntry[] = []

  /**
   * @param root the process that the tree grows from; its start time guards against a reused pid from the first update on
   * @param marker value of `MPM_AGENT_RUN` in its environment
   */
  constructor(root: { readonly pid: number; readonly startTicks?: number }, marker?: string) {
    this.#rootPid = root.pid
    this.#rootStart = root.startTicks
    this.#marker = marker
  }

  /** Returns the living members in this table, and remembers them: the same array as long as they do not change. */
  update(table: ProcessTable): readonly ProcessEntry[] {
    const isMarkerDue = this.#isMarkerDue()
    if (table === this.#table && !isMarkerDue) return this.#members
    this.#table = table
    const structure = structureOf(table)
    if (structure === undefined || structure !== this.#structure || isMarkerDue)
      this.#members = this.#findMembers(table, isMarkerDue)
    else this.#members = refresh(this.#members, table)
    this.#structure = structure
    return this.#members
  }

  #findMembers(table: ProcessTable, isMarkerDue: boolean): readonly ProcessEntry[] {
    const growth = new Growth(table, this.#rootPid)
    this.#addRoot(table, growth)
    this.#addRemembered(table, growth)
    if (isMarkerDue) for (const entry of readMarked(table, this.#marker ?? '')) growth.add(entry)
    // A member may lead to a session, which leads to more members: repeat until nothing new is found.
    let grown: number
    do {
      grown = growth.members.size
      growth.addDescendants()
      this.#remember(growth.members.values(), table)
      this.#addBySessionOrGroup(growth, table)
    } while (growth.members.size > grown)
    this.#forget(growth)
    return [...growth.members.values()]
  }

  #addRoot(table: ProcessTable, growth: Growth): void {
    const root = table.get(this.#rootPid)
    if (root === undefined || (this.#rootStart !== undefined && this.#rootStart !== root.startTicks)) return
    this.#rootStart = root.startTicks
    // Sessions of its ancestors, and ours, were not created by the tree. A root that does not lead its session inherited it.
    if (root.sid !== root.pid) this.#foreignSessions.add(root.sid)
    for (const pid of [...pidsAbove(table, root.pid).slice(1), process.pid]) {
      const sid = table.get(pid)?.sid
      if (sid !== undefined) this.#foreignSessions.add(sid)
    }
    growth.add(root)
  }

  #addRemembered(table: ProcessTable, growth: Growth): void {
    for (const [pid, startTicks] of this.#seen) {
      const entry = table.get(pid)
      if (entry?.startTicks === startTicks && isAlive(entry)) growth.add(entry)
    }
  }

  #remember(members: Iterable<ProcessEntry>, table: ProcessTable): void {
    for (const member of members) {
      this.#seen.set(member.pid, member.startTicks)
      // A process cannot join an existing session, so one that no ancestor has was created within the tree.
      if (!this.#foreignSessions.has(member.sid)) {
        if (!this.#sessions.has(member.sid)) this.#sessions.set(member.sid, table.get(member.sid)?.startTicks)
      } else if (this.#seen.has(member.pgid) && !this.#groups.has(member.pgid)) {
        // In a session shared with other processes, only a group that a member leads belongs to the tree.
        this.#groups.set(member.pgid, this.#seen.get(member.pgid))
      }
    }
  }

  #addBySessionOrGroup(growth: Growth, table: ProcessTable): void {
    for (const [known, all] of [
      [this.#sessions, growth.index.sessions],
      [this.#groups, growth.index.groups]
    ] as const) {
      for (const [id, leaderStart] of known) {
        const leader = table.get(id)
        // The id was reused: the session or group now belongs to another process.
        if (leader !== undefined && leaderStart !== undefined && leader.startTicks !== leaderStart)
          known.delete(id)
        else for (const entry of all.get(id) ?? []) growth.add(entry)
      }
    }
  }

  /** A session or group without a living member has ended; its id may be reused. */
  #forget(growth: Growth): void {
    for (const pid of this.#seen.keys()) if (!growth.members.has(pid)) this.#seen.delete(pid)
    for (const sid of this.#sessions.keys())
      if (!hasLiving(growth.index.sessions.get(sid))) this.#sessions.delete(sid)
    for (const pgid of this.#groups.keys())
      if (!hasLiving(growth.index.groups.get(pgid))) this.#groups.delete(pgid)
  }

  #isMarkerDue(): boolean {
    const interval = Math.floor(performance.now() / MARKER_INTERVAL_MS)
    if (this.#marker === undefined || interval === this.#markerInterval) return false
    this.#markerInterval = interval
    return true
  }
}

/** The members found so far in one table. */
class Growth {
  readonly members = new Map<number, ProcessEntry>()
  readonly index: ProcessIndex
  readonly #rootPid: number
  readonly #fresh: ProcessEntry[] = []

  constructor(table: ProcessTable, rootPid: number) {
    this.#rootPid = rootPid
    this.index = indexProcesses(table)
  }

  add(entry: ProcessEntry): void {
    if (this.members.has(entry.pid) || !isAlive(entry)) return
    // We are never a member, unless the tree is our own.
    if (entry.pid === process.pid && entry.pid !== this.#rootPid) return
    this.members.set(entry.pid, entry)
    this.#fresh.push(entry)
  }

  addDescendants(): void {
    for (let parent = this.#fresh.pop(); parent !== undefined; parent = this.#fresh.pop()) {
      for (const child of this.index.children.get(parent.pid) ?? []) {
        // A child older than its parent: the parent's pid was reused while the table was read.
        if (child.startTicks >= parent.startTicks) this.add(child)
      }
    }
  }
}

/** The entries of the same processes in this table; the same array when none has changed. */
function refresh(members: readonly ProcessEntry[], table: ProcessTable): readonly ProcessEntry[] {
  const fresh = members.map((member) => table.get(member.pid) ?? member)
  return fresh.every((entry, at) => entry === members[at]) ? members : fresh
}

function hasLiving(entries: readonly ProcessEntry[] | undefined): boolean {
  return entries?.some(isAlive) ?? false
}

/** A tree without its launcher. */
export class ProgramTree extends ProcessTree {
  readonly #whole: ProcessTree
  readonly #launcherPid: number
  /** Members of the whole tree at the last update, and those of them that are the program's. */
  #all: readonly ProcessEntry[] = []
  #program: readonly ProcessEntry[] = []

  /** @param whole the tree below and including the launcher, which is updated too */
  constructor(whole: ProcessTree, launcherPid: number) {
    super({ pid: launcherPid })
    this.#whole = whole
    this.#launcherPid = launcherPid
  }

  override update(table: ProcessTable): readonly ProcessEntry[] {
    const all = this.#whole.update(table)
    if (all !== this.#all) this.#program = all.filter((entry) => entry.pid !== this.#launcherPid)
    this.#all = all
    return this.#program
  }
}
