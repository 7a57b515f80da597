import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { htmlText, inlineText } from '../../../src/report/text/markdown.js'

/** Made up, so that no scanner takes this file for a leak. */
const token = (prefix: string, length: number): string => prefix + 'aB3dE5gH7jK9'.repeat(40).slice(0, length)

const KEY = token('my-own-', 24)

/** Redacts bytes that come in chunks of one size. */
function redactInChunks(secrets: readonly string[], bytes: Buffer, size: number): Buffer {
  const stream = createRedactor(secrets).startStream()
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size)
    parts.push(Buffer.from(stream.push(bytes.subarray(at, at + size))))
  return Buffer.concat([...parts, stream.end()])
}

describe('redaction of known values', () => {
  const { redact } = createRedactor([KEY])

  it.each<[string, string]>([
    ['as it is', KEY],
    ['within other letters', `x${KEY}y`],
    ['in base64', Buffer.from(KEY).toString('base64').replace(/=+$/, '')],
    ['in hexadecimal', Buffer.from(KEY).toString('hex')]
  ])('finds the value %s', (_, text) => {
    expect(redact(`before ${text} after`)).not.toContain(text.slice(2, -3))
  })

  it.each([0, 1, 2, 3, 4, 5])('finds it in the base64 of a longer text, %i bytes in', (shift) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const encoded = Buffer.from(`${'u'.repeat(shift)}${KEY}tail`).toString(encoding)
      const redacted = redact(encoded)
      expect(redacted).toContain('***')
      const left = redacted.split('***').map((part) => Buffer.from(part, encoding).toString())
      expect(left.join('')).not.toContain(KEY.slice(4, 10))
    }
  })

  const LONG = token('a-long-secret-of-mine-', 80)
  it.each<[string, string]>([
    ['in base64 of lines', Buffer.from(LONG).toString('base64').replace(/.{20}/g, '$&\n')],
    ['in hexadecimal of lines', Buffer.from(LONG).toString('hex').replace(/.{32}/g, '$&\r\n')],
    [
      'in hexadecimal of lines in JSON',
      JSON.stringify(Buffer.from(LONG).toString('hex').replace(/.{32}/g, '$&\n')).slice(1, -1)
    ],
    ['with colours between its letters', LONG.replace(/.{7}/g, '$&\u001b[0m')],
    ['with marks without width between its letters', LONG.replace(/./g, '$&\u200b')],
    ['backwards', Array.from(LONG).reverse().join('')],
    ['cut off', `${LONG.slice(0, 60)}... and more`],
    ['cut off at the end', LONG.slice(0, 30)]
  ])('finds a long value %s', (_, text) => {
    const redacted = createRedactor([LONG]).redact(`before ${text}`)
    expect(redacted.startsWith('before ***')).toBe(true)
    expect(redacted.length).toBeLessThan(30)
  })

  it('finds a long value in a stream, broken, backwards or cut off where that is marked', () => {
    for (const text of [
      Buffer.from(LONG).toString('base64').replace(/.{20}/g, '$&\n'),
      LONG.replace(/./g, '$&\u200b'),
      Array.from(LONG).reverse().join(''),
      `${LONG.slice(0, 60)}... and more`
    ])
      expect(redactInChunks([LONG], Buffer.from(`before ${text}`), 7).toString()).toMatch(
        /^before \*\*\*.{0,15}$/s
      )
  })

  it.each(['user:p@ss_w*rd|x#1', 'a&b<c>"d\'', '_under_score_'])(
    'finds %j as our own sinks write it',
    (odd) => {
      const { redact: redactOdd } = createRedactor([odd])
      for (const text of [inlineText(odd), htmlText(odd)]) expect(redactOdd(`x ${text} y`)).toBe('x *** y')
    }
  )

  it('does not redact ordinary words, however they are interrupted', () => {
    expect(createRedactor(['short-one', LONG]).redact('a short\n-one, a-long-\nsecret of mine')).toBe(
      'a short\n-one, a-long-\nsecret of mine'
    )
  })

  it('finds a value in its JSON and URL forms, also within JSON in JSON', () => {
    const odd = 'pass "word"/+ü&x=1'
    const { redact: redactOdd } = createRedactor([odd])
    const json = JSON.stringify({ odd })
    for (const text of [
      json,
      JSON.stringify(json),
      `?q=${encodeURIComponent(odd)}`,
      `?q=${encodeURIComponent(odd).toLowerCase()}`
    ])
      expect(redactOdd(text)).toContain('***')
    expect(JSON.parse(redactOdd(json))).toEqual({ odd: '***' })
  })

  it('takes the longest of several values, and joins those that overlap', () => {
    const { redact: redactAll } = createRedactor(['abcdef', 'abcdefghij', 'ghijklmn'])
    expect(redactAll('<abcdefghijklmn>')).toBe('<***>')
    expect(redactAll('<abcdef><abcdefghij>')).toBe('<***><***>')
  })

  it('finds the lines of a value that has many', () => {
    const { redact: redactLines } = createRedactor(['first-line-of-it\nsecond-line-of-it'])
    expect(redactLines('second-line-of-it')).toBe('***')
  })

  it('leaves text alone when the value is too short to be a secret, or empty', () => {
    expect(createRedactor(['', 'a', 'true']).redact('a true word')).toBe('a true word')
  })
})

