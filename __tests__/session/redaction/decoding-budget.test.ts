import { describe, expect, it } from '@jest/globals'
import { startBudget, type DecodingBudget } from '../../../src/session/redaction/decoding-budget.js'
import { createSecretSearch } from '../../../src/session/redaction/find-secrets.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'

const KEY = 'own-key-aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA3'

const LINES = 'Some ordinary text of words, 12 34.\n'

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function inLines(text: string): string {
  return text.replace(/.{76}/g, '$&\n')
}

/** What gives a text the most views: a long sequence for the terminal, an escape, and marks of lines. */
function decorate(text: string): string {
  return `\u001b]0;${'x'.repeat(40)}\u0007%41\n- ${text}\n- y\n`
}

function hostileText(content: string): string {
  return [1, 2, 3].reduce(
    (text) => decorate(inLines(base64(text)).replaceAll('\n', '\\n\n- ')),
    decorate(content)
  )
}

describe('the work of decoding', () => {
  /** Encoded bytes that were searched in both passes, for each byte of the text. */
  function workPerByte(text: string): number {
    let taken = 0
    const count = (bytes: number): DecodingBudget => {
      const budget = startBudget(bytes)
      return {
        take: (wanted) => {
          const isTaken = budget.take(wanted)
          if (isTaken) taken += wanted
          return isTaken
        }
      }
    }
    createSecretSearch([KEY], [], count).find(Buffer.from(text), true)
    return taken / text.length
  }

  it.each([200, 800])('grows with the text only, however it multiplies its views (%i lines)', (lines) => {
    expect(workPerByte(hostileText(LINES.repeat(lines)))).toBeLessThan(13)
  })

  it('ends at a few times the text, and lets a smaller part follow one that is too large', () => {
    const { take } = startBudget(10_000)
    const takes = [30_000, 30_000, 30_000, 1_000].map(take)
    expect(takes).toEqual([true, true, false, true])
  })

  it('is not done again for every view that says the same', () => {
    expect(workPerByte(`${base64(LINES.repeat(400))} %41\\n`)).toBeLessThan(1.1)
  })
})

describe('a secret behind the budget', () => {
  const encoded = base64(base64(`the key ${KEY}`)).replace(/=+$/, '')

  it('is replaced with all of the encoded text that is not searched', () => {
    const text = `${base64(LINES).replace(/=+$/, '')}: ${encoded}`
    const search = createSecretSearch([KEY], [], () => ({ take: () => false }))
    const found = search.find(Buffer.from(text), true).map(({ start, end }) => text.slice(start, end))
    expect(found).toContain(encoded)
  })

  it('does not leak from a text that uses up the work', () => {
    const redacted = createRedactor([KEY]).redact(`${hostileText(LINES.repeat(800))}: ${encoded}\n`)
    expect(redacted).not.toContain(encoded.slice(24, 72))
  })
})

describe('what is encoded and holds no secret', () => {
  const bytes = Buffer.from(
    Array.from({ length: 600_000 }, (_, index) => (index * 31 + (index >> 3) * index) % 256)
  )
  const image = bytes.toString('base64')
  const thrice = inLines(base64(inLines(base64(inLines(base64(LINES.repeat(400)))))))

  it.each([
    ['an image', image],
    ['an image in a diff', inLines(image).replace(/^/gm, '+')],
    ['an image in JSON', JSON.stringify({ type: 'image', data: image, note: 'a\n- b' })],
    ['a text', base64(LINES.repeat(4000))],
    ['a text in hexadecimal digits', Buffer.from(LINES.repeat(400)).toString('hex')],
    ['three encodings in lines', thrice],
    ['three encodings in lines of JSON', JSON.stringify({ thrice })]
  ])('stays readable: %s', (_, text) => {
    expect(createRedactor([KEY]).redact(text)).toBe(text)
  })
})
