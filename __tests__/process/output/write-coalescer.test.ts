import { describe, expect, it } from '@jest/globals'
import { createWriteCoalescer } from '../../../src/process/output/write-coalescer.js'

/** A write coalescer with a manual clock, and what it has written. */
function makeCoalescer() {
  const written: string[] = []
  const clock = { ms: 0 }
  const hooks = { onWrite: (): void => undefined }
  const coalescer = createWriteCoalescer(
    (bytes) => {
      written.push(bytes.toString('latin1'))
      hooks.onWrite()
    },
    () => clock.ms
  )
  const write = (text: string): void => {
    coalescer.write(Buffer.from(text))
  }
  return { written, clock, hooks, coalescer, write }
}

describe('pieces on their way to a file', () => {
  it('are written at once after a pause', () => {
    const { written, clock, write } = makeCoalescer()
    write('a')
    clock.ms = 1000
    write('b')
    expect(written).toEqual(['a', 'b'])
  })

  it('are gathered while they come close after each other, and written in their order', () => {
    const { written, write, coalescer } = makeCoalescer()
    for (const text of ['a', 'b', 'c']) write(text)
    expect(written).toEqual(['a'])
    coalescer.flush()
    coalescer.flush()
    expect(written).toEqual(['a', 'bc'])
  })

  it('are written when nothing follows them', async () => {
    const { written, write, hooks } = makeCoalescer()
    const second = new Promise<void>((resolve) => {
      hooks.onWrite = () => {
        if (written.length === 2) resolve()
      }
    })
    write('a')
    write('b')
    await second
    expect(written).toEqual(['a', 'b'])
  })

  it('are never more than the buffer holds, whatever their size', () => {
    const { written, write, coalescer } = makeCoalescer()
    const sizes = [10, 60_000, 10_000, 200_000, 3, 65_536, 1]
    const texts = sizes.map((size, at) => String(at).repeat(size))
    for (const text of texts) write(text)
    coalescer.flush()
    expect(written.join('')).toBe(texts.join(''))
    expect(written.length).toBeGreaterThan(4)
  })
})
