import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { readCgroupMounts } from '../../../src/process/cgroup/cgroup-mounts.js'
import { chooseMemoryEnforcer } from '../../../src/process/cgroup/choose-enforcer.js'
import type { MemoryEnforcer } from '../../../src/process/cgroup/memory-cgroup.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { tryTool } from '../../support/tools/try-tool.js'
import { transpileSource } from '../../support/transpile-source.js'

/** Version 1 needs root, and a memory hierarchy that may be written (in containers it may not). */
function tryWritableV1(): void {
  const folder = readCgroupMounts().v1.get('memory')?.ownFolder
  if (folder === undefined) throw new Error('no memory hierarchy of version 1 is mounted')
  if (process.getuid?.() !== 0) throw new Error('control groups version 1 need root')
  const probe = `${folder}/mpm-test-${process.pid}`
  mkdirSync(probe)
  rmdirSync(probe)
}

const TRIAL = path.join(import.meta.dirname, '../../fixtures/memory-cgroup-trial.mjs')
const LIMIT_BYTES = 24 * 1024 * 1024
const skipReason = await tryTool('cgroup-v1', tryWritableV1)

describeUnless(skipReason, 'control groups version 1', () => {
  let room: string
  let trial: Record<string, unknown>

  beforeAll(async () => {
    room = transpileSource('process', 'util')
    const { stdout } = await promisify(execFile)(process.execPath, [TRIAL, room, `trial-${process.pid}`])
    trial = JSON.parse(/^RESULT=(.*)$/m.exec(stdout)?.[1] ?? 'null') as Record<string, unknown>
  })

  afterAll(() => {
    rmSync(room, { recursive: true, force: true })
  })

  it('are found by trying', () => {
    expect(trial).toMatchObject({ kind: 'cgroup-v1', problems: [] })
  })

  it('kill the process that takes too much, which is reported as the limit exceeded', () => {
    expect(trial['hog']).toMatchObject({ byKernel: true, left: 0, peakBytes: LIMIT_BYTES, released: null })
    expect(trial['hog']).toHaveProperty('crossings', expect.arrayContaining(['exceeded']))
  })

  it('do not count what the page cache holds', () => {
    expect(trial['pageCache']).toMatchObject({ byKernel: false, bytesRead: 2 * LIMIT_BYTES, released: null })
    expect((trial['pageCache'] as { memoryBytes: number }).memoryBytes).toBeLessThan(LIMIT_BYTES / 2)
  })

  it('end a daemon in a session of its own with an empty environment', () => {
    expect(trial['kill']).toEqual({ before: 3, after: 0, released: null })
  })

  it('report which process leaves them', () => {
    expect(trial['escape']).toEqual({ isMoved: [true], released: null })
  })

  it('are removed with all that lives in them after a session was killed', () => {
    expect(trial['stale']).toEqual({ messages: [], signal: 'SIGKILL', folderIsLeft: false })
  })
})

describeUnless(skipReason, 'an enforcer by control groups version 1', () => {
  let enforcer: MemoryEnforcer
  let folder: string

  beforeAll(async () => {
    enforcer = await chooseMemoryEnforcer('cgroup', `enforcer-${process.pid}`)
    folder = enforcer.description.replace(/^.*\(|\)$/g, '')
  })

  it('finds, ends and removes what a process of a run put into a group below its own', async () => {
    const cgroup = await enforcer.createCgroup('run', LIMIT_BYTES, (problem) => {
      throw new Error(problem)
    })
    const own = path.dirname((cgroup?.join as { readonly files: readonly string[] }).files[0] ?? '')
    mkdirSync(path.join(own, 'below'))
    const child = spawn('sleep', ['1000'])
    const ended = once(child, 'exit')
    writeFileSync(path.join(own, 'below', 'cgroup.procs'), String(child.pid))
    expect(cgroup?.pids()).toEqual([child.pid])
    await cgroup?.killAll()
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(await cgroup?.release()).toBeUndefined()
    expect(existsSync(own)).toBe(false)
  })

  it('removes its folders at its end', async () => {
    expect(existsSync(folder)).toBe(true)
    await enforcer.dispose()
    expect(existsSync(folder)).toBe(false)
  })

  it('says it and makes no cgroup when that is not possible any more', async () => {
    await enforcer.dispose()
    const problems: string[] = []
    // Not a number of bytes that the kernel would take.
    const cgroup = await enforcer.createCgroup('run', Number.NaN, (message) => problems.push(message))
    expect(cgroup).toBeUndefined()
    expect(problems).toEqual([expect.stringMatching(/^its control group could not be created \(/)])
    await enforcer.dispose()
  })
})
