import { describe, expect, it } from '@jest/globals'
import { isIgnorable } from '../../../src/util/invisible-characters.js'
import { viewVisible } from '../../../src/session/redaction/visible-text.js'

function visible(bytes: Buffer): string {
  const { view } = viewVisible(bytes, bytes.toString('latin1'), false, true)
  return Buffer.from(view.bytes.subarray(0, view.length)).toString('latin1')
}

describe('the visible text', () => {
  it('lacks exactly the ignorable characters and the controls of the second set', () => {
    const wrong: string[] = []
    for (let point = 0x80; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const bytes = Buffer.from(`a${String.fromCodePoint(point)}b`)
      const isDropped = isIgnorable(point) || point < 0xa0
      if (visible(bytes) !== (isDropped ? 'ab' : bytes.toString('latin1'))) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['a longer form than a character needs', [0xe0, 0x82, 0xad]],
    ['a character that lacks its last byte', [0xe2, 0x80]],
    ['a first byte with too few behind it', [0xf3, 0xa0, 0x80]],
    ['bytes without a first one', [0x80, 0x8b]],
    ['a character with a letter within', [0xe2, 0x61, 0x8b]]
  ])('keeps %s', (_, bytes) => {
    expect(visible(Buffer.from([0x61, ...bytes, 0x62]))).toBe(
      Buffer.from([0x61, ...bytes, 0x62]).toString('latin1')
    )
  })
})
