import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  findOwnKernel,
  runUnderSystemd,
  timeoutOf,
  noSystemdReasonIn
} from '../../support/kernel/own-kernel.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { transpileSource } from '../../support/transpile-source.js'

const TRIAL = 'memory-cgroup-trial.mjs'
const LIMIT_BYTES = 24 * 1024 * 1024

const kernel = await findOwnKernel()

describeUnless(await noSystemdReasonIn(kernel), 'a scope of systemd, in a kernel of its own', () => {
  let room: string
  let output: string
  let trial: Record<string, unknown>

  beforeAll(async () => {
    room = transpileSource('process', 'util')
    copyFileSync(join(import.meta.dirname, '../../fixtures', TRIAL), join(room, TRIAL))
    const node = `'${process.execPath}' --no-warnings '${room}/${TRIAL}' '${room}' run short`
    const result = await runUnderSystemd(
      kernel,
      `${node}; find /sys/fs/cgroup -name 'mpm*' | sed 's/^/LEFT=/'`
    )
    output = result.output
    const line = /^RESULT=(.*)$/m.exec(output)?.[1]
    if (line === undefined) throw new Error(`No result:\n${output}`)
    trial = JSON.parse(line) as Record<string, unknown>
  }, timeoutOf(kernel))

  afterAll(() => {
    rmSync(room, { recursive: true, force: true })
  })

  it('is had by a user with sudo before any folder is made at the root', () => {
    expect(trial).toMatchObject({ kind: 'cgroup-v2', problems: [] })
    expect(trial['description']).toContain('a scope of systemd through sudo')
  })

  it("enforces the limit, and reports the kernel's kill", () => {
    const squeeze = { signal: 'SIGKILL', byKernel: true, memoryBytes: LIMIT_BYTES, released: null }
    expect(trial['squeeze']).toEqual(squeeze)
  })

  it('ends a daemon in a session of its own with an empty environment', () => {
    expect(trial['kill']).toMatchObject({ after: 0, released: null })
  })

  it('reports which process leaves its cgroup', () => {
    expect(trial['escape']).toEqual({ isMoved: [true], released: null })
  })

  it('is gone when its session was killed, with all that lived in it', () => {
    expect(trial['stale']).toEqual({ messages: [], signal: 'SIGKILL', folderIsLeft: false })
    expect(output).not.toMatch(/^LEFT=/m)
  })
})
