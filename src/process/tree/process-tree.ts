/**
 * One process tree over time. A process belongs to it for good: by descent, by a session or group that was made within
 * the tree, or by its marker. What was seen once is known again after its parents died, by pid and start time.
 */
import { indexProcesses, type ProcessIndex } from '../table/process-index.js'
import { structureOf } from '../table/process-scan.js'
import { isAlive, type ProcessEntry, type ProcessTable } from '../table/process-table.js'
import { pidsAbove, readMarked } from './run-marker.js'

export { findMarked, MARKER_VARIABLE, markerLimitKib } from './run-marker.js'

/**
 * Environments cost a file for each process of the machine, and only find what has escaped everything else. The
 * trees look in the same beat, so that those that are updated with one table share the reading.
 */
const MARKER_BEAT_MS = 2000

export class ProcessTree {
  readonly #rootPid: number
  readonly #marker: string | undefined
  #rootStart: number | undefined
  /** Start time of every member, by pid. */
  readonly #seen = new Map<number, number>()
  /** Sessions and groups made within the tree, with the start of their leader where it was seen. */
  readonly #sessions = new Map<number, number | undefined>()
  readonly #groups = new Map<number, number | undefined>()
  /** Sessions that were there before the tree: ours, and those above the root. */
  readonly #foreignSessions = new Set<number>([0])
  #markerBeat = -1
  /** Of the table of the last look. */
  #structure: object | undefined
  #members: readonly ProcessEntry[] = []

  /**
   * @param root the process that the tree grows from; with its start time a pid that was reused is told apart from
   * the first look on
   * @param marker value of `MPM_AGENT_RUN` in its environment
   */
  constructor(root: { readonly pid: number; readonly startTicks?: number }, marker?: string) {
    this.#rootPid = root.pid
    this.#rootStart = root.startTicks
    this.#marker = marker
  }

  /** The living members as this table shows them, and remembers them. */
  update(table: ProcessTable): readonly ProcessEntry[] {
    const isMarkerDue = this.#isMarkerDue()
    const structure = structureOf(table)
    if (structure === undefined || structure !== this.#structure || isMarkerDue)
      this.#members = this.#findMembers(table, isMarkerDue)
    else this.#members = this.#members.map((member) => table.get(member.pid) ?? member)
    this.#structure = structure
    return this.#members
  }

  #findMembers(table: ProcessTable, isMarkerDue: boolean): readonly ProcessEntry[] {
    const growth = new Growth(table, this.#rootPid)
    this.#meetRoot(table, growth)
    this.#meetRemembered(table, growth)
    if (isMarkerDue) for (const entry of readMarked(table, this.#marker ?? '')) growth.add(entry)
    // A member may lead to a session, which leads to members: until nothing new turns up.
    let grown: number
    do {
      grown = growth.members.size
      growth.addDescendants()
      this.#learn(growth.members.values(), table)
      this.#meetCompanions(growth, table)
    } while (growth.members.size > grown)
    this.#forget(growth)
    return [...growth.members.values()]
  }

  #meetRoot(table: ProcessTable, growth: Growth): void {
    const root = table.get(this.#rootPid)
    if (root === undefined || (this.#rootStart !== undefined && this.#rootStart !== root.startTicks)) return
    this.#rootStart = root.startTicks
    // The tree cannot have made what its ancestors, or we, live in. A root that does not lead its session inherited it.
    if (root.sid !== root.pid) this.#foreignSessions.add(root.sid)
    for (const pid of [...pidsAbove(table, root.pid).slice(1), process.pid]) {
      const sid = table.get(pid)?.sid
      if (sid !== undefined) this.#foreignSessions.add(sid)
    }
    growth.add(root)
  }

  #meetRemembered(table: ProcessTable, growth: Growth): void {
    for (const [pid, startTicks] of this.#seen) {
      const entry = table.get(pid)
      if (entry?.startTicks === startTicks && isAlive(entry)) growth.add(entry)
    }
  }

  #learn(members: Iterable<ProcessEntry>, table: ProcessTable): void {
    for (const member of members) {
      this.#seen.set(member.pid, member.startTicks)
      // Nobody can move into a session of others: what no one above has was made within the tree.
      if (!this.#foreignSessions.has(member.sid)) {
        if (!this.#sessions.has(member.sid)) this.#sessions.set(member.sid, table.get(member.sid)?.startTicks)
      } else if (this.#seen.has(member.pgid) && !this.#groups.has(member.pgid)) {
        // In a session that is shared with strangers only a group that a member leads is the tree's.
        this.#groups.set(member.pgid, this.#seen.get(member.pgid))
      }
    }
  }

  #meetCompanions(growth: Growth, table: ProcessTable): void {
    for (const [known, all] of [
      [this.#sessions, growth.index.sessions],
      [this.#groups, growth.index.groups]
    ] as const) {
      for (const [id, leaderStart] of known) {
        const leader = table.get(id)
        // The number was given out again: the session or group of that name is a stranger's.
        if (leader !== undefined && leaderStart !== undefined && leader.startTicks !== leaderStart)
          known.delete(id)
        else for (const entry of all.get(id) ?? []) growth.add(entry)
      }
    }
  }

  /** A session or group without a living member is over; its number may come back as a stranger's. */
  #forget(growth: Growth): void {
    for (const pid of this.#seen.keys()) if (!growth.members.has(pid)) this.#seen.delete(pid)
    for (const sid of this.#sessions.keys())
      if (!hasLiving(growth.index.sessions.get(sid))) this.#sessions.delete(sid)
    for (const pgid of this.#groups.keys())
      if (!hasLiving(growth.index.groups.get(pgid))) this.#groups.delete(pgid)
  }

  #isMarkerDue(): boolean {
    const beat = Math.floor(performance.now() / MARKER_BEAT_MS)
    if (this.#marker === undefined || beat === this.#markerBeat) return false
    this.#markerBeat = beat
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
    // However it was found: we belong to no tree, unless it is our own that is asked for.
    if (entry.pid === process.pid && entry.pid !== this.#rootPid) return
    this.members.set(entry.pid, entry)
    this.#fresh.push(entry)
  }

  addDescendants(): void {
    for (let parent = this.#fresh.pop(); parent !== undefined; parent = this.#fresh.pop()) {
      for (const child of this.index.children.get(parent.pid) ?? []) {
        // Older than its parent: the parent's pid was given out again while the table was read.
        if (child.startTicks >= parent.startTicks) this.add(child)
      }
    }
  }
}

function hasLiving(entries: readonly ProcessEntry[] | undefined): boolean {
  return entries?.some(isAlive) ?? false
}

export class ProgramTree extends ProcessTree {
  readonly #whole: ProcessTree
  readonly #launcherPid: number

  /** @param whole the tree from the launcher on; what it learns it keeps */
  constructor(whole: ProcessTree, launcherPid: number) {
    super({ pid: launcherPid })
    this.#whole = whole
    this.#launcherPid = launcherPid
  }

  override update(table: ProcessTable): readonly ProcessEntry[] {
    return this.#whole.update(table).filter((entry) => entry.pid !== this.#launcherPid)
  }
}
