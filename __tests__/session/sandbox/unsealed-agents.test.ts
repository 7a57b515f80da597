import { describe, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import type { Agent } from '../../../src/session/roster/roster.js'
import { closeUnsealedAgents } from '../../../src/session/sandbox/unsealed-agents.js'

const agent = (slug: string, more: Partial<Agent> = {}): Agent => ({
  ...{ slug, name: slug, aliases: [], description: '', instructions: 'Do it.' },
  ...more
})
const ROSTER = [
  agent('open'),
  agent('none', { network: 'none', file: 'none.md' }),
  agent('list', { allowedHosts: [], file: 'list.md' }),
  agent('broken', { network: 'none', problem: 'it is empty' })
]
const closed = (way: Parameters<typeof closeUnsealedAgents>[2], mode: 'auto' | 'off' = 'auto') =>
  closeUnsealedAgents(ROSTER, { ...DEFAULT_SANDBOX, mode }, way).flatMap(({ slug, problem }) =>
    problem === undefined ? [] : [`${slug}: ${problem}`]
  )

describe('agents whose file seals their network', () => {
  it.each(['root', 'sudo', 'user-namespace'] as const)('run where namespaces are made (%s)', (way) => {
    expect(closed(way)).toEqual(['broken: it is empty'])
  })

  it.each(['landlock', undefined] as const)('do not run with an open one (%s)', (way) => {
    expect(closed(way)).toEqual([
      expect.stringMatching(
        /^none: none\.md: it seals .* no sandbox of this machine can\. Run the job where/
      ),
      expect.stringMatching(/^list: list\.md: it seals /),
      'broken: it is empty'
    ])
  })

  it('do not run with sandbox: off', () => {
    expect(closed(undefined, 'off')[0]).toMatch(
      /with sandbox: off nothing can\. Use sandbox: auto, or remove/
    )
  })

  it('are not the reason where the session itself is sealed', () => {
    const settings = { ...DEFAULT_SANDBOX, network: 'none' } as const
    expect(closeUnsealedAgents(ROSTER, settings, undefined)).toBe(ROSTER)
  })
})
