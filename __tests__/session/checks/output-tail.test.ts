import { describe, expect, it } from '@jest/globals'
import { cleanTail, createOutputTail, quoteLastLines } from '../../../src/session/checks/output-tail.js'

describe('the end of an output', () => {
  it('has no control sequences, and each line as it was last drawn', () => {
    const raw = '\u001b[31mred\u001b[0m\r\n 10%\r 50%\r100%\r\nbell\u0007\n\n\n\nend  \n'
    expect(cleanTail(raw, false)).toEqual({ text: 'red\n100%\nbell\n\nend', isCut: false })
  })

  it('is bounded, whatever the size of the chunks, and begins with a whole line', () => {
    const tail = createOutputTail()
    for (let number = 0; number < 100_000; number++) tail.push(Buffer.from(`line ${number} of many\n`))
    const { text, isCut } = tail.text()
    expect(isCut).toBe(true)
    expect(text.length).toBeLessThanOrEqual(8_000)
    expect(text).toMatch(/^line \d+ of many\n/)
    expect(tail.lastLine()).toBe('line 99999 of many')
  })

  it('keeps no part of a word that the cut split', () => {
    const { text } = cleanTail(`${'secret'.repeat(2_000)} the rest`, false)
    expect(text).toBe('the rest')
  })

  it('joins bytes of one character that arrive apart', () => {
    const tail = createOutputTail()
    const bytes = Buffer.from('übrigens')
    tail.push(bytes.subarray(0, 1))
    tail.push(bytes.subarray(1))
    expect(tail.text().text).toBe('übrigens')
  })

  it('is quoted by its last lines', () => {
    expect(quoteLastLines('one\n\ntwo\nthree\n  four')).toBe('two / three / four')
    expect(quoteLastLines(`${'x'.repeat(400)}y z`)).toBe('...z')
  })
})
