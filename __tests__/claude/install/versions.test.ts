import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { trackConversationUsage } from '../../../src/claude/install/conversation-usage.js'
import {
  compareVersions,
  describeUnverified,
  VERIFIED_VERSIONS
} from '../../../src/claude/install/versions.js'
import { PINNED_CLAUDE_VERSION } from '../../../src/session/configuration/configuration-defaults.js'

describe('the versions of the CLI', () => {
  it('are compared by their numbers', () => {
    const versions = ['2.1.100', '2.10.0', '2.1.9', '3.0.0', '2.1.99']
    expect(versions.toSorted(compareVersions)).toEqual(['2.1.9', '2.1.99', '2.1.100', '2.10.0', '3.0.0'])
  })

  it('that were tested end with the installed one', () => {
    expect(VERIFIED_VERSIONS.toSorted(compareVersions)).toEqual(VERIFIED_VERSIONS)
    expect(VERIFIED_VERSIONS.at(-1)).toBe(PINNED_CLAUDE_VERSION)
  })

  it('that were tested are those in the documentation', () => {
    const document = fs.readFileSync('docs/claude-versions.md', 'utf8')
    const rows = Array.from(document.matchAll(/^\| (\d+\.\d+\.\d+) /gm), ([, version]) => version)
    expect(rows).toEqual(VERIFIED_VERSIONS)
  })

  it.each([
    ['2.1.333', /newer.*up to 2\.1\.332.*claude-version/],
    ['3.0.0', /newer/],
    ['2.1.333-beta.1', /newer/],
    ['2.1.99', /older.*from 2\.1\.100 on/]
  ])('get a word of advice outside of those: %s', (version, advice) => {
    expect(describeUnverified(version)).toMatch(advice)
  })

  it.each(['2.1.100', '2.1.200', '2.1.332', '2.1.400 (rehearsal)', ''])(
    'have no note within the tested range: %s',
    (version) => {
      expect(describeUnverified(version)).toBeUndefined()
    }
  )
})

describe('trackConversationUsage', () => {
  const usage = (tokens: number) => ({
    costUsd: tokens / 100,
    inputTokens: tokens,
    outputTokens: tokens,
    cacheReadTokens: 0
  })

  it('subtracts what earlier processes of a conversation used, if the CLI reports cumulative figures', () => {
    const processUsage = trackConversationUsage('2.1.277')
    const used = [usage(10), usage(25), usage(20)].map((total) => processUsage('one', total).inputTokens)
    expect(used).toEqual([10, 15, 0])
    expect(processUsage('other', usage(10))).toEqual(usage(10))
  })

  it('subtracts nothing if the CLI counts from zero', () => {
    const processUsage = trackConversationUsage('2.1.276')
    expect([usage(10), usage(25)].map((total) => processUsage('one', total).inputTokens)).toEqual([10, 25])
  })
})
