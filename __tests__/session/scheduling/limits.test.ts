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
  it('gives those of the role with by-role, those of the profile to any other agent, and otherwise the standard', () => {
    const { roles, agents } = PROFILES['by-role']
    const stranger = { ...engineer, slug: 'stranger' }
    expect(chooseLimits(engineer, settings({ profile: 'by-role' }))).toEqual(roles['engineer'])
    expect(chooseLimits(stranger, settings({ profile: 'by-role' }))).toEqual(agents)
    expect(chooseLimits(engineer, settings({ profile: 'heavy' }))).toEqual(PROFILES.heavy.agents)
    expect(chooseLimits(engineer, settings())).toEqual(PROFILES.standard.agents)
    expect(roles['engineer']).not.toEqual(agents)
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

describe('limits of a run', () => {
  it('are recorded in whole MiB, and read back', () => {
    const recorded = { memoryLimitMb: 512, timeoutSeconds: 60 }
    expect(limitsFromRecord(recorded)).toEqual({ memoryLimitBytes: 512 * MIB, timeoutSeconds: 60 })
    expect(limitsForRecord({ memoryLimitBytes: 513 * MIB - 1, timeoutSeconds: 60 })).toEqual(recorded)
  })
})
