import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { createLineSplitter } from '../../../src/claude/stream/stream-lines.js'

function split(chunks: readonly Buffer[], limitBytes?: number): { lines: string[]; dropped: number } {
  const splitter = createLineSplitter(limitBytes)
  const lines = chunks.flatMap((chunk) => {
    const own = Buffer.from(chunk)
    const found = splitter.push(own)
    // The pipe's memory may be used again.
    own.fill('?')
    return found
  })
  return { lines: [...lines, ...splitter.end()], dropped: splitter.droppedLines() }
}

describe('the lines of a stream', () => {
  const text = Buffer.from('{"a":"é日本😀"}\r\n\nü\r\r\n😀😀 last')
  const lines = ['{"a":"é日本😀"}', '', 'ü', '😀😀 last']

  it('are the same wherever the chunks end', () => {
    for (let first = 0; first <= text.length; first++)
      for (let second = first; second <= text.length; second++)
        expect(split([text.subarray(0, first), text.subarray(first, second), text.subarray(second)])).toEqual(
          { lines, dropped: 0 }
        )
    expect(split(Array.from(text, (byte) => Buffer.from([byte]))).lines).toEqual(lines)
  })

  it('are dropped and counted where they are longer than the limit, and no others are', () => {
    const chunks = Array.from(Buffer.from('1234\n12345\n12\n123456789\n1234'), (byte) => Buffer.from([byte]))
    expect(split(chunks, 4)).toEqual({ lines: ['1234', '12', '1234'], dropped: 2 })
    expect(split([Buffer.concat(chunks)], 4)).toEqual({ lines: ['1234', '12', '1234'], dropped: 2 })
  })

  it('are whole after a line that did not fit into the memory that is kept', () => {
    const long = 'é'.repeat(1_000_000)
    const bytes = Buffer.from(`short\n${long}\nnext\n${long}`)
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_535) }, (_, index) =>
      bytes.subarray(index * 65_535, (index + 1) * 65_535)
    )
    expect(split(chunks).lines).toEqual(['short', long, 'next', long])
  })

  it('take no longer with many carriage returns within one', async () => {
    const line = `a${'\r'.repeat(500_000)}x`
    expect(split([Buffer.from(`${line}\r\r\n`)]).lines).toEqual([line])
    // Lets the timer of this test fire.
    await setImmediate()
  }, 10_000)
})
