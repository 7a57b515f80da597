import { afterEach, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { isCovered, readLastPid } from '../../../src/process/table/last-pid.js'
import { ProcessScan, structureOf } from '../../../src/process/table/process-scan.js'
import type { ScanSources } from '../../../src/process/table/process-scan.js'
import { hasProc, readProcessEntry, readProcessTable } from '../../../src/process/table/process-table.js'
import { ProcessTree } from '../../../src/process/tree/process-tree.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'

/** Each says its pid once it is where it belongs. */
const IN_OWN_SESSION = `setsid sh -c 'echo $$; exec sleep 1000' &`
const AS_ORPHAN = 'pid=$(sleep 1000 >&- & echo $!); echo $pid'

describeUnless(unmet(hasProc, 'no /proc'), 'tables in a row', () => {
  const children: ChildProcess[] = []
  const scans: ProcessScan[] = []

  afterEach(async () => {
    for (const scan of scans.splice(0)) scan.watch([])
    for (const child of children.splice(0)) await end(child)
  })

  function makeScan(sources: ScanSources = {}): ProcessScan {
    // The clock does not advance, so there is no second full scan.
    const scan = new ProcessScan({ nowMs: () => 0, ...sources })
    scans.push(scan)
    return scan
  }

  /** A scan that watches a parent, and has the kernel's last pid from the caller. */
  function watchParent(pid: number): {
    readonly scan: ProcessScan
    readonly setLastPid: (pid: number) => void
  } {
    let lastPid = readLastPid() ?? 0
    const scan = makeScan({ readLastPid: () => lastPid })
    scan.read()
    scan.watch([pid])
    scan.read()
    return {
      scan,
      setLastPid: (last) => {
        lastPid = last
      }
    }
  }

  /** A shell that starts a child at each line it gets, and says the child's pid. */
  async function startParent(
    start = 'sleep 1000 & echo $!'
  ): Promise<{ pid: number; bear: () => Promise<number> }> {
    // In a session of its own, as a run is.
    const script = `while read -r line; do ${start}\ndone`
    const child = spawn('sh', ['-c', script], { stdio: 'pipe', detached: true })
    children.push(child)
    await once(child, 'spawn')
    return {
      pid: child.pid ?? 0,
      bear: async () => {
        child.stdin.write('\n')
        const [line] = (await once(child.stdout, 'data')) as [Buffer]
        const pid = Number(String(line))
        born.push(pid)
        return pid
      }
    }
  }

  const born: number[] = []

  async function end(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit')
    for (const pid of born.splice(0)) tryKill(pid)
    child.kill('SIGKILL')
    await ended
  }

  it('show processes started since the last one', async () => {
    const scan = makeScan()
    const parent = await startParent()
    scan.read()
    const pid = await parent.bear()
    expect(scan.read().get(pid)).toMatchObject({ pid, ppid: parent.pid })
  })

  it('show a member as it is now, without a whole scan', async () => {
    const parent = await startParent()
    const pid = await parent.bear()
    let wholeScans = 0
    const scan = makeScan({
      readTable: () => {
        wholeScans += 1
        return readProcessTable()
      }
    })
    scan.read()
    scan.watch([pid])
    process.kill(pid, 'SIGSTOP')
    // The kernel stops it when it next runs, which a sleeping process does at once.
    let state: string | undefined
    do state = scan.read().get(pid)?.state
    while (state !== 'T')
    expect(wholeScans).toBe(1)
  })

  it('show no member that has ended, and keep no descriptor of it', async () => {
    const count = (): number => readdirSync('/proc/self/fd').length
    const parent = await startParent()
    const pid = await parent.bear()
    const scan = makeScan()
    scan.read()
    const before = count()
    scan.watch([pid])
    expect(count()).toBe(before + 1)
    const child = children[0]
    if (child !== undefined) await end(children.splice(0, 1)[0] ?? child)
    // A zombie, or gone already: that depends on its parent.
    let state: string | undefined
    do state = scan.read().get(pid)?.state
    while (state !== undefined && state !== 'Z')
    scan.watch([])
    expect(count()).toBeLessThanOrEqual(before)
  })

  it('are full scans once a process shows that the last pid is unreliable', async () => {
    const scan = makeScan({ readLastPid: () => 7 })
    // At the second look everyone is met once more.
    scan.read()
    scan.read()
    const parent = await startParent()
    const first = await parent.bear()
    expect(scan.read().has(first)).toBe(false)
    expect(scan.read([first]).has(first)).toBe(true)
    const second = await parent.bear()
    expect(scan.read().has(second)).toBe(true)
  })

  it('are one and the same while nothing happens, and leave an earlier one as it was', async () => {
    const parent = await startParent()
    const pid = await parent.bear()
    const scan = makeScan({ readLastPid: () => 2 ** 22 })
    scan.read()
    scan.watch([pid])
    // A new child may still be on its way to its sleep.
    let [one, next] = [scan.read(), scan.read()]
    // prettier-ignore
    while (one !== next) [one, next] = [next, scan.read()]
    process.kill(pid, 'SIGSTOP')
    let stopped = scan.read()
    while (stopped.get(pid)?.state !== 'T') stopped = scan.read()
    expect(stopped).not.toBe(one)
    expect(one.get(pid)?.state).not.toBe('T')
  })

  it('show another process under a reused pid', () => {
    const stale = new Map(readProcessTable())
    const self = stale.get(process.pid)
    if (self === undefined) throw new Error('this process is not in the table')
    stale.set(process.pid, { ...self, startTicks: 1 })
    const lastPids = [process.pid - 1, process.pid - 1, process.pid]
    const scan = makeScan({ readTable: () => stale, readLastPid: () => lastPids.shift() ?? process.pid })
    expect(scan.read().get(process.pid)?.startTicks).toBe(1)
    expect(scan.read().get(process.pid)?.startTicks).toBe(self.startTicks)
  })

  it('show one new process found by its name, and no thread, which has a name as well', async () => {
    const worker = new Worker('setInterval(() => undefined, 1000)', { eval: true })
    await once(worker, 'online')
    // A failure must not keep the process of this test alive.
    worker.unref()
    const thread = Math.max(...readdirSync('/proc/self/task').map(Number))
    const parent = await startParent()
    const pid = await parent.bear()
    // The kernel begins again at low numbers at some time.
    const [first, second] = pid > thread ? [thread, pid] : [pid, thread]
    let lastPid = first - 1
    let listings = 0
    const scan = makeScan({
      readLastPid: () => lastPid,
      readTable: (readEntry) => {
        listings += 1
        const table = new Map(readProcessTable(readEntry))
        table.delete(pid)
        return table
      }
    })
    scan.read()
    for (const each of [first, second]) {
      // Lists everything once more, for processes that were not visible yet.
      lastPid = each - 1
      scan.read()
      lastPid = each
      scan.read()
    }
    expect(scan.read().get(pid)).toMatchObject({ pid, ppid: parent.pid })
    expect(scan.read().has(thread)).toBe(false)
    expect(listings).toBe(1)
    await worker.terminate()
  })

  it('show no child of a watched process that has ended before it was watched', async () => {
    const parent = await startParent()
    const { scan, setLastPid } = watchParent(parent.pid)
    const pid = await parent.bear()
    setLastPid(pid - 1)
    scan.read()
    setLastPid(pid)
    expect(scan.read().get(pid)?.ppid).toBe(parent.pid)
    scan.read()
    process.kill(pid, 'SIGKILL')
    // A zombie, or gone already: that depends on its parent.
    let state: string | undefined = 'S'
    for (let tries = 0; tries < 10_000 && state !== undefined && state !== 'Z'; tries++)
      state = scan.read().get(pid)?.state
    expect([undefined, 'Z']).toContain(state)
  })

  it('show the new parent of a grandchild whose parent has ended before either was watched', async () => {
    const parent = await startParent(`sh -c 'setsid sh -c "echo \\$\\$; exec sleep 1000" & wait' &`)
    const { scan, setLastPid } = watchParent(parent.pid)
    const pid = await parent.bear()
    setLastPid(pid)
    const between = scan.read().get(pid)?.ppid ?? 0
    expect(scan.read().get(between)?.ppid).toBe(parent.pid)
    process.kill(between, 'SIGKILL')
    let ppid: number | undefined = between
    for (let tries = 0; tries < 10_000 && ppid === between; tries++) ppid = scan.read().get(pid)?.ppid
    expect(ppid).not.toBe(between)
    expect(ppid).toBe(readProcessEntry(pid)?.ppid)
  })

  it('are full scans less often while no process starts', () => {
    let [wholeScans, lastPid, now] = [0, 500, 0]
    const scan = makeScan({
      readTable: () => {
        wholeScans += 1
        return new Map()
      },
      readLastPid: () => lastPid,
      nowMs: () => now
    })
    scan.read()
    now = 6000
    scan.read()
    expect(wholeScans).toBe(1)
    lastPid = 501
    scan.read()
    expect(wholeScans).toBe(2)
  })

  it('begin anew with a whole scan when the pids do, and after a while', () => {
    let [wholeScans, lastPid, now] = [0, 500, 0]
    const scan = makeScan({
      readTable: () => {
        wholeScans += 1
        return new Map()
      },
      readLastPid: () => lastPid,
      nowMs: () => now
    })
    for (const [pid, ms] of [
      [500, 0],
      [500, 10],
      [2, 20],
      [2, 30],
      [2, 60_000]
    ] as const) {
      // prettier-ignore
      ;[lastPid, now] = [pid, ms]
      scan.read()
    }
    expect(wholeScans).toBe(3)
  })

  it('have one structure as long as no process starts, ends or moves, and the tree in it has the same members', async () => {
    const parent = await startParent()
    let lastPid = readLastPid() ?? 0
    const scan = makeScan({ readLastPid: () => lastPid })
    const tree = new ProcessTree({ pid: parent.pid })
    let first = scan.read()
    scan.watch(tree.update(first).map(({ pid }) => pid))
    let second = scan.read()
    // Other tests start and end processes too, so a read may see a change.
    for (let tries = 0; tries < 100 && structureOf(second) !== structureOf(first); tries++)
      [first, second] = [second, scan.read()]
    expect(structureOf(second)).toBe(structureOf(first))
    expect(tree.update(second).map(({ pid }) => pid)).toEqual([parent.pid])
    const pid = await parent.bear()
    lastPid = Math.max(pid, readLastPid() ?? 0)
    const third = scan.read()
    expect(structureOf(third)).not.toBe(structureOf(second))
    expect(tree.update(third).map((member) => member.pid)).toEqual([parent.pid, pid])
  })

  it('have another structure when the only watched process is gone', async () => {
    const child = spawn('sleep', ['1000'])
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    const last = readLastPid()
    const scan = makeScan({ readLastPid: () => last })
    const tree = new ProcessTree({ pid })
    const first = scan.read()
    scan.watch(tree.update(first).map((member) => member.pid))
    tree.update(scan.read())
    await end(child)
    expect(tree.update(scan.read())).toEqual([])
  })

  it.each<[string, string, 'parent' | 'child' | 'none', boolean]>([
    ['an unrelated process', 'sleep 1000 & echo $!', 'none', true],
    ['a child of a watched process', IN_OWN_SESSION, 'parent', false],
    ['a process that the launcher of a watched one adopted', IN_OWN_SESSION, 'child', false],
    ['an orphan in the session of a watched process', AS_ORPHAN, 'parent', false]
  ])('after %s has started', async (_, start, watched, isKept) => {
    const parent = await startParent(start)
    const other = await startParent()
    let lastPid = readLastPid() ?? 0
    const scan = makeScan({ readLastPid: () => lastPid })
    const child = await parent.bear()
    lastPid = Math.max(child, readLastPid() ?? 0)
    scan.read()
    scan.watch([{ parent: parent.pid, child, none: other.pid }[watched]])
    const before = structureOf(scan.read())
    const pid = await parent.bear()
    lastPid = Math.max(pid, readLastPid() ?? 0)
    const during = scan.read()
    expect(during.has(pid)).toBe(true)
    expect(structureOf(during) === before).toBe(isKept)
  })
})

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

describeUnless(unmet(hasProc, 'no /proc'), 'the pid that was given out last', () => {
  it('grows with each process', async () => {
    const before = readLastPid() ?? Infinity
    const child = spawn('true')
    await once(child, 'exit')
    expect(readLastPid()).toBeGreaterThan(before)
    expect(child.pid).toBeGreaterThan(before)
  })

  it('is not taken from a file that lies over that of the kernel', () => {
    const mounts = `22 1 0:21 / /proc rw,nosuid - proc proc rw
640 22 0:55 /proc/loadavg /proc/loadavg rw,nosuid - fuse.lxcfs lxcfs rw`
    expect(isCovered(mounts, '/proc/loadavg')).toBe(true)
    expect(isCovered(mounts, '/proc/meminfo')).toBe(false)
  })
})
