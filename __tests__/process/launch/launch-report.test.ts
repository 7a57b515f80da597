import { describe, expect, it } from '@jest/globals'
import { LaunchReport } from '../../../src/process/launch/launch-report.js'

const started = '\0mpmn started 12 11\0'

function readByteByByte(stream: string): { output: string; report: LaunchReport } {
  const report = new LaunchReport('n')
  let output = ''
  for (const byte of Buffer.from(stream, 'latin1'))
    output += report.take(Buffer.from([byte])).toString('latin1')
  output += report.finish().toString('latin1')
  return { output, report }
}

describe('a launch report', () => {
  it('reports a start, and passes on the rest unchanged', () => {
    const { output, report } = readByteByByte(`${started}hello\0mpmn failed no\0`)
    expect(output).toBe('hello\0mpmn failed no\0')
    expect(report.state).toEqual({ kind: 'started', pid: 12, launcherPid: 11, firstPid: undefined })
  })

  it('reports the first process of a pid namespace', () => {
    const { report } = readByteByByte('\0mpmn started 12 10 11\0')
    expect(report.state).toEqual({ kind: 'started', pid: 12, launcherPid: 10, firstPid: 11 })
  })

  it('reports a failure after the attempt to start', () => {
    const { output, report } = readByteByByte(`${started}\0mpmn failed x: No such file\0`)
    expect(output).toBe('')
    expect(report.state).toEqual({ kind: 'failed', message: 'x: No such file' })
  })

  it('drops what a launcher prints besides its frames', () => {
    const { output, report } = readByteByByte(`perl: warning\r\n\0mpmn unconfined f: denied\0${started}out`)
    expect(output).toBe('out')
    expect(report.unconfined).toEqual(['f: denied'])
  })

  it('takes the words of a launcher that broke for the failure', () => {
    expect(readByteByByte('execvp(3) failed.: Argument list too long').report.state).toEqual({
      kind: 'failed',
      message: 'execvp(3) failed.: Argument list too long'
    })
    expect(readByteByByte('').report.state.kind).toBe('failed')
  })

  it('takes the processes that were left from the end of the output', () => {
    for (const output of ['', 'all done\r\n', 'text\0mpmn lef']) {
      const read = readByteByByte(`${started}${output}\0mpmn left 7 sleep 600\x1f8 node build.js\0`)
      expect(read.output).toBe(output)
      expect(read.report.left).toEqual([
        { pid: 7, command: 'sleep 600' },
        { pid: 8, command: 'node build.js' }
      ])
    }
    const { report } = readByteByByte(`${started}all at once`)
    expect(report.take(Buffer.from('\0mpmn left 7 sleep\0')).toString()).toBe('')
  })

  it('names a long command by its whole words, at most 20 of them', () => {
    const long = `7 tool --token ${'s'.repeat(300)}`
    const { report } = readByteByByte(`${started}out\0mpmn left ${Array(30).fill(long).join('\x1f')}\0`)
    expect(report.left).toEqual(Array(20).fill({ pid: 7, command: 'tool --token ...' }))
  })

  it('leaves a frame of another launch to the program', () => {
    const foreign = '\0mpmother failed no\0'
    expect(readByteByByte(started + foreign)).toMatchObject({
      output: foreign,
      report: { state: { kind: 'started' } }
    })
    expect(readByteByByte(`${started}\0mp`).output).toBe('\0mp')
  })
})
