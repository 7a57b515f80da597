import { describe, expect, it } from '@jest/globals'
import { listOf } from '../../../../src/session/inputs/parse/parse-list.js'
import { mapOf } from '../../../../src/session/inputs/parse/parse-map.js'
import {
  boolean,
  choice,
  matching,
  wholeNumber,
  word,
  type Parsed
} from '../../../../src/session/inputs/parse/parse-values.js'

const valueOf = <Value>(parsed: Parsed<Value>): Value | readonly string[] =>
  parsed.ok ? parsed.value : parsed.error.reasons

describe('whole numbers', () => {
  const number = wholeNumber(1, 600, 5)

  it.each([
    ['1', 1],
    ['600', 600]
  ])('accepts %s', (text, value) => {
    expect(number.parse(text)).toEqual({ ok: true, value })
  })

  it.each([
    '-5',
    '0',
    '601',
    '10abc',
    '1e2',
    '1.0',
    '+5',
    '0x10',
    '1_000',
    '007',
    '٣',
    '５',
    '',
    ' 5',
    'NaN',
    'Infinity',
    '9'.repeat(400),
    '5\n6'
  ])('rejects %j', (text) => {
    expect(number.parse(text).ok).toBe(false)
  })

  it('says whether a number is too small or too large', () => {
    expect(valueOf(number.parse('0'))).toEqual(['is less than 1'])
    expect(valueOf(number.parse('1000000000'))).toEqual(['is more than 600'])
    expect(valueOf(number.parse('-5'))).toEqual(['is negative'])
  })
})

describe('booleans', () => {
  it.each(['true', 'True', 'TRUE'])('parses %s as true', (text) => {
    expect(boolean.parse(text)).toEqual({ ok: true, value: true })
  })

  it.each(['false', 'False', 'FALSE'])('parses %s as false', (text) => {
    expect(boolean.parse(text)).toEqual({ ok: true, value: false })
  })

  it.each(['yes', 'no', 'on', 'off', '1', '0', 'tRue', 'truee', 'true ', 'y', 'null'])(
    'rejects %j',
    (text) => {
      expect(boolean.parse(text).ok).toBe(false)
    }
  )
})

describe('choices', () => {
  const level = choice(['OFF', 'INFO', 'DEBUG'])

  it('accepts a word only as it is written', () => {
    expect(level.parse('INFO')).toEqual({ ok: true, value: 'INFO' })
  })

  it.each([
    ['info', 'INFO'],
    ['DEBGU', 'DEBUG'],
    ['INOF', 'INFO']
  ])('suggests for %s the word %s', (text, suggestion) => {
    expect(valueOf(level.parse(text))).toEqual([`is not an allowed value (did you mean ${suggestion}?)`])
  })

  it('suggests nothing if no choice is close', () => {
    expect(valueOf(level.parse('verbose'))).toEqual(['is not an allowed value'])
  })
})

describe('words and patterns', () => {
  it.each(['two words', 'line\nbreak', 'tab\tbed', 'bell\u0007'])('rejects %j as one word', (text) => {
    expect(word('a word', 'x').parse(text).ok).toBe(false)
  })

  it.each(['2.1', 'latest', '^2.1.197', '2.1.197; rm -rf', '2.1.197\n'])(
    'rejects %j as an exact version',
    (text) => {
      expect(matching(/^\d+\.\d+\.\d+$/, 'a version', '1.2.3').parse(text).ok).toBe(false)
    }
  )
})

describe('lists', () => {
  const list = listOf(matching(/^[A-Za-z]+(?:\(.*\))?$/, 'a tool', 'Read'))

  it('splits at commas and line breaks, but not inside parentheses', () => {
    expect(list.parse('Read, Glob\nBash(git log, --all)\n\n,Read')).toEqual({
      ok: true,
      value: ['Read', 'Glob', 'Bash(git log, --all)']
    })
  })

  it('reports every bad entry', () => {
    expect(valueOf(list.parse('Read Glob,9'))).toHaveLength(2)
  })
})

describe('maps', () => {
  const map = mapOf(wholeNumber(1, 4096, 2048))

  it('reads lines, quoted names, comments and the braces of YAML', async () => {
    const lines = await map.parse('Engineer: 2048 # heavy\n"Version Control": 512\n')
    expect(lines.ok && [...lines.value]).toEqual([
      ['Engineer', 2048],
      ['Version Control', 512]
    ])
    const braces = await map.parse('{"QA": 100}')
    expect(braces.ok && [...braces.value]).toEqual([['QA', 100]])
  })

  it.each([
    ['a line without a colon', 'Engineer', 'is not a list of lines'],
    ['no space after the colon', 'Engineer:2048', 'is not a list of lines'],
    ['a list', '- Engineer\n- QA', 'is not a list of lines'],
    ['the same name twice', 'QA: 1\nQA: 2', 'names the same agent twice in line 2'],
    ['no value', 'QA:', 'has for "QA" the value ""'],
    ['a nested map', 'QA:\n  memory: 5', 'has no single value for "QA"'],
    ['an alias', 'QA: &x 5\nOps: *x', 'has no single value for "Ops"'],
    ['a number in another notation', 'QA: 1e3', 'has for "QA" the value "1e3", which is not a whole number'],
    ['a unit', 'QA: 2GB', 'has for "QA" the value "2GB"'],
    ['a negative number', 'QA: -5', 'which is negative'],
    ['a tab for indentation', 'QA:\n\t5', 'cannot be read'],
    ['an unclosed quote', '"QA: 5', 'cannot be read'],
    ['two documents', 'QA: 5\n---\nOps: 6', 'cannot be read'],
    ['an unknown tag', 'QA: !js 5', 'cannot be read']
  ])('rejects %s', async (_, text, reason) => {
    const parsed = await map.parse(text)
    expect(parsed.ok ? [] : parsed.error.reasons).toContainEqual(expect.stringContaining(reason))
  })

  it('reports all bad lines together', async () => {
    const parsed = await map.parse('QA: 0\nOps: 5\nEngineer: x')
    expect(parsed.ok ? [] : parsed.error.reasons).toHaveLength(2)
  })
})
