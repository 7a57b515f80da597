import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { measureLines } from '../../../src/process/terminal/line-discipline.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { openTranscript, renderCut } from '../../../src/process/output/transcript.js'

describe('a transcript', () => {
  let directory: string
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-transcript-'))
  })
  afterEach(() => {
    fs.rmSync(directory, { recursive: true })
  })

  const write = (pieces: readonly string[], limit: number): { text: string; cutBytes: number } => {
    const file = path.join(directory, 'transcript')
    const transcript = openTranscript(file, limit, () => undefined)
    for (const piece of pieces) transcript.write(Buffer.from(piece))
    const cutBytes = transcript.close()
    return { text: fs.readFileSync(file, 'utf8'), cutBytes }
  }

  it('up to its limit is every byte, in whatever pieces they came', () => {
    const text = 'abcdefghijklmnop'
    expect(write([text], 16)).toEqual({ text, cutBytes: 0 })
    expect(write(text.split(''), 16)).toEqual({ text, cutBytes: 0 })
  })

  it('above it is its head, the count of what was cut, and its tail', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz'
    const expected = { text: `abcdefghijkl${renderCut(10)}wxyz`, cutBytes: 10 }
    for (const size of [1, 3, 5, 7, 26]) {
      const pieces = Array.from({ length: Math.ceil(26 / size) }, (_, at) =>
        text.slice(at * size, at * size + size)
      )
      expect(write(pieces, 16)).toEqual(expected)
    }
  })

  it('has what its filter makes of the bytes, with the rest that the filter held back', () => {
    const file = path.join(directory, 'transcript')
    const filter = createRedactor(['the-secret-of-it']).startStream()
    const transcript = openTranscript(file, 1000, () => undefined, { filter })
    for (const piece of ['first the-sec', 'ret-of-it\nsecond the-secret', '-of-it'])
      transcript.write(Buffer.from(piece))
    transcript.close()
    expect(fs.readFileSync(file, 'utf8')).toBe('first ***\nsecond ***')
  })

  it('takes what the disk takes, says once that it takes no more, and counts the rest', () => {
    const warnings: string[] = []
    let room = 10
    const transcript = openTranscript(
      path.join(directory, 'transcript'),
      1000,
      (message) => warnings.push(message),
      {
        writeNow: (_descriptor, bytes) => {
          if (room === 0) throw new Error('ENOSPC: no space left on device')
          const taken = Math.min(room, 4, bytes.length)
          room -= taken
          return taken
        }
      }
    )
    transcript.write(Buffer.alloc(8))
    transcript.write(Buffer.alloc(8))
    transcript.write(Buffer.alloc(8))
    expect(transcript.close()).toBe(14)
    expect(warnings).toEqual([expect.stringContaining('ENOSPC')])
  })
})

describe('the lines of an input', () => {
  it('are measured with what was sent before', () => {
    expect(measureLines(Buffer.from('abc'), 5)).toEqual({ longestBytes: 8, begunBytes: 8 })
    expect(measureLines(Buffer.from('abc\nde\r'), 5)).toEqual({ longestBytes: 8, begunBytes: 0 })
    expect(measureLines(Buffer.from('\nüü'), 9)).toEqual({ longestBytes: 9, begunBytes: 4 })
  })
})
