import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BootResult } from '../../support/kernel/boot-kernel.js'
import { AS_NOBODY, TRUST_NOBODY } from '../../support/kernel/kernel-jobs.js'
import { findOwnKernel, runAsRoot, timeoutOf, noSudoReasonIn } from '../../support/kernel/own-kernel.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { transpileSource } from '../../support/transpile-source.js'

const TRIAL = 'memory-cgroup-trial.mjs'
const LIMIT_BYTES = 24 * 1024 * 1024

interface Trial {
  readonly kind: string
  readonly description: string
  readonly join: string
  readonly hog: {
    byKernel: boolean
    left: number
    crossings: string[]
    peakBytes: number
    released: null
  }
  readonly squeeze: { signal: string; byKernel: boolean; memoryBytes: number; released: null }
  readonly pageCache: {
    bytesRead: number
    memoryBytes: number
    cpuMs: number
    byKernel: boolean
    released: null
  }
  readonly kill: { before: number; after: number; released: null }
  readonly escape: { isMoved: boolean[]; released: null }
  readonly stale: { messages: string[]; signal: string; folderIsLeft: boolean }
  readonly problems: string[]
  readonly error?: string
}

// Three users one after another in one boot.
function buildScript(room: string): string {
  const node = `'${process.execPath}' --no-warnings '${room}/${TRIAL}' '${room}'`
  return `
echo USER=root; ${node} 'run 1/root'
mount -t tmpfs -o mode=755 tmpfs /etc/sudoers.d
echo USER=stranger; ${AS_NOBODY} ${node} run-2
${TRUST_NOBODY}
echo USER=sudoer; ${AS_NOBODY} ${node} run-3 short
find /sys/fs/cgroup -name 'mpm*' | sed 's/^/LEFT=/'`
}

function readTrial({ output }: BootResult, user: string): Trial {
  const line = new RegExp(`^USER=${user}$[^]*?^RESULT=(.*)$`, 'm').exec(output)?.[1]
  if (line === undefined) throw new Error(`No result of ${user}:\n${output}`)
  return JSON.parse(line) as Trial
}

const kernel = await findOwnKernel()
const noSudoReason = await noSudoReasonIn(kernel)

describeUnless(kernel.skipReason, 'control groups version 2, in a kernel of their own', () => {
  let room: string
  let result: BootResult

  beforeAll(async () => {
    room = transpileSource('process', 'util')
    copyFileSync(join(import.meta.dirname, '../../fixtures', TRIAL), join(room, TRIAL))
    result = await runAsRoot(kernel, buildScript(room))
  }, timeoutOf(kernel))

  afterAll(() => {
    rmSync(room, { recursive: true, force: true })
  })

  const ways = [
    { user: 'root', way: 'directly as root', join: 'write', skipReason: null },
    { user: 'sudoer', way: 'through sudo', join: 'command', skipReason: noSudoReason }
  ]
  ways.forEach(({ user, way, join, skipReason }) => {
    describeUnless(skipReason, way, () => {
      it('are found by trying and said', () => {
        const trial = readTrial(result, user)
        expect(trial.error).toBeUndefined()
        expect(trial).toMatchObject({ kind: 'cgroup-v2', join, problems: [] })
        expect(trial.description).toContain(way)
      })

      it("report the kernel's kill as an exceeded limit", () => {
        const squeeze = { signal: 'SIGKILL', byKernel: true, memoryBytes: LIMIT_BYTES, released: null }
        expect(readTrial(result, user).squeeze).toEqual(squeeze)
      })

      it('end a daemon in a session of its own with an empty environment', () => {
        const { kill } = readTrial(result, user)
        expect(kill.before).toBeGreaterThanOrEqual(3)
        expect(kill).toMatchObject({ after: 0, released: null })
      })

      it('report which process leaves them', () => {
        expect(readTrial(result, user).escape).toEqual({ isMoved: [true], released: null })
      })

      it('are removed with all that lives in them after a session was killed', () => {
        const { stale } = readTrial(result, user)
        expect(stale).toEqual({ messages: [], signal: 'SIGKILL', folderIsLeft: false })
        expect(result.output).not.toMatch(/^LEFT=/m)
      })
    })
  })

  it('hold a tree whose grandchild takes too much, which is reported, whether the kernel kills it or starves it', () => {
    const { hog } = readTrial(result, 'root')
    expect(hog).toMatchObject({ left: 0, released: null })
    expect(hog.crossings.at(-1)).toBe('exceeded')
    expect(hog.peakBytes).toBe(LIMIT_BYTES)
  })

  it('do not count what the page cache holds', () => {
    const { pageCache } = readTrial(result, 'root')
    expect(pageCache.bytesRead).toBeGreaterThan(LIMIT_BYTES)
    expect(pageCache.memoryBytes).toBeLessThan(LIMIT_BYTES / 2)
    expect(pageCache.cpuMs).toBeGreaterThan(0)
    expect(pageCache.byKernel).toBe(false)
  })

  it('are refused with a reason to a user who is neither root nor trusted by sudo', () => {
    expect(readTrial(result, 'stranger').error).toMatch(/cannot be limited by the kernel here.*sudo/)
  })
})
