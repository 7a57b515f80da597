import { describe, expect, it } from '@jest/globals'
import { createWriteCoalescer } from '../../../src/process/output/write-coalescer.js'

/** A write coalescer with a manual clock, and what it has written. */
function makeGatherer() {
  const written: string[] = []
  const clock = { ms: 0 }
  const tell = { onWrite: (): void => undefined }
  const gatherer = createWriteCoalescer(
    (bytes) => {
      written.push(bytes.toString('latin1'))
      tell.onWrite()
    },
    () => clock.ms
  )
  const write = (text: string): void => {
    gatherer.write(Buffer.from(text))
  }
  return { written, clock, tell, gatherer, write }
}

describe('pieces on their way to a file', () => {
  it('are written at once after a pause', () => {
    const { written, clock, write } = makeGatherer()
    write('a')
    clock.ms = 1000
    write('b')
    expect(written).toEqual(['a', 'b'])
  })

  it('are gathered while they come close after each other, and written in their order', () => {
    const { written, write, gatherer } = makeGatherer()
    for (const text of ['a', 'b', 'c']) write(text)
    expect(written).toEqual(['a'])
    gatherer.flush()
    gatherer.flush()
    expect(written).toEqual(['a', 'bc'])
  })

  it('are written when nothing follows them', async () => {
    const { written, write, tell } = makeGatherer()
    const second = new Promise<void>((resolve) => {
      tell.onWrite = () => {
        if (written.length === 2) resolve()
      }
    })
    write('a')
    write('b')
    await second
    expect(written).toEqual(['a', 'b'])
  })

  it('are never more than the buffer holds, whatever their size', () => {
    const { written, write, gatherer } = makeGatherer()
    const sizes = [10, 60_000, 10_000, 200_000, 3, 65_536, 1]
    const texts = sizes.map((size, at) => String(at).repeat(size))
    for (const text of texts) write(text)
    gatherer.flush()
    expect(written.join('')).toBe(texts.join(''))
    expect(written.length).toBeGreaterThan(4)
  })
})
