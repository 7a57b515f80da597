import { describe, expect, it } from '@jest/globals'
import { isThreadLine, parseProcStat } from '../../../src/process/table/proc-stat.js'
import type { ProcessEntry } from '../../../src/process/table/process-table.js'

const PAGE = 4096

function parse(line: string): ProcessEntry | undefined {
  const bytes = Buffer.from(`${line}${'9'.repeat(20)}`)
  return parseProcStat(bytes, Buffer.byteLength(line), PAGE)
}

function line(name: string, state = 'S', threads = 1): string {
  return `4711 (${name}) ${state} 12 34 56 34816 -1 4194304 1 2 3 4 7 11 13 17 20 -5 ${threads} 0 987654321 144115188075855872 321 18446744073709551615 1 1\n`
}

describe('a line of /proc/PID/stat', () => {
  it('parses every field', () => {
    expect(parse(line('node'))).toEqual({
      pid: 4711,
      ppid: 12,
      pgid: 34,
      sid: 56,
      state: 'S',
      startTicks: 987654321,
      cpuTicks: 7 + 11 + 13 + 17,
      rssBytes: 321 * PAGE,
      command: 'node'
    })
  })

  it.each(['a b', 'tmux: server', ') S 1 1 1', '((x)) R', '', 'größe'])(
    'is not misled by the program name %j',
    (name) => {
      expect(parse(line(name))).toMatchObject({ command: name, pid: 4711, ppid: 12, startTicks: 987654321 })
    }
  )

  it('shows a main thread that left others behind as alive, and a dead process as dead', () => {
    expect(parse(line('x', 'Z', 3))?.state).toBe('S')
    expect(parse(line('x', 'Z', 1))?.state).toBe('Z')
  })

  it('is nothing while it is not whole', () => {
    const whole = line('node')
    for (const length of [0, 3, 10, 20, 60]) expect(parse(whole.slice(0, length))).toBeUndefined()
  })
  it.each([
    ['a process', '17', false],
    ['a process that sends its parent no signal', '0', false],
    ['a thread', '-1', true]
  ])('is that of %s by the signal at its end, whatever its name', (_, exitSignal, isThread) => {
    for (const name of ['node', 'a b', ') -1 -1', '']) {
      const start = line(name).trimEnd()
      const isThreadLineOf = (end: string) => {
        const bytes = Buffer.from(`${start} 140735 0 0 0 0 0 0 0 0 0${end}`)
        return isThreadLine(Buffer.concat([bytes, Buffer.from('-1 -1')]), bytes.length)
      }
      expect(isThreadLineOf(` ${exitSignal} 3 0 0 0 0 0\n`)).toBe(isThread)
      // Cut off before the signal.
      expect(isThreadLineOf(' ')).toBe(false)
      expect(isThreadLineOf('')).toBe(false)
    }
  })
})
