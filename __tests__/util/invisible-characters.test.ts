import { describe, expect, it } from '@jest/globals'
import {
  isIgnorable,
  isInvisible,
  withoutByteOrderMark,
  withoutInvisible,
  withoutInvisibleBreaks
} from '../../src/util/invisible-characters.js'

describe('invisible characters', () => {
  it('are those that Unicode calls ignorable by default, without the selectors that emoji need', () => {
    const missed: string[] = []
    const notIgnored: string[] = []
    for (let point = 0x80; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point)
      if (isInvisible(character) && !isIgnorable(point)) notIgnored.push(point.toString(16))
      if (!/\p{Default_Ignorable_Code_Point}/u.test(character) || isInvisible(character)) continue
      missed.push(point.toString(16))
    }
    expect(missed).toEqual(['fe0e', 'fe0f'])
    expect(notIgnored).toEqual([])
    expect([0xfe0e, 0xfe0f, 0x2800].filter(isIgnorable)).toEqual([0xfe0e, 0xfe0f, 0x2800])
    expect([0x80, 0xac, 0xae, 0x27ff, 0x2801, 0xfe10, 0xe1000].filter(isIgnorable)).toEqual([])
  })

  it.each([
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['a reversal', 'a\u202eb', 'ab'],
    ['a tag', 'a\u{e0041}b', 'ab'],
    ['no emoji', '👩\u{1f3fd}\ufe0f', '👩\u{1f3fd}\ufe0f']
  ])('are removed: %s', (_, text, rest) => {
    expect(withoutInvisible(text)).toBe(rest)
  })

  it('that join characters stay where only word breaks are removed', () => {
    expect(withoutInvisibleBreaks('a\u2060b\u200dc')).toBe('ab\u200dc')
  })

  it('are removed at the beginning of a file only', () => {
    expect(withoutByteOrderMark('\ufeffa\ufeff')).toBe('a\ufeff')
  })
})
