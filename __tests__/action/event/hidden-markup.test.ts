import { describe, expect, it } from '@jest/globals'
import { withoutHiddenText } from '../../../src/action/event/hidden-text.js'

describe('words that GitHub does not show', () => {
  it.each([
    ['the title of a link', '[see](https://a.example "HIDDEN")', '[see](https://a.example)'],
    [
      'a title in brackets, on the next line',
      "[see](https://a.example\n'HIDDEN words')",
      '[see](https://a.example)'
    ],
    ['the text of an image', '![HIDDEN [words]](a.png)', '![](a.png)'],
    ['attributes', '<p title="HIDDEN" data-x=\'HIDDEN\' aria-label=HIDDEN>seen</p>', '<p>seen</p>'],
    ['an attribute with a tag in it', '<p title="a > HIDDEN">seen</p>', '<p>seen</p>'],
    ['attributes behind a tag that is not closed', '<p a="x>seen <b title=HIDDEN>b</b>', '<p>seen <b>b</b>'],
    ['an attribute behind a slash', '<p/title="HIDDEN">seen</p>', '<p>seen</p>'],
    ['the words of a target', '<a href="HIDDEN words">seen</a>', '<a>seen</a>'],
    ['an info string', '```js HIDDEN words\ncode\n```', '```js\ncode\n```'],
    ['excess cells', '| a |\n| - |\n| b | HIDDEN |', '| a |\n| - |\n| b |'],
    ['a link definition of two lines', 'seen\n\n[x]: https://a.example\n  "HIDDEN"\n', 'seen\n\n\n']
  ])('are removed: %s', (_, text, shown) => {
    expect(withoutHiddenText(text)).toBe(shown)
  })

  it.each([
    'a < b and c > d',
    '[a](https://a.example/x(y))',
    '<https://a.example>',
    '| a | b |\n| - | - |\n| c | d |'
  ])('leave %j as it is', (text) => {
    expect(withoutHiddenText(text)).toBe(text)
  })

  it.each(['](a "', '<p a="', '![[', '<p ', '[x]:\n', '| a |\n| - |\n'])(
    'take no time with %j repeated',
    (piece) => {
      const text = piece.repeat(20_000)
      expect(withoutHiddenText(text).length).toBeLessThanOrEqual(text.length + 100)
    }
  )

  it.each([
    ['[x]: a', 'b'],
    ['[x]:', '<'],
    ['[x]:\n', '<'],
    ['[x]: a\n', '"'],
    ['| a |\n-', 'x'],
    ['| a |\n|', '-x'],
    ['[a](', '"'],
    ['<p', '='],
    ['```', '`']
  ])('take no time with many blanks between %j and %j', (before, after) => {
    const text = `${before}${' '.repeat(200_000)}${after}`
    expect(withoutHiddenText(text).length).toBeLessThanOrEqual(text.length + 100)
  })
})
