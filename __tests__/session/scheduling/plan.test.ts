import { describe, expect, it } from '@jest/globals'
import { planRuns, type PlanSettings } from '../../../src/session/scheduling/plan.js'
import type { Agent } from '../../../src/session/roster/roster.js'
import { MIB } from '../../../src/util/mebibyte.js'

const agent = (slug: string, more: Partial<Agent> = {}): Agent => ({
  slug,
  name: slug.toUpperCase(),
  aliases: [],
  description: '',
  instructions: '',
  ...more
})
const roster = [
  agent('engineer', { model: 'opus', memoryLimitBytes: 4096 * MIB, timeoutSeconds: 1200 }),
  agent('qa')
]
const settings: PlanSettings = {
  model: undefined,
  agentModels: new Map(),
  maxDelegations: 16,
  limits: {
    memoryLimitBytes: undefined,
    agentMemoryLimitsBytes: new Map(),
    pmMemoryLimitBytes: 2048 * MIB,
    timeoutSeconds: undefined,
    agentTimeoutsSeconds: new Map(),
    pmTimeoutSeconds: 600,
    sessionTimeoutSeconds: 3600
  }
}
const engineer = { agent: 'engineer', text: 'build' }
const qa = { agent: 'qa', text: 'test' }
const first = (given: Partial<PlanSettings>) =>
  planRuns([engineer], roster, { ...settings, ...given }).runs[0]?.delegation

describe('planRuns', () => {
  it('lets a run follow one delegation of an earlier round by its number', () => {
    const earlier = [{ id: '01', agent: 'ENGINEER', task: 'build', outcome: 'completed' as const }]
    const { runs, problems } = planRuns([{ ...qa, after: ['01'] }], roster, settings, 2, earlier)
    expect(runs[0]?.delegation.after).toEqual(['01'])
    expect(problems).toEqual([])
  })

  it('numbers delegations and names their folders', () => {
    const planned = planRuns([engineer, qa], roster, settings, 9).runs.map(({ delegation }) => delegation)
    expect(planned.map(({ id, folder }) => [id, folder])).toEqual([
      ['09', 'agents/09-engineer'],
      ['10', 'agents/10-qa']
    ])
  })

  it('takes limits and model from the map, then the input for all, then the agent file, then the default', () => {
    const { limits } = settings
    expect(first({})).toMatchObject({ memoryLimitMb: 4096, timeoutSeconds: 1200, model: 'opus' })
    expect(
      first({ model: 'sonnet', limits: { ...limits, memoryLimitBytes: 512 * MIB, timeoutSeconds: 30 } })
    ).toMatchObject({
      memoryLimitMb: 512,
      timeoutSeconds: 30,
      model: 'sonnet'
    })
    expect(
      first({
        model: 'sonnet',
        agentModels: new Map([['engineer', 'haiku']]),
        limits: {
          ...limits,
          memoryLimitBytes: 512 * MIB,
          agentMemoryLimitsBytes: new Map([['engineer', 2048 * MIB]]),
          agentTimeoutsSeconds: new Map([['engineer', 900]])
        }
      })
    ).toMatchObject({ memoryLimitMb: 2048, timeoutSeconds: 900, model: 'haiku' })
    expect(planRuns([qa], roster, settings).runs[0]?.delegation).toMatchObject({
      memoryLimitMb: 1024,
      timeoutSeconds: 600,
      model: null
    })
  })

  it('keeps delegations beyond the limit in the plan, as skipped with the reason', () => {
    const planned = planRuns([engineer, qa], roster, { ...settings, maxDelegations: 1 }).runs
    expect(planned.map(({ skipReason }) => skipReason)).toEqual([
      undefined,
      'PM delegated 2 tasks, max-delegations allows 1: raise it, or ask for less.'
    ])
  })

  it('resolves the names that a delegation follows to ids, including those of earlier rounds', () => {
    const qaAfter = { ...qa, after: ['engineer', 'docs', 'wizard'] }
    const earlier = [
      { id: '01', agent: 'Documentation', task: 'Describe it', outcome: 'completed' as const },
      { id: '02', agent: 'Engineer', task: 'Build it', outcome: 'completed' as const }
    ]
    const docs = { ...roster[0], slug: 'docs', name: 'Documentation' } as (typeof roster)[number]
    const { runs, problems } = planRuns([engineer, qaAfter], [...roster, docs], settings, 3, earlier)
    expect(runs.map(({ delegation }) => delegation.after)).toEqual([undefined, ['01', '03']])
    expect(problems).toEqual([expect.stringMatching(/"wizard".*without waiting/)])
  })
})
