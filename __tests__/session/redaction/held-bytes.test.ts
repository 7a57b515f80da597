import { describe, expect, it } from '@jest/globals'
import { HeldBytes } from '../../../src/session/redaction/held-bytes.js'

/** A different byte at each of many positions. */
const bytesFrom = (start: number, count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, index) => ((start + index) * 7) % 251))

describe('bytes that are held back', () => {
  it.each([
    ['small', 10, 7],
    ['growing', 5_000, 100],
    ['larger than what is kept', 300_000, 300_000],
    ['of every size', 1_000, 999]
  ])('come out as they went in, whole and in order: %s', (_, appended, dropped) => {
    const held = new HeldBytes()
    const out: Buffer[] = []
    let taken = 0
    for (let round = 0; round < 40; round++) {
      held.append(bytesFrom(taken, appended))
      taken += appended
      out.push(Buffer.from(held.bytes.subarray(0, dropped)))
      held.drop(Math.min(dropped, held.length))
    }
    out.push(Buffer.from(held.bytes))
    expect(Buffer.concat(out).equals(bytesFrom(0, taken))).toBe(true)
  })

  it('stay in the same memory while there is room in it', () => {
    const held = new HeldBytes()
    held.append(bytesFrom(0, 1_000))
    const { buffer } = held.bytes
    for (let round = 0; round < 10; round++) {
      held.drop(held.length)
      held.append(bytesFrom(0, 1_000))
    }
    expect(held.bytes.buffer).toBe(buffer)
  })

  it('give back memory that one long piece took', () => {
    const held = new HeldBytes()
    held.append(Buffer.alloc(1_000_000))
    held.drop(1_000_000)
    held.append(Buffer.alloc(1_000))
    expect(held.bytes.buffer.byteLength).toBeLessThan(1_000_000)
  })
})
