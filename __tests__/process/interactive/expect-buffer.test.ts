import { describe, expect, it } from '@jest/globals'
import { END_OF_FILE, ExpectBuffer } from '../../../src/process/interactive/expect-buffer.js'

function bufferOf(...texts: readonly string[]): ExpectBuffer {
  const buffer = new ExpectBuffer()
  for (const text of texts) buffer.append(Buffer.from(text))
  return buffer
}

describe('an expect buffer', () => {
  it('returns the text before and after the match, and keeps the rest', () => {
    const buffer = bufferOf('one two three')
    expect(buffer.search(['two'], 'whole')).toEqual({
      ...{
        kind: 'matched',
        index: 0,
        before: 'one ',
        match: 'two',
        groups: [],
        after: ' three',
        droppedCharacters: 0
      }
    })
    expect(buffer.search([/(t)(x)?/], 'whole')).toMatchObject({
      before: ' ',
      groups: ['t', undefined],
      after: 'hree'
    })
  })

  it('prefers the earliest match, then the first pattern', () => {
    expect(bufferOf('ab').search(['b', 'a'], 'whole')).toMatchObject({ index: 1 })
    expect(bufferOf('ab').search([/ab/, 'a'], 'whole')).toMatchObject({ index: 0 })
  })

  it('finds a match that grew over many chunks', () => {
    const buffer = bufferOf('x'.repeat(100_000))
    expect(buffer.search(['needle'], 'new')).toBeUndefined()
    for (const letter of 'needl') {
      buffer.append(Buffer.from(letter))
      expect(buffer.search(['needle'], 'new')).toBeUndefined()
    }
    buffer.append(Buffer.from('e!'))
    expect(buffer.search(['needle'], 'new')).toMatchObject({ before: 'x'.repeat(100_000), after: '!' })
  })

  it('finds a match that reaches far back when the whole text is searched', () => {
    const buffer = bufferOf('begin', 'x'.repeat(100_000))
    expect(buffer.search([/begin.*end/], 'new')).toBeUndefined()
    buffer.append(Buffer.from('end'))
    expect(buffer.search([/begin.*end/], 'new')).toBeUndefined()
    expect(buffer.search([/begin.*end/], 'whole')).toMatchObject({ before: '' })
  })

  it('takes only the true beginning for one', () => {
    const buffer = bufferOf('x'.repeat(100_000))
    expect(buffer.search([/^y/], 'new')).toBeUndefined()
    buffer.append(Buffer.from('y'))
    expect(buffer.search([/^y/], 'new')).toBeUndefined()
    expect(bufferOf('y').search([/^y/], 'new')).not.toBeUndefined()
  })

  it('keeps the text after a timeout, and releases it at the end', () => {
    const buffer = bufferOf('some')
    expect(buffer.timeout()).toEqual({ kind: 'timeout', before: 'some', droppedCharacters: 0 })
    buffer.end()
    expect(buffer.search(['none'], 'whole')).toBeUndefined()
    expect(buffer.endOfFile()).toMatchObject({ kind: 'eof', before: 'some' })
    expect(buffer.search(['x', END_OF_FILE], 'whole')).toMatchObject({ index: 1, before: '', match: '' })
  })

  it('joins characters whose bytes came apart, and shows bytes that are none', () => {
    const buffer = new ExpectBuffer()
    for (const byte of Buffer.from('ü✓😀')) buffer.append(Buffer.from([byte]))
    buffer.append(Buffer.from([0xff]))
    expect(buffer.search(['ü✓😀\ufffd'], 'whole')).not.toBeUndefined()
  })

  it('is bounded, keeps the end, and says what was lost', () => {
    const buffer = new ExpectBuffer(1000)
    for (let chunk = 0; chunk < 50; chunk++) buffer.append(Buffer.from('x'.repeat(99) + '\n'))
    buffer.append(Buffer.from('end'))
    const result = buffer.timeout()
    expect(result.kind === 'timeout' && result.before.endsWith('\nend')).toBe(true)
    expect(result.kind === 'timeout' && result.before.length + result.droppedCharacters).toBe(5003)
  })

  it('takes time in proportion to the text, however small its pieces', () => {
    const buffer = new ExpectBuffer()
    const piece = Buffer.from('some text ')
    for (let count = 0; count < 200_000; count++) {
      buffer.append(piece)
      buffer.search(['needle', /nee?dles/], 'new')
    }
    buffer.append(Buffer.from('needle'))
    expect(buffer.search(['needle'], 'new')).toMatchObject({ kind: 'matched' })
  })
})
