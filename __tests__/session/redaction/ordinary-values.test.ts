import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isOrdinary, publicTextsOf } from '../../../src/session/redaction/ordinary-values.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { aRecord } from '../../report/sample-record.js'

describe('ordinary values', () => {
  it.each([
    '',
    'true',
    '1',
    'main',
    'success',
    'COMPLETED',
    '8080',
    '1048576',
    '1073741824',
    'v20.19.0',
    '2026-11-29'
  ])('are ones like %j, which stay readable', (value) => {
    expect(isOrdinary(value)).toBe(true)
    const json = JSON.stringify({ conclusion: 'success', outcome: 'completed', value, bytes: 1_073_741_824 })
    expect(createRedactor([value]).redact(json)).toBe(json)
  })

  it.each(['letmein', 'hunter', 'dragon', 'successful-password', '123456789012', 'a1b2c3', '🔑🔑'])(
    'are none like %j, which is redacted',
    (value) => {
      expect(isOrdinary(value)).toBe(false)
      expect(createRedactor([value]).redact(`a ${value} b`)).toBe('a *** b')
    }
  )

  it('are those that a public path or the name of the repository contains', () => {
    const texts = publicTextsOf({
      GITHUB_WORKSPACE: '/home/runner/project/calculator',
      GITHUB_REPOSITORY: 'octo/calculator'
    })
    const { redact } = createRedactor(['runner', 'octo/calculator', 'octo-secret'], texts)
    expect(redact('/home/runner of octo/calculator: octo-secret')).toBe(
      '/home/runner of octo/calculator: ***'
    )
  })

  it('are the lines of a longer secret that say nothing', () => {
    const { redact } = createRedactor(['success\nthe-secret-line\n1234567'])
    expect(redact('1234567 the-secret-line, success')).toBe('1234567 ***, success')
  })

  it('are all names and values that the record and the outputs consist of', () => {
    const sources = ['record', 'events', 'recorded-sandbox', 'finding'].map(
      (file) => `src/session/record/${file}.ts`
    )
    const inSources = [...sources, 'src/claude/outcome/outcome.ts'].flatMap((file) =>
      [
        ...fs
          .readFileSync(file, 'utf8')
          .replace(/interface OutcomeFacts[^]*/, '')
          .matchAll(/^ {2}(?: {4})?readonly (\w+)\??:|^ {2}\| '([\w-]+)'|readonly type: '([\w-]+)'/gm)
      ].map(([, ...names]) => names.join(''))
    )
    const outputs = [
      ...fs
        .readFileSync('action.yml', 'utf8')
        .replace(/^[^]*\noutputs:\n/, '')
        .matchAll(/^ {2}([\w-]+):$/gm)
    ]
    const names = [...inSources, ...namesIn(aRecord()), ...outputs.map(([, name = '']) => name)]
    expect(names.length).toBeGreaterThan(150)
    expect([...new Set(names)].filter((name) => !isOrdinary(name))).toEqual([])
  })
})

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(namesIn)]
}
