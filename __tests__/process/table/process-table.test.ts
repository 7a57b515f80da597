import { afterEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { parseAuxiliaryVector } from '../../../src/process/table/kernel-constants.js'
import { readProcessEntry, readProcessTable } from '../../../src/process/table/process-table.js'
import { parsePs, readTableFromPs } from '../../../src/process/table/ps-table.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { tryProgram } from '../../support/tools/try-tool.js'

describe('the process table', () => {
  const children: number[] = []
  afterEach(() => {
    for (const pid of children.splice(0)) process.kill(pid, 'SIGKILL')
  })

  it('shows this process and a child of it with the parent, group and session they have', async () => {
    const child = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    children.push(pid)
    const table = readProcessTable()
    expect(table.get(pid)).toMatchObject({ ppid: process.pid, pgid: pid, sid: pid })
    const self = table.get(process.pid)
    expect(self?.ppid).toBe(process.ppid)
    expect(self?.rssBytes).toBeGreaterThan(process.memoryUsage.rss() / 2)
    expect(readProcessEntry(pid)?.startTicks).toBe(table.get(pid)?.startTicks)
  })

  it('keeps no descriptor', () => {
    const count = () => readdirSync('/proc/self/fd').length
    const before = count()
    for (let scan = 0; scan < 20; scan++) readProcessTable()
    expect(count()).toBe(before)
  })

  it('has no entry for a pid that nobody has', () => {
    expect(readProcessEntry(2 ** 30)).toBeUndefined()
  })
})

describe('the process table from ps', () => {
  it('is read from what macOS prints', () => {
    const text = [
      '  501   1   501      0 Ss   Mon Sep 22 04:54:00 2025     0:01.25  10240 /usr/sbin/a b',
      '  502 501   501      0 R+   Tue Sep  2 04:54:00 2025  1-02:03:04   2048 node',
      'garbage'
    ].join('\n')
    const table = parsePs(text, 100)
    expect(table.size).toBe(2)
    expect(table.get(501)).toMatchObject({ ppid: 1, pgid: 501, sid: 0, state: 'S', cpuTicks: 125 })
    expect(table.get(501)).toMatchObject({ rssBytes: 10240 * 1024, command: '/usr/sbin/a b' })
    expect(table.get(502)?.cpuTicks).toBe(((24 + 2) * 3600 + 3 * 60 + 4) * 100)
    expect(table.get(501)?.startTicks).toBeGreaterThan(table.get(502)?.startTicks ?? 0)
  })
})

const noPsReason = await tryProgram('ps', ['-p', String(process.pid)], { advice: 'install procps' })

describeUnless(noPsReason, 'the process table from ps of this machine', () => {
  it('agrees with /proc on this process', () => {
    const { ppid, pgid, sid } = readProcessEntry(process.pid) ?? {}
    expect(readTableFromPs().get(process.pid)).toMatchObject({ ppid, pgid, sid })
  })
})

describe('the auxiliary vector', () => {
  it('holds the size of a page and the beat of the clock, in any order', () => {
    const vector = Buffer.alloc(48)
    const put = (at: number, type: bigint, value: bigint) => {
      vector.writeBigUInt64LE(type, at)
      vector.writeBigUInt64LE(value, at + 8)
    }
    put(0, 17n, 250n)
    put(16, 3n, 1n)
    put(32, 6n, 65536n)
    expect(parseAuxiliaryVector(vector)).toEqual({ pageBytes: 65536, ticksPerSecond: 250 })
    expect(parseAuxiliaryVector(Buffer.alloc(0))).toEqual({ pageBytes: 4096, ticksPerSecond: 100 })
  })
})
