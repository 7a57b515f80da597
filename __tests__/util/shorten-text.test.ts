import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../src/session/redaction/redact.js'
import { beginningOfText, endOfText } from '../../src/util/shorten-text.js'

describe('a text that is too long', () => {
  it('is its beginning with a mark, or the mark and its last whole words', () => {
    expect(beginningOfText('abc def ghi', 6)).toBe('abc de...')
    expect(endOfText('abc def ghi', 6)).toBe('...ghi')
    expect(endOfText('abcdefghi', 6)).toBe('abcdef...')
    expect(beginningOfText('a😀', 2)).toBe('a...')
  })

  it('is left alone if it is not', () => {
    expect(beginningOfText('abc', 3)).toBe('abc')
    expect(endOfText('abc', 3)).toBe('abc')
  })

  const SECRET = ['my-own', 'aB3dE5gH7jK9mN1pQ3rS5tU7'].join('-')
  const { redact } = createRedactor([SECRET])
  it.each(Array.from(SECRET, (_, at) => at))(
    'shows nothing of a secret that is cut %i characters in',
    (at) => {
      const end = endOfText(`password ${SECRET} was refused`, SECRET.length - at + ' was refused'.length)
      expect(redact(end)).not.toContain(SECRET.slice(-6))
      const beginning = beginningOfText(`refused: ${SECRET} is wrong`, 'refused: '.length + at)
      expect(redact(`${beginning}. Check it.`)).not.toContain(SECRET.slice(0, 8))
    }
  )
})
