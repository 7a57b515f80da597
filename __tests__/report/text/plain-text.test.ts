import { describe, expect, it } from '@jest/globals'
import {
  cutCharacters,
  cutMiddle,
  firstLine,
  oneLine,
  plainText
} from '../../../src/report/text/plain-text.js'
import { fairShares } from '../../../src/session/text/fair-shares.js'

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

describe('plain text', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tab\tstays', 'tab\tstays'],
    ['\u001b[1;31mred\u001b[0m \u001b(Bx \u009b31my', 'red x y'],
    ['\u001b]8;;https://a.test\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]0;never closed\nnext line', '\nnext line'],
    ['\u001bP1;2|data\u001b\\after', 'after'],
    ['pa\u200bss\u2060wo\u00adrd\u{e0041}', 'password'],
    ['ab\u202edc\u2066', 'abdc'],
    ['\ud83d \ude00 😀', '\ufffd \ufffd 😀'],
    ['a\u0000\u0008\u0007b\u0085', 'ab']
  ])('makes %j to %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
    expect(plainText(plain)).toBe(plain)
  })

  it('is one line if requested', () => {
    expect(oneLine('  a\n\n b\tc  ')).toBe('a b c')
    expect(firstLine('\n \n  the first\nthe second')).toBe('the first')
    expect(firstLine('')).toBe('')
  })

  it('is cut by characters, with dots only after a cut', () => {
    expect(cutCharacters('abc', 3)).toBe('abc')
    expect(cutCharacters('abcd', 3)).toBe('abc...')
    expect(cutCharacters('😀😀😀', 3)).toBe('😀😀😀')
    expect(cutCharacters('😀😀😀😀', 3)).toBe('😀😀😀...')
  })
})

describe('cutting the middle', () => {
  const text = 'aé漢😀'.repeat(20)

  it('keeps whole characters and the limit wherever it falls', () => {
    for (let limit = 0; limit <= bytes(text) + 1; limit++) {
      const { head, tail, cutBytes } = cutMiddle(text, limit)
      expect(bytes(head) + bytes(tail)).toBeLessThanOrEqual(limit)
      expect(bytes(head) + bytes(tail) + cutBytes).toBe(bytes(text))
      expect(text.startsWith(head) && text.endsWith(tail)).toBe(true)
    }
  })
})

describe('fair shares', () => {
  it.each([
    [[10, 10], 100, [10, 10]],
    [[10, 100, 100], 110, [10, 50, 50]],
    [[100, 10, 100], 10, [3, 3, 4]],
    [[5], 0, [0]],
    [[5, 5], -1, [0, 0]],
    [[], 10, []]
  ])('of %j in %i are %j', (needs, room, shares) => {
    expect(fairShares(needs, room)).toEqual(shares)
  })
})
