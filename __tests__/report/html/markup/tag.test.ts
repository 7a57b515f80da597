import { describe, expect, it } from '@jest/globals'
import { escapeMarkup } from '../../../../src/report/text/escape-markup.js'
import { plainText } from '../../../../src/report/text/plain-text.js'
import { html, joinHtml, trustedHtml } from '../../../../src/report/html/markup/tag.js'

describe('the html template', () => {
  it('escapes text between tags and in attributes', () => {
    expect(String(html`<a title="${`"'<&>`}">${'</a><script>'}</a>`)).toBe(
      '<a title="&quot;&#39;&lt;&amp;&gt;">&lt;/a&gt;&lt;script&gt;</a>'
    )
  })

  it('removes what no reader sees from text', () => {
    expect(String(html`<b>${'x\u202ey\u0000\u001b[31mz'}</b>`)).toBe('<b>xyz</b>')
  })

  it('leaves no character as it is that must be escaped or removed', () => {
    for (let point = 0; point < 0x3000; point++) {
      const text = String.fromCodePoint(point)
      expect(String(html`${text}`)).toBe(escapeMarkup(plainText(text)))
    }
  })

  it('keeps HTML that it made, at any depth', () => {
    const cells = ['<1>', 2, html`<i>${'&'}</i>`].map((cell) => html`<td>${cell}</td>`)
    expect(String(html`<tr>${cells}</tr>`)).toBe('<tr><td>&lt;1&gt;</td><td>2</td><td><i>&amp;</i></td></tr>')
  })

  it('escapes the members of a list, and leaves out undefined', () => {
    expect(String(html`${['<', undefined, ['>']]}${undefined}`)).toBe('&lt;&gt;')
    expect(String(joinHtml(['<a>', html`<br>`, undefined], ' < '))).toBe('&lt;a&gt; &lt; <br> &lt; ')
  })

  it('takes its own HTML for text once it is a string', () => {
    expect(String(html`${html`<br>`.toString()}`)).toBe('&lt;br&gt;')
    expect(String(html`${trustedHtml('<br>')}`)).toBe('<br>')
  })

  it('takes no other object for HTML', () => {
    const forged = { toString: () => '<script>' } as unknown as string
    expect(() => html`${forged}`).toThrow(TypeError)
  })
})