describe('redaction of a text that continues another one', () => {
  it.each(Array.from(KEY, (_, at) => at))(
    'removes the rest of a secret of which %i characters came before',
    (at) => {
      const { redactNext } = createRedactor([KEY])
      expect(redactNext(`before ${KEY.slice(0, at)}`, `${KEY.slice(at)} after`)).toBe('*** after')
    }
  )

  it('removes the middle of one that goes on after it', () => {
    const { redactNext } = createRedactor([KEY])
    expect(redactNext(KEY.slice(0, 5), KEY.slice(5, 12))).toBe('***')
  })

  it('finds an encoded one, and what looks like a credential', () => {
    const { redactNext } = createRedactor([KEY])
    const encoded = Buffer.from(KEY).toString('base64')
    expect(redactNext(encoded.slice(0, 6), encoded.slice(6))).toMatch(/^\*{3}.{0,3}$/)
    const foreign = token('sk-ant-', 40)
    expect(redactNext(foreign.slice(0, 10), `${foreign.slice(10)} after`)).toBe('*** after')
  })

  it('leaves it alone where no secret goes on, however long both are', () => {
    const { redactNext } = createRedactor([KEY])
    const long = 'ordinary words, '.repeat(40_000)
    expect(redactNext(`${long}${KEY}`, `ü${long}`)).toBe(`ü${long}`)
    expect(redactNext(`${long}${KEY.slice(0, 9)}`, `${KEY.slice(9)}ü${long}`)).toBe(`***ü${long}`)
  })
})

describe('redaction of one text after another', () => {
  it('finds the same in each as by itself, whatever their lengths', () => {
    const { redact } = createRedactor([KEY])
    const encoded = Buffer.from(`the key is ${KEY}, as said`).toString('base64')
    const lines = [KEY, `- ${KEY.slice(0, 9)}\n- ${KEY.slice(9)}`, KEY.slice(0, -1), encoded, '\\n"\\"']
    const texts = [1, 700, 3, 20_000, 2, 90_000, 1].flatMap((times) =>
      lines.map((line) => `${`plain ${line.length} text\n`.repeat(times)}${line}`)
    )
    for (const text of [...texts, ...texts.toReversed()])
      expect(redact(text)).toBe(createRedactor([KEY]).redact(text))
    for (const text of texts.filter((each) => each.endsWith(KEY))) expect(redact(text)).not.toContain(KEY)
  })
})

