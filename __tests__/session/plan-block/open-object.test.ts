import { describe, expect, it } from '@jest/globals'
import { closeLastObject } from '../../../src/session/plan-block/open-object.js'
import { readPlan } from '../../../src/session/plan-block/read-plan.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'

const ANSWER = [
  'Two parts.',
  '',
  '```delegations',
  '{"agent": "Engineer", "task": "Build \\"it\\" with {braces} of {\\"a\\": 1}"}',
  '{"agent": "QA", "task": "Test it", "after": ["Engineer"]}',
  '```'
].join('\n')

const agentsOf = (text: string): readonly string[] =>
  readPlan(closeLastObject(text), BUILT_IN_ROSTER).delegations.map(({ agent }) => agent)

describe('an answer that is still being written', () => {
  it('names its agents in order, and none of them again or too early, however much of it there is', () => {
    let most = 0
    for (let length = 0; length <= ANSWER.length; length++) {
      const agents = agentsOf(ANSWER.slice(0, length))
      expect(['engineer', 'qa'].slice(0, agents.length)).toEqual(agents)
      most = Math.max(most, agents.length)
    }
    expect(most).toBe(2)
  })

  it.each([
    ['the name of the task', '```delegations\n{"agent": "Engineer", "task":', ['engineer']],
    ['what it follows', '```delegations\n{"agent": "QA", "after": ["Engineer"], "task": "Te', ['qa']],
    [
      'a second object of a line',
      '```delegations\n[{"agent":"QA","task":"a"},{"agent":"Engineer","task":"b',
      ['qa', 'engineer']
    ],
    ['an object of several lines', '```delegations\n{\n  "agent": "QA",\n  "task": "Te', ['qa']],
    ['a comma after the name, which what it follows may follow', '```delegations\n{"agent": "Engineer",', []],
    ['the task', '```delegations\n{"agent": "Engineer", "task": "Bui', ['engineer']],
    ['a list', '```delegations\n[{"agent": "Engineer", "task": "Bui', ['engineer']],
    ['a quotation mark that is escaped', '```delegations\n{"agent": "QA", "task": "Say \\"', ['qa']],
    ['only the beginning of a name', '```delegations\n{"agent": "Engi', []],
    ['a name that is not known yet', '```delegations\n{"agent": "Engineer"', []]
  ])('with %s', (_title, text, agents) => {
    expect(agentsOf(text)).toEqual(agents)
  })

  it('is left as it is where nothing is open', () => {
    expect(closeLastObject(ANSWER)).toBe(ANSWER)
    expect(closeLastObject('')).toBe('')
    expect(closeLastObject('{"agent": "Engineer", "task": "Build"}')).toBe(
      '{"agent": "Engineer", "task": "Build"}'
    )
  })

  it('says what an open object follows', () => {
    const { delegations } = readPlan(
      closeLastObject('```delegations\n{"agent": "QA", "after": ["Engineer"], "task": "Te'),
      BUILT_IN_ROSTER
    )
    expect(delegations).toMatchObject([{ agent: 'qa', after: ['engineer'] }])
  })

  it('takes linear time', () => {
    const long = `{"agent": "${'\\\\'.repeat(50_000)}", "task": "${'} '.repeat(100_000)}x`
    expect(closeLastObject(long)).toMatch(/"task": "to come"\}$/)
    const open = '{"agent": "'.repeat(50_000)
    expect(closeLastObject(open)).toBe(open)
  })
})
