/** What docs/security.md says of the levels is what the tests of the attacks measure. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ACTION_ROOT } from '../action-manifest.js'
import { ATTACK_TABLE, ATTACKS } from './attacks.js'

const text = readFileSync(path.join(ACTION_ROOT, 'docs/security.md'), 'utf8')

/** Measured by the tests of the sealed network. */
const OF_THE_NETWORK = 'connect to a host that is not in `allowed-hosts`'

describe('the table of what each level of the sandbox holds', () => {
  const [, table = ''] = /^(\| an agent tries to[^]*?)\n\n/m.exec(text) ?? []
  const [head, , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  )

  it('has a column for each level', () => {
    expect(head).toEqual([
      'an agent tries to',
      'namespaces',
      'partial (Landlock)',
      '`agent-user` alone',
      '`off`, macOS'
    ])
  })

  it('says what is measured', () => {
    expect(rows.filter(([tries]) => tries?.startsWith(OF_THE_NETWORK) !== true)).toEqual(ATTACK_TABLE)
  })

  it('rests on attacks that are told apart', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length)
    expect(ATTACKS.length).toBeGreaterThan(75)
  })
})
