import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { findForms, secretForms } from '../../support/secret-forms.js'

/** Made up: a key, a token whose base64 has `+` and `/`, one with what every format escapes, and a phrase. */
const SECRETS = [
  'own-key-aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA3',
  'q~~>?>w??~e>>~?r~?>t?>~y>~?u~>?i1',
  ['p@ss_w*rd|', 'x#1<&>"', 'ü-of-the-author\\d%41%2'].join(''),
  'correct horse battery staple, twice a day',
  ['aws', 'Zx8'].join('/') + 'k'.repeat(3) + 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'.repeat(3)
]

/** Four characters of a secret in any form could be anything; more of it must not be left. */
const LONGEST_LEFT = 24

describe.each(SECRETS)('the secret %j', (secret) => {
  const redactor = createRedactor([secret])

  it.each([...secretForms(secret)])('is found %s, in a text and in a stream of chunks', (_, form) => {
    const text = `before\n${form}\nafter`
    const stream = redactor.startStream()
    const parts = Array.from(Buffer.from(text), (byte) => Buffer.from(stream.push(Buffer.from([byte]))))
    const streamed = Buffer.concat([...parts, stream.end()]).toString()
    const redacted = redactor.redact(text)
    expect(streamed).toBe(redacted)
    expect(redacted).toMatch(/^before\n[^]*\*\*\*[^]*after$/)
    expect(redacted.replaceAll('***', '').length).toBeLessThan('before\n\nafter'.length + LONGEST_LEFT)
    expect(findForms(redacted, secret)).toEqual([])
  })

  it('is not searched for in ordinary text', () => {
    const text =
      'Ordinary text: a1b2c3d4, 00 11 22 33, %20 and \\u0041, 1234567890, dGhpcyBpcyBmaW5l.\n'.repeat(50)
    expect(redactor.redact(text)).toBe(text)
  })
})

describe('what reads like a form of a secret, but hides it from one view', () => {
  const [secret = ''] = SECRETS
  const base64 = Buffer.from(secret).toString('base64')

  it.each([
    ['in a string for the terminal', `\u001b]0;${base64}\u0007`],
    ['in the parameters of a colour', `\u001b[${[...Buffer.from(secret)].join(';')}m`],
    ['in what looks like the address of a dump', `00000000: 6162  ${base64}`],
    ['behind a backslash', `\\${secret}`],
    [
      'in a dump of single characters',
      '0000000   o   w   n   -   k   e   y   -   a   B   3   d   E   5   g   H\n0000020   7   j   K   9   m   N   1   p   Q   3   r   S   5   t   U   7\n0000040   v   W   9   x   Y   1   z   A   3\n'
    ],
    ['behind the beginning of an escape', `\\x${base64}`],
    ['behind a percent sign', `%${Buffer.from(secret).toString('hex')}`],
    ['with line ends of another system', base64.replace(/.{24}/g, '$&\r\n')]
  ])('is found %s', (_, text) => {
    expect(createRedactor([secret]).redact(text)).toContain('***')
    expect(findForms(createRedactor([secret]).redact(text), secret)).toEqual([])
  })
})

describe('secrets that become known later', () => {
  it('are found from then on, in streams that have begun too', () => {
    const redactor = createRedactor()
    const stream = redactor.startStream()
    stream.push(Buffer.from('a late-secret-of-mine '))
    expect(redactor.redact('late-secret-of-mine')).toBe('late-secret-of-mine')
    redactor.add(['late-secret-of-mine'])
    expect(stream.end().toString()).toBe('a *** ')
    expect(redactor.redact('late-secret-of-mine')).toBe('***')
  })
})

describe('the lines of a stream', () => {
  it('are released without those that are not complete', () => {
    const stream = createRedactor(['secret-of-mine']).startStream()
    stream.push(Buffer.from('one secret-of-mine\ntwo secret'))
    expect(stream.releaseLines().toString()).toBe('one ***\n')
    stream.push(Buffer.from('-of-mine\n'))
    expect(stream.releaseLines().toString()).toBe('two ***\n')
    expect(stream.end().toString()).toBe('')
  })
})
