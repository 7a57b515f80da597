import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import type { LimitSettings } from '../../../src/session/configuration/configuration.js'
import { chooseLimits, limitsForRecord, limitsFromRecord } from '../../../src/session/scheduling/limits.js'
import { PROFILES } from '../../../src/session/configuration/profiles.js'
import type { Agent } from '../../../src/session/roster/roster.js'
import { MIB } from '../../../src/util/mebibyte.js'

const engineer: Agent = { slug: 'engineer', name: 'Engineer', aliases: [], description: '', instructions: '' }
const settings = (given: Partial<LimitSettings> = {}): LimitSettings => ({
  memoryLimitBytes: undefined,
  agentMemoryLimitsBytes: new Map(),
  pmMemoryLimitBytes: 2048 * MIB,
  timeoutSeconds: undefined,
  agentTimeoutsSeconds: new Map(),
  pmTimeoutSeconds: 600,
  sessionTimeoutSeconds: 3600,
  ...given
})

describe('chooseLimits', () => {
  it.each([
    ['light', 512, 300],
    ['standard', 1024, 600],
    ['heavy', 4096, 1800],
    ['by-role', 2048, 900]
  ] as const)('gives what the profile %s says', (profile, memoryLimitMb, timeoutSeconds) => {
    const limits = chooseLimits(engineer, settings({ profile }))
    expect(limitsForRecord(limits)).toEqual({ memoryLimitMb, timeoutSeconds })
    expect(limitsFromRecord({ memoryLimitMb, timeoutSeconds })).toEqual(limits)
  })

  it('prefers the agent’s file to the profile, the input to the file, the agent’s own input to all', () => {
    const agent = { ...engineer, memoryLimitBytes: 100 }
    const profile = 'heavy'
    const memory = (given: Partial<LimitSettings>): number =>
      chooseLimits(agent, settings({ profile, ...given })).memoryLimitBytes
    expect(memory({})).toBe(100)
    expect(memory({ memoryLimitBytes: 200 })).toBe(200)
    expect(memory({ memoryLimitBytes: 200, agentMemoryLimitsBytes: new Map([['engineer', 300]]) })).toBe(300)
  })

  it('knows every built-in agent by its role', () => {
    expect(Object.keys(PROFILES['by-role'].roles).sort()).toEqual(
      BUILT_IN_ROSTER.map(({ slug }) => slug).sort()
    )
  })
})
