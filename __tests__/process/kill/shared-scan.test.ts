import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it } from '@jest/globals'
import { takeSharedScan } from '../../../src/process/kill/shared-scan.js'
import { readLastPid } from '../../../src/process/table/last-pid.js'
import { MARKER_VARIABLE } from '../../../src/process/tree/run-marker.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A process of the run with this marker, which leads a group of its own. */
async function startMarked(marker: string): Promise<ChildProcess> {
  const env = { PATH: process.env['PATH'], [MARKER_VARIABLE]: marker }
  const child = spawn('sleep', ['1000'], { env, detached: true, stdio: 'ignore' })
  children.push(child)
  await once(child, 'spawn')
  return child
}

it('is one for all who ask before it is taken, and a new one for those who ask later', async () => {
  const [one, other] = await Promise.all([takeSharedScan(), takeSharedScan()])
  expect(one).toBe(other)
  expect(one.table.has(process.pid)).toBe(true)
  const child = await startMarked('later')
  expect(one.table.has(child.pid ?? 0)).toBe(false)
  const later = await takeSharedScan()
  expect(later.table.has(child.pid ?? 0)).toBe(true)
})

describeUnless(unmet(readLastPid() !== undefined, 'the last pid is unknown here'), 'a shared scan', () => {
  it('kills for everyone who asks at the same time what was forked since, and for one who asks later', async () => {
    const scan = await takeSharedScan()
    const [first, second, third, foreign] = await Promise.all(
      ['first', 'second', 'third', 'foreign'].map(startMarked)
    )
    const ends = Promise.all(children.slice(0, 3).map((child) => once(child, 'exit')))
    const killed = await Promise.all(
      ['first', 'second', 'without a process'].map((marker) => scan.killNewDescendants(marker))
    )
    expect(killed.map((entries) => entries.map(({ pid }) => pid))).toEqual([[first?.pid], [second?.pid], []])
    const late = await scan.killNewDescendants('third')
    expect(late.map(({ pid }) => pid)).toEqual([third?.pid])
    expect(await ends).toEqual([1, 2, 3].map(() => [null, 'SIGKILL']))
    expect(foreign?.signalCode).toBeNull()
    expect(foreign?.exitCode).toBeNull()
  })
})
