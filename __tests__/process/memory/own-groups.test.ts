import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { readCgroupMounts } from '../../../src/process/cgroup/cgroup-mounts.js'
import { readMachineMemory, readMeasuredMemory } from '../../../src/process/memory/machine-memory.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'

/** Less than any machine of these tests has, and more than they use. */
const LIMIT_BYTES = 2 ** 31

const { v1, v2 } = readCgroupMounts()
const [own, limitFile] =
  v1.get('memory') === undefined
    ? [v2?.ownFolder, 'memory.max']
    : [v1.get('memory')?.ownFolder, 'memory.limit_in_bytes']
const group = path.join(own ?? '/nowhere', `own-groups-${process.pid}`)

function makeGroup(): boolean {
  try {
    mkdirSync(group)
    writeFileSync(path.join(group, limitFile), String(LIMIT_BYTES))
    return true
  } catch {
    return false
  }
}

function moveTo(folder: string): void {
  writeFileSync(path.join(folder, 'cgroup.procs'), String(process.pid))
}

const wasMade = makeGroup()

describeUnless(
  unmet(wasMade, 'no memory group can be made'),
  'a process that is moved to another group',
  () => {
    afterAll(() => {
      if (existsSync(group)) rmdirSync(group)
    })

    // The schedule reads with the first, and the guard against a machine without memory with the second.
    it.each([
      ['readMachineMemory', readMachineMemory],
      ['readMeasuredMemory', readMeasuredMemory]
    ])(
      'has the memory that its new group allows now, and that of the old one when it is back (%s)',
      (_name, read) => {
        const before = read()?.totalBytes
        expect(before).toBeGreaterThan(LIMIT_BYTES)
        if (!existsSync(group)) makeGroup()
        moveTo(group)
        try {
          expect(read()?.totalBytes).toBe(LIMIT_BYTES)
          writeFileSync(path.join(group, limitFile), String(LIMIT_BYTES / 2))
          expect(read()?.totalBytes).toBe(LIMIT_BYTES / 2)
          writeFileSync(path.join(group, limitFile), String(LIMIT_BYTES))
          expect(read()?.totalBytes).toBe(LIMIT_BYTES)
        } finally {
          moveTo(own ?? '')
        }
        rmdirSync(group)
        expect(read()?.totalBytes).toBe(before)
      }
    )
  }
)