describe('redaction of what looks like a credential', () => {
  const { redact } = createRedactor([])

  it.each<[string, string]>([
    ['an Anthropic key', token('sk-ant-api03-', 90)],
    ['a GitHub token', token('ghp_', 36)],
    ['an installation token', token('ghs_', 300)],
    ['a fine-grained token', token('github_pat_', 82)],
    ['an AWS key id', `AKIAABCDEFGH23456789`],
    ['a Slack token', token('xoxb-', 40)],
    ['a JSON web token', `${token('eyJ', 30)}.${token('eyJ', 80)}.${token('', 43)}`],
    ['an npm token', token('npm_', 36)]
  ])('removes %s wherever it occurs', (_, secret) => {
    for (const [before, after] of [
      ['', ''],
      ['key=', '\n'],
      ['"', '"'],
      ['\\n', '\\n'],
      ['\u001b[31m', '\u001b[0m']
    ])
      expect(redact(`${before}${secret}${after}`)).toBe(`${before}***${after}`)
  })

  it.each([
    ['postgres://me:pw-of-db-1@db.example/x', 'postgres://me:***@db.example/x'],
    ['redis://:pw-of-db-1@db/0', 'redis://:***@db/0'],
    ['postgres://me:${DB_PASS}@db/x', 'postgres://me:${DB_PASS}@db/x'],
    ['git clone https://host/a:b/c@d', 'git clone https://host/a:b/c@d'],
    [`Authorization: Basic ${token('', 24)}==`, 'Authorization: Basic ***'],
    [`> authorization:bearer ${token('', 20)}`, '> authorization:bearer ***'],
    [`{"headers":{"authorization":"Bearer ${token('', 20)}"}}`, '{"headers":{"authorization":"Bearer ***"}}'],
    [`-H 'X-Api-Key: ${token('', 20)}'`, "-H 'X-Api-Key: ***'"],
    [`http.extraheader=AUTHORIZATION: basic ${token('', 40)}`, 'http.extraheader=AUTHORIZATION: basic ***'],
    ['authorization: bearer tokens are sent', 'authorization: bearer tokens are sent'],
    ['Basic authentication-is-not-enough here', 'Basic authentication-is-not-enough here'],
    [
      ['https://hooks.slack.com/', `services/T012/B345/${token('', 24)}`].join(''),
      'https://hooks.slack.com/services/***'
    ],
    [
      ['https://discord.com/api/', `webhooks/123456789012345678/${token('', 60)}`].join(''),
      'https://discord.com/api/webhooks/123456789012345678/***'
    ]
  ])('makes %j to %j', (text, expected) => {
    expect(redact(text)).toBe(expected)
    expect(redactInChunks([], Buffer.from(text), 3).toString()).toBe(expected)
  })

  it('removes private keys: with plain line ends, within JSON, and truncated', () => {
    const block = `-----BEGIN RSA PRIVATE KEY-----\n${`${token('', 64)}\n`.repeat(20)}-----END RSA PRIVATE KEY-----`
    expect(redact(`<${block}>`)).toBe('<***>')
    expect(JSON.parse(redact(JSON.stringify({ block, other: 1 })))).toEqual({ block: '***', other: 1 })
    expect(redact(JSON.stringify({ block: block.slice(0, 600) }))).toBe('{"block":"***"}')
  })

  it.each([
    'sk-ant-short',
    'ghp_short',
    'the word AKIA alone',
    'eyJ.eyJ.x',
    'npm_config_registry',
    'risk-antenna'
  ])('leaves %j alone', (text) => {
    expect(redact(text)).toBe(text)
  })
})

describe('redaction of a stream', () => {
  const secret = token('sk-ant-api03-', 90)
  const filler = 'The quick brown fox jumps over the lazy dog.\n'

  it.each([1021, 65_536, 100_000, 1_000_000])(
    'gives what the whole text gives, in chunks of %i bytes',
    (size) => {
      const places = [0, 16_000, 65_500, 65_530, 114_600, 131_001, 229_300, 262_100]
      let text = ''
      for (const place of places) {
        text = text.padEnd(place, filler)
        text += place % 2 === 0 ? secret : KEY
      }
      const redacted = redactInChunks([KEY], Buffer.from(text), size).toString()
      expect(redacted).toBe(createRedactor([KEY]).redact(text))
      expect(redacted).not.toContain('sk-ant')
      expect(redacted).not.toContain(KEY.slice(0, 12))
    }
  )

  it('finds a secret at every offset around the edge of its window', () => {
    const window = 49_152 + 65_536
    for (let shift = -120; shift <= 120; shift += 4) {
      const text = `${'x '.repeat(window).slice(0, 65_536 + shift)}${secret} end${' y'.repeat(60_000)}`
      expect(redactInChunks([], Buffer.from(text), window).toString()).not.toContain(secret.slice(-20))
    }
  })

  it('keeps every other byte, whatever the encoding', () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) % 256))
    expect(redactInChunks([KEY], bytes, 4096).equals(bytes)).toBe(true)
  })

  it('finds a secret with letters beyond ASCII', () => {
    const umlauts = 'geheim-für-Ärzte-größer'
    expect(redactInChunks([umlauts], Buffer.from(`<${umlauts}>`), 7).toString()).toBe('<***>')
  })

  it('does not hold back an endless match from an attacker', () => {
    const stream = createRedactor(['ababab']).startStream()
    let released = 0
    for (let round = 0; round < 8; round++) released += stream.push(Buffer.from('ab'.repeat(40_000))).length
    expect(released).toBeGreaterThan(0)
  })

  it.each(['eyJ', '.eyJabcdefgh', '-----BEGIN PRIVATE KEY-----', 'ghp_', 'sk-ant-', '-----BEGIN A'])(
    'is not held up by a text made of %j alone',
    (piece) => {
      // Within the test's time limit: a pattern that backtracks at every position would take minutes.
      const text = Buffer.from(piece.repeat(6_000_000 / piece.length))
      expect(redactInChunks([KEY], text, 65_536).length).toBeLessThanOrEqual(text.length)
    }
  )
})
