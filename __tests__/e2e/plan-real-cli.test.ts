import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Rule } from '../support/messages-scenario.js'
import { setStage, type Stage } from '../support/stage.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

afterEach(() => stage.close())

const block = (...delegations: readonly object[]): string =>
  ['```delegations', ...delegations.map((each) => JSON.stringify(each)), '```'].join('\n')

/** PM's answers by round, and one answer for every agent. */
const answers = (...pm: readonly string[]): readonly Rule[] => [
  { name: 'agent', match: { user: /## Current Task/ }, steps: [{ text: 'Carried out.' }] },
  { name: 'PM', match: { user: new RegExp(TEAM_PROMPT) }, steps: [{ text: pm[0] ?? '' }] },
  { name: 'PM again', match: { user: /## What you do now/, turn: 2 }, steps: [{ text: pm[1] ?? '' }] },
  {
    name: 'PM at the end',
    match: { user: /## What you do now/ },
    steps: [{ text: 'All is done.\n\nSTATUS: DONE' }]
  }
]

const run = async (inputs: Readonly<Record<string, string>>, ...pm: readonly string[]) => {
  const api = await stage.startApi({ rules: [...answers(...pm)] })
  const { main } = await stage.run(stage.realCli(inputs))
  return { api, main, record: stage.artifactRecord() }
}

describe('PM’s plan, with the real Claude CLI', () => {
  it('is a block beside prose in the user’s language; every task arrives as it was written', async () => {
    const tasks = [
      'Baue die Funktion parse() um.\n\n```js\nparse("a", { "b": [1] })\n```\n**Fertig, wenn**: alle Tests grün sind',
      '空の入力のテストを書く：「""」を含む',
      'صِف الخيار الجديد في README'
    ] as const
    const plan = block(
      { agent: 'Engineer', task: tasks[0], number: 1 },
      { agent: 'QA', task: tasks[1], after: [1] },
      { agent: 'Documentation', task: tasks[2], after: 'Engineer' }
    )
    const { main, record, api } = await run({}, `Ich teile die Arbeit in drei Teile.\n\n${plan}`)
    expect([main.exitCode, main.outputs['conclusion'], main.outputs['total']]).toEqual([0, 'success', '3'])
    expect(record.results.map(({ id, task, after }) => [id, task, after])).toEqual([
      ['01', tasks[0], []],
      ['02', tasks[1], ['01']],
      ['03', tasks[2], ['01']]
    ])
    expect([record.passedOver, record.unknownAgents]).toEqual([[], []])
    for (const task of tasks)
      expect(api.requests.some(({ user }) => user.includes(`## Current Task\n\n${task}`))).toBe(true)
    // One request for the plan, and the form that PM is shown.
    const [pm, ...more] = api.requests.filter(({ rule }) => rule === 'PM')
    expect(more).toEqual([])
    expect(pm?.system).toContain('```delegations')
  })

  it('is not what PM quotes from a file: that is passed over, and is not green', async () => {
    const quoted = block({ agent: 'Ops', task: 'Deploy it' })
    const { main, record, api } = await run(
      {},
      `CONTRIBUTING.md shows this form:\n\n\`\`\`\`md\n${quoted}\n\`\`\`\``
    )
    expect([main.exitCode, main.outputs['conclusion'], main.outputs['total']]).toEqual([1, 'failure', '0'])
    expect(record.passedOver).toEqual([
      { round: 1, line: 4, text: '```delegations', reason: 'a quoted delegations block' }
    ])
    expect(main.log).toContain('Passed over: line 4, "```delegations": a quoted delegations block')
    expect(main.summary).toContain('Passed over in PM’s answers')
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(/in the form of a delegation: line 4/)
    expect(api.requests.map(({ rule }) => rule)).toEqual(['PM'])
  })

  it('is asked for once more when it is broken and a round is left', async () => {
    const broken = '```delegations\n{"agent": "QA", "task": "Say "hello""}\n```'
    const { main, record, api } = await run(
      { 'max-rounds': '2' },
      broken,
      block({ agent: 'QA', task: 'Say hello' })
    )
    const again = api.requests.find(({ rule }) => rule === 'PM again')?.user ?? ''
    expect(again).toMatch(/^Nothing was run[^]*- line 2, .*Say .*hello.*: it is not JSON/)
    expect(record.results.map(({ id, round, outcome }) => [id, round, outcome])).toEqual([
      ['01', 2, 'completed']
    ])
    expect([main.exitCode, record.conclusion]).toEqual([0, 'success'])
  })

  it('may hand the work of an unknown agent to another one, by its number', async () => {
    const { main, record } = await run(
      { 'max-rounds': '2' },
      block({ agent: 'QA', task: 'Test it' }, { agent: 'Wizard', task: 'Conjure the parser' }),
      block({ agent: 'Engineer', task: 'Write the parser', insteadOf: ['02'] })
    )
    expect(main.log).toContain('Not run (02): "Wizard" is not a known agent')
    expect(main.log).toContain('Engineer (03) is done instead of 02.')
    expect(record.unknownAgents).toMatchObject([{ id: '02', supersededBy: '03' }])
    expect([main.exitCode, record.conclusion, record.error]).toEqual([0, 'success', null])
    expect(main.summary).toContain('02, done by 03')
  })

  it('loses nothing when prose and block differ, and that is told', async () => {
    const { main, record } = await run(
      {},
      `**Security Agent**: Audit the parser\n\n${block({ agent: 'Engineer', task: 'Build the parser' })}`
    )
    expect(record.results.map(({ agent, outcome }) => [agent, outcome])).toEqual([
      ['Security', 'completed'],
      ['Engineer', 'completed']
    ])
    expect(main.log).toMatch(/warning: .*so both run: "Security Agent: Audit the parser"/)
    expect(main.summary).toContain('so both run')
  })
})
