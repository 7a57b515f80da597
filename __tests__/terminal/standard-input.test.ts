import { describe, expect, it } from '@jest/globals'
import { Readable } from 'node:stream'
import { readStandardInput } from '../../src/terminal/standard-input.js'

describe('standard input', () => {
  it('is read to its end', async () => {
    const input = Readable.from([Buffer.from('Do '), Buffer.from('it')])
    expect(Buffer.from(await readStandardInput(100, input)).toString()).toBe('Do it')
  })

  it('is not read beyond the limit', async () => {
    function* endless(): Generator<Buffer> {
      for (;;) yield Buffer.alloc(1_000)
    }
    expect(await readStandardInput(2_500, Readable.from(endless()))).toHaveLength(3_000)
  })

  it('is refused if it is a terminal', async () => {
    const terminal = Object.assign(Readable.from([]), { isTTY: true })
    await expect(readStandardInput(100, terminal)).rejects.toThrow(/is the terminal. Pipe the prompt in/)
  })
})
