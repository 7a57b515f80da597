import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { MonitoredTree } from '../../../src/process/memory/monitored-tree.js'
import type { MemoryCgroup } from '../../../src/process/cgroup/memory-cgroup.js'
import { hasProc, readProcessEntry } from '../../../src/process/table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../../../src/process/table/process-table.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'

describeUnless(unmet(hasProc, 'no /proc'), 'a tree with a cgroup', () => {
  const children: ChildProcess[] = []
  /** What the cgroup shows: the processes in it, and how many its counter says. */
  let inside: number[]
  let counted: number
  let outside: readonly ProcessEntry[]
  let tree: MonitoredTree

  beforeEach(() => {
    inside = [process.pid]
    counted = 1
    outside = []
    const cgroup: MemoryCgroup = {
      join: { kind: 'write', files: [] },
      readUsage: () => ({
        memoryBytes: 1,
        processes: counted,
        cpuMs: 0,
        fixedBytes: 0,
        refusals: 0,
        kills: 0
      }),
      wasKilledByKernel: () => false,
      pids: () => inside,
      killAll: () => Promise.resolve(),
      release: () => Promise.resolve(undefined)
    }
    const onCgroupLeft = (left: readonly ProcessEntry[]): void => {
      outside = left
    }
    tree = new MonitoredTree(process.pid, { cgroup, onCgroupLeft }, 0, () => undefined)
  })

  afterEach(async () => {
    for (const child of children.splice(0)) {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
  })

  async function bear(): Promise<number> {
    const child = spawn('sleep', ['1000'])
    children.push(child)
    await once(child, 'spawn')
    return child.pid ?? 0
  }

  function tableOf(...pids: readonly number[]): ProcessTable {
    return new Map(
      [process.pid, ...pids].flatMap((pid) => {
        const entry = readProcessEntry(pid)
        return entry === undefined ? [] : [[pid, entry] as const]
      })
    )
  }

  it('reports a process that left it, once its counter is below what was listed', async () => {
    const one = await bear()
    counted = 2
    tree.sampleFromCgroup(0)
    // Another one is forked between the reading and the table.
    const other = await bear()
    inside = [process.pid, one, other]
    tree.checkCgroup(tableOf(one, other))
    expect(outside).toEqual([])
    // One leaves: the counter is what it was at the reading before.
    inside = [process.pid, other]
    tree.sampleFromCgroup(1)
    tree.checkCgroup(tableOf(one, other))
    expect(outside.map(({ pid }) => pid)).toEqual([one])
  })
})
