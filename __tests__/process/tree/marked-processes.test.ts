import { afterEach, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { findMarked, ProcessTree } from '../../../src/process/tree/process-tree.js'
import { readProcessTable } from '../../../src/process/table/process-table.js'
import { endMarked, startTree } from '../../support/memory-tree.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'

const markers: string[] = []
afterEach(() => {
  for (const marker of markers.splice(0)) endMarked(marker)
})

async function startForked() {
  const tree = await startTree('memory-forked-tree.pl', '1', '2')
  markers.push(tree.marker)
  if (tree.child.stdout !== null) await once(tree.child.stdout, 'data')
  return tree
}

describeUnless(noPerlReason, 'processes with a marker', () => {
  it('are found with those that have dropped it, and only they', async () => {
    const tree = await startForked()
    const other = await startForked()
    const found = findMarked(readProcessTable(), tree.marker)
    expect(found).toHaveLength(3)
    expect(found.map((entry) => entry.pid)).toContain(tree.pid)
    expect(found.map((entry) => entry.pid)).not.toContain(other.pid)
    expect(findMarked(readProcessTable(), 'nobody')).toEqual([])
  })

  it('belong to a tree whose root is gone and that nobody had watched', async () => {
    const { pid, marker, child } = await startForked()
    const ended = once(child, 'exit')
    process.kill(pid, 'SIGKILL')
    await ended
    expect(new ProcessTree({ pid }).update(readProcessTable())).toEqual([])
    expect(new ProcessTree({ pid }, marker).update(readProcessTable())).toHaveLength(2)
  })

  it('never are this process or those above it', () => {
    process.env['MPM_AGENT_RUN'] = 'above'
    const table = readProcessTable()
    expect(findMarked(table, 'above').map((entry) => entry.pid)).not.toContain(process.pid)
    delete process.env['MPM_AGENT_RUN']
  })
})
