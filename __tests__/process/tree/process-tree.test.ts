import { describe, expect, it } from '@jest/globals'
import { parseMarker } from '../../../src/process/tree/run-marker.js'
import { ProcessTree } from '../../../src/process/tree/process-tree.js'
import type { ProcessEntry, ProcessTable } from '../../../src/process/table/process-table.js'

/** What matters of a process here; session and group are its parent's unless given. */
interface Sketch {
  pid: number
  ppid: number
  sid?: number
  pgid?: number
  start?: number
  state?: string
}

const OUTSIDE = 900
/** Init, and the shell that the tree's root was started from. */
const SURROUNDINGS: readonly Sketch[] = [
  { pid: 1, ppid: 0, sid: 1, start: 1 },
  { pid: OUTSIDE, ppid: 1, sid: OUTSIDE, start: 2 }
]

function draw(...sketches: Sketch[]): ProcessTable {
  const entries = [...SURROUNDINGS, ...sketches].map((sketch): [number, ProcessEntry] => [
    sketch.pid,
    {
      pid: sketch.pid,
      ppid: sketch.ppid,
      sid: sketch.sid ?? 100,
      pgid: sketch.pgid ?? sketch.sid ?? 100,
      state: sketch.state ?? 'S',
      startTicks: sketch.start ?? 1000,
      cpuTicks: 0,
      rssBytes: 0,
      command: 'x'
    }
  ])
  return new Map(entries)
}

function members(tree: ProcessTree, table: ProcessTable): number[] {
  return tree
    .update(table)
    .map((entry) => entry.pid)
    .sort((left, right) => left - right)
}

const root: Sketch = { pid: 100, ppid: OUTSIDE }

describe('a process tree', () => {
  it('holds the root and its descendants, in whatever session, and nobody else', () => {
    const table = draw(
      root,
      { pid: 101, ppid: 100 },
      { pid: 102, ppid: 101, sid: 102 },
      { pid: 103, ppid: 102, sid: 102 },
      { pid: 200, ppid: OUTSIDE, sid: OUTSIDE }
    )
    expect(members(new ProcessTree({ pid: 100 }), table)).toEqual([100, 101, 102, 103])
  })

  it('knows a daemon again that init has adopted, and what the daemon starts', () => {
    const tree = new ProcessTree({ pid: 100 })
    tree.update(draw(root, { pid: 101, ppid: 100, sid: 101 }))
    const table = draw({ pid: 101, ppid: 1, sid: 101 }, { pid: 102, ppid: 101, sid: 102 })
    expect(members(tree, table)).toEqual([101, 102])
  })

  it('finds a daemon that was never seen before by a session created within the tree', () => {
    const tree = new ProcessTree({ pid: 100 })
    tree.update(draw(root, { pid: 101, ppid: 100, sid: 101 }))
    // 102 was forked from 101 and adopted between two updates.
    expect(members(tree, draw(root, { pid: 102, ppid: 1, sid: 101, pgid: 102 }))).toEqual([100, 102])
  })

  it('finds it by its group where the session is shared with strangers', () => {
    const shared = { sid: OUTSIDE }
    const tree = new ProcessTree({ pid: 100 })
    const job = { pid: 101, ppid: 100, ...shared, pgid: 101 }
    tree.update(draw({ ...root, ...shared }, job))
    const orphan = { pid: 102, ppid: 1, ...shared, pgid: 101 }
    const stranger = { pid: 200, ppid: OUTSIDE, ...shared, pgid: 200 }
    const table = draw({ ...root, ...shared }, orphan, stranger)
    expect(members(tree, table)).toEqual([100, 102])
  })

  it('never claims the session or the group that its root inherited', () => {
    const inherited = { sid: OUTSIDE, pgid: OUTSIDE }
    const tree = new ProcessTree({ pid: 100 })
    const table = draw(
      { ...root, ...inherited },
      { pid: 101, ppid: 100, ...inherited },
      { pid: 200, ppid: OUTSIDE, ...inherited },
      { pid: 201, ppid: 1, ...inherited }
    )
    expect(members(tree, table)).toEqual([100, 101])
  })

  it('does not include a process that reused a pid', () => {
    const tree = new ProcessTree({ pid: 100 })
    tree.update(draw(root, { pid: 101, ppid: 100, sid: 101 }))
    const table = draw(root, { pid: 101, ppid: 1, sid: 101, start: 2000 })
    expect(members(tree, table)).toEqual([100])
  })

  it('does not take a stranger for its root, at the first look or later', () => {
    const stranger = draw({ ...root, start: 2000 }, { pid: 101, ppid: 100, start: 2001 })
    expect(members(new ProcessTree({ pid: 100, startTicks: 1000 }), stranger)).toEqual([])
    const tree = new ProcessTree({ pid: 100 })
    tree.update(draw(root))
    expect(members(tree, stranger)).toEqual([])
  })

  it('forgets a session that is over before a stranger gets its number', () => {
    const tree = new ProcessTree({ pid: 100 })
    tree.update(draw(root, { pid: 102, ppid: 100, sid: 101 }))
    tree.update(draw(root))
    expect(members(tree, draw(root, { pid: 300, ppid: 1, sid: 101, start: 2000 }))).toEqual([100])
  })

  it('does not take an older process for a child: its parent is another of the same pid', () => {
    expect(
      members(new ProcessTree({ pid: 100 }), draw(root, { pid: 50, ppid: 100, sid: 50, start: 5 }))
    ).toEqual([100])
  })

  it('leaves out the dead, and keeps the stopped', () => {
    const table = draw(root, { pid: 101, ppid: 100, state: 'Z' }, { pid: 102, ppid: 100, state: 'T' })
    expect(members(new ProcessTree({ pid: 100 }), table)).toEqual([100, 102])
  })
})

describe('the marker', () => {
  it('is read from any position in an environment', () => {
    expect(parseMarker(Buffer.from('MPM_AGENT_RUN=a-1\0PATH=/bin\0'))).toBe('a-1')
    expect(parseMarker(Buffer.from('PATH=/bin\0MPM_AGENT_RUN=a-1'))).toBe('a-1')
  })

  it('is not taken from the end of another name or from a value', () => {
    expect(parseMarker(Buffer.from('X_MPM_AGENT_RUN=a\0Y=MPM_AGENT_RUN=b\0'))).toBeUndefined()
    expect(parseMarker(Buffer.from('X_MPM_AGENT_RUN=a\0MPM_AGENT_RUN=b\0'))).toBe('b')
  })
})
