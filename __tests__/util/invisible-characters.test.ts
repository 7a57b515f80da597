import { describe, expect, it } from '@jest/globals'
import {
  INVISIBLE_BYTES_PATTERN,
  INVISIBLE_PATTERN,
  withoutByteOrderMark,
  withoutInvisible,
  withoutInvisibleBreaks
} from '../../src/util/invisible-characters.js'

describe('invisible characters', () => {
  it('are the same as characters and as UTF-8 bytes, over all of Unicode', () => {
    const asText = new RegExp(`^(?:${INVISIBLE_PATTERN})$`)
    const asBytes = new RegExp(`^(?:${INVISIBLE_BYTES_PATTERN})$`)
    const different: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue
      const character = String.fromCodePoint(point)
      if (asText.test(character) !== asBytes.test(Buffer.from(character).toString('latin1')))
        different.push(point.toString(16))
    }
    expect(different).toEqual([])
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
