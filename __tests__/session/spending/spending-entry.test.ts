import { describe, expect, it } from '@jest/globals'
import {
  microsAllowed,
  microsSpent,
  spendingNames,
  type SpendingEntry
} from '../../../src/session/spending/spending-entry.js'

const SCOPE = ['octo/calculator', 'octo/calculator/.github/workflows/agents.yml']
const names = spendingNames('the key', SCOPE, '2026-11-29')
const ENTRIES: readonly SpendingEntry[] = [
  { kind: 'hold', session: '20261129-101500-abc', micros: 5_000_000 },
  { kind: 'spent', session: '20261129-101500-abc', micros: 0 },
  { kind: 'planned', session: 'a.b_c-d', micros: 12, legs: 256, shareMicros: 34 },
  { kind: 'leg', session: 'a', leg: '07', micros: 1 }
]

describe('names of entries of spending', () => {
  it.each(ENTRIES)('say all that an entry says: $kind', (entry) => {
    const name = names.render(entry)
    expect(names.parse(name)).toEqual(entry)
    // GitHub allows 512 characters in a key, and no comma.
    expect(name.length).toBeLessThan(512)
    expect(name).toMatch(/^mpm-spending-1-[0-9a-f]{16}-2026-11-29-[\w.~-]+$/)
  })

  it('count for nothing when they were made with other credentials, for another workflow or another day', () => {
    const [entry] = ENTRIES
    if (entry === undefined) throw new Error('There is none.')
    const others = [
      spendingNames('another key', SCOPE, '2026-11-29'),
      spendingNames('the key', ['octo/calculator', 'other.yml'], '2026-11-29'),
      spendingNames('the key', SCOPE, '2026-11-28')
    ]
    for (const other of others) {
      const name = other.render(entry)
      expect(names.parse(name)).toBeUndefined()
      expect(names.parse(name.replace(other.beginning, names.beginning))).toBeUndefined()
    }
  })

  it('count for nothing when anything in them was changed', () => {
    for (const entry of ENTRIES) {
      const name = names.render(entry)
      for (let index = names.beginning.length; index < name.length; index++) {
        const other = name[index] === '0' ? '1' : '0'
        expect(names.parse(`${name.slice(0, index)}${other}${name.slice(index + 1)}`)).toBeUndefined()
      }
      expect(names.parse(name.slice(0, -1))).toBeUndefined()
      expect(names.parse(`${name}0`)).toBeUndefined()
    }
    for (const text of ['', names.beginning, `${names.beginning}a~hold~1`, `${names.beginning}~~~`])
      expect(names.parse(text)).toBeUndefined()
  })

  it('round what may be spent down and what was spent up', () => {
    expect([2.3, 0.1, 5, 0.000001].map(microsAllowed)).toEqual([2_300_000, 100_000, 5_000_000, 1])
    expect([2.3, 0.1, 5, 0.0000012].map(microsSpent)).toEqual([2_300_000, 100_000, 5_000_000, 2])
  })
})
