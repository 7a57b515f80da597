import { describe, expect, it } from '@jest/globals'
import { readPlan, type AnswerStage } from '../../../src/session/plan-block/read-plan.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'

const block = (...delegations: readonly object[]): string =>
  `\n\n\`\`\`delegations\n${delegations.map((each) => JSON.stringify(each)).join('\n')}\n\`\`\``
const read = (response: string, stage?: AnswerStage) => readPlan(response, BUILT_IN_ROSTER, stage)
const workIn = (response: string): unknown =>
  read(response).delegations.map(({ agent, text }) => [agent, text])

const build = { agent: 'Engineer', task: 'Build the parser\nin src/parse.ts' }
const test = { agent: 'QA', task: 'Test the parser', after: ['Engineer Agent'] }

describe('readPlan', () => {
  it('takes the block, with agents by any of their names', () => {
    const { delegations, problems, passedOver } = read(`The plan.${block(build, test)}`)
    expect(delegations).toEqual([
      {
        agent: 'engineer',
        label: 'Engineer',
        task: 'Build the parser',
        body: 'in src/parse.ts',
        text: build.task,
        after: [],
        insteadOf: [],
        format: 'block',
        line: 4
      },
      expect.objectContaining({ agent: 'qa', after: ['engineer'], line: 5 })
    ])
    expect([problems, passedOver]).toEqual([[], []])
  })

  it('reads the prose when there is no block', () => {
    expect(workIn('**Engineer Agent**: Build it\n\n**QA Agent**: Test it')).toEqual([
      ['engineer', 'Build it'],
      ['qa', 'Test it']
    ])
  })

  const call = (task: string): string => `Task(subagent_type="engineer", prompt="${task}")`
  const lost = (response: string, stage: AnswerStage = 'first'): unknown[] =>
    read(response, stage).passedOver.flatMap(({ line, isLost }) => (isLost === true ? [line] : []))

  it('counts a call in the prose that cannot be read as lost, whatever else is delegated', () => {
    const other = '**QA Agent**: Test it'
    expect(workIn(`${other}\n\n${call('Build it\n'.repeat(1_000))}`)).toHaveLength(2)
    expect(lost(`${other}\n\n${call('Build it\n'.repeat(3_000))}`)).toEqual([3])
    expect(lost(`${other}\n\n${call('Build it').slice(0, -2)}`)).toEqual([3])
    expect(lost(`${'Task(prompt="x"\n'.repeat(300)}${other}`)).toHaveLength(100)
    // Prose, a report, and the prose beside a block.
    expect(lost(`${other}\n\nAgent(s) of the roster do it.`)).toEqual([])
    expect(lost(call('Build it').slice(0, -2), 'closing')).toEqual([])
    expect(lost(`${call('Build it').slice(0, -2)}${block(build)}`)).toEqual([])
  })

  it('counts a delegation within another one as lost', () => {
    const inner = { agent: 'QA', task: 'Test it' }
    expect(lost(block({ ...build, then: [inner] }))).toEqual([4])
    expect(lost(block({ ...build, then: { first: inner } }))).toEqual([4])
    expect(lost(`**QA Agent**: Test it${block({ ...build, then: [inner] })}`)).toEqual([])
    expect(lost(block({ ...build, note: 'the "agent": "QA" has the "task": "x"' }))).toEqual([])
  })

  it('reads the prose when the block is broken, and says what is wrong with it', () => {
    const response =
      '**Engineer Agent**: Build it\n\n```delegations\n{"agent": "Engineer", task: "Build it"}\n```'
    expect(workIn(response)).toEqual([['engineer', 'Build it']])
    expect(read(response).passedOver).toMatchObject([
      { line: 4, reason: expect.stringContaining('not JSON') }
    ])
  })

  it('runs work once that both name, and says nothing of it', () => {
    const response = `**Engineer Agent**: Build the parser\n\n**QA Agent**: Test the **parser**.${block(build, test)}`
    expect(workIn(response)).toEqual([
      ['engineer', build.task],
      ['qa', test.task]
    ])
    expect(read(response).problems).toEqual([])
  })

  it('takes the words of the block where the prose has others, and says so', () => {
    const response = `**Engineer Agent**: Write a parser by hand${block(build)}`
    expect(workIn(response)).toEqual([['engineer', build.task]])
    expect(read(response).problems).toEqual([
      expect.stringMatching(/word a task differently; the block counts.*Write a parser by hand/)
    ])
  })

  it('runs what only the prose delegates, and says so', () => {
    const response = `**Security Agent**: Audit the parser\n\n**Engineer Agent**: Add a flag\n\n**Engineer Agent**: Build the parser${block(build)}`
    expect(workIn(response)).toEqual([
      ['security', 'Audit the parser'],
      ['engineer', 'Add a flag'],
      ['engineer', build.task]
    ])
    expect(read(response).problems).toEqual([
      expect.stringMatching(/so both run.*Audit the parser.*Add a flag/)
    ])
  })

  it('reports an unknown agent of the block, with what it was to replace', () => {
    const { delegations, unknownAgents } = read(
      block(build, { agent: 'Enginer', task: 'Mend it', insteadOf: [2] })
    )
    expect(delegations).toHaveLength(1)
    expect(unknownAgents).toEqual([
      { label: 'Enginer', task: 'Mend it', suggestion: 'Engineer', insteadOf: ['2'] }
    ])
  })

  it('delegates nothing with an empty block: prose beside it is passed over', () => {
    const { delegations, passedOver } = read(`**QA Agent**: Test it\n${block()}`)
    expect(delegations).toEqual([])
    expect(passedOver).toEqual([
      { line: 1, text: 'QA Agent: Test it', reason: 'the delegations block of the answer is empty' }
    ])
  })

  it('takes prose for a report once PM has declared its end, but not a block', () => {
    expect(read('**QA Agent**: Test it', 'closing')).toMatchObject({
      delegations: [],
      passedOver: [{ line: 1, reason: expect.stringContaining('PM declared the end') }]
    })
    expect(read(`All but this.${block(test)}`, 'closing').delegations).toHaveLength(1)
  })

  it('does not delegate what PM quotes', () => {
    const quoted = block({ agent: 'Ops', task: 'Deploy it' }).replaceAll('\n', '\n> ')
    expect(workIn(`README says:${quoted}${block(build)}`)).toEqual([['engineer', build.task]])
  })

  it.each([
    ['another block', block(build) + block(build, test)],
    ['the same block', block(build, test, build)]
  ])('runs a delegation once that PM repeats in %s, and says so', (_title, response) => {
    expect(workIn(response)).toEqual([
      ['engineer', build.task],
      ['qa', test.task]
    ])
    const { duplicates, passedOver } = read(response)
    expect(duplicates).toBe(1)
    expect(passedOver).toEqual([
      {
        line: expect.any(Number),
        text: expect.stringMatching(/^Engineer: /),
        reason: 'a duplicate of line 4'
      }
    ])
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['another number', { number: 2 }],
    ['another order', { after: ['QA'] }],
    ['another task', { task: 'Build it again' }]
  ])('runs both of two delegations to an agent with %s', (_title, difference) => {
    expect(read(block(build, { ...build, ...difference })).delegations).toHaveLength(2)
  })

  describe('of a block that PM calls a revision', () => {
    const revise = (first: string, words: string, second: string) => read(`${first}\n\n${words}${second}`)
    const security = { agent: 'Security', task: 'Audit the parser' }
    const smaller = { agent: 'Engineer', task: 'Mend the parser' }

    it.each([
      'Actually, revised plan:',
      '## Updated plan',
      '## Corrected plan\n\nThis replaces the plan above:',
      'Scratch that. Here is the updated list of delegations and the final plan:',
      'Überarbeiteter Plan:',
      'Voici le plan révisé :',
      '修订后的计划：'
    ])('takes its delegations in place of the earlier ones to the same agents: %j', (words) => {
      const { delegations, passedOver, problems } = revise(
        block(build, test),
        words,
        block(smaller, { ...test, task: 'Test all' })
      )
      expect(delegations.map(({ text }) => text)).toEqual(['Mend the parser', 'Test all'])
      expect(
        passedOver.map(({ line, reason, isLost }) => [line, reason.startsWith('PM replaced it'), isLost])
      ).toEqual([
        [4, true, undefined],
        [5, true, undefined]
      ])
      expect(problems).toEqual([expect.stringMatching(/^PM revised its plan.*line 4 by line \d+/)])
    })

    it('runs what the revision leaves out, and says so', () => {
      const { delegations, problems } = revise(
        block(build, test),
        'Actually, revised plan:',
        block(smaller, security)
      )
      expect(delegations.map(({ agent, text }) => [agent, text])).toEqual([
        ['qa', test.task],
        ['engineer', 'Mend the parser'],
        ['security', 'Audit the parser']
      ])
      expect(problems).toEqual([expect.stringMatching(/they run, too: "QA: Test the parser"/)])
    })

    it('takes the number before the agent, and what is repeated for the same delegation', () => {
      const docs = { agent: 'Engineer', task: 'Describe it', number: 2 }
      const first = block({ ...build, number: 1 }, docs)
      expect(
        revise(
          first,
          'Revised plan:',
          block({ ...docs, agent: 'Documentation' }, { ...build, number: 1 })
        ).delegations.map(({ agent, text }) => [agent, text])
      ).toEqual([
        ['engineer', build.task],
        ['documentation', 'Describe it']
      ])
    })

    it.each([
      'Then:',
      'Phase 2:',
      'Actually, QA tests more:',
      'This is in the plan, too:',
      'Deliver the revised plan to the user:',
      'And for the final version:',
      'The new parser replaces the old one:',
      'This replaces the block cipher:',
      'Ignore that the tests fail:',
      'This is not a revised plan, only its second part:',
      'Die neue Fassung der Doku:',
      '更新计划页面：'
    ])('runs both blocks where it is called something else: %j', (words) => {
      const { delegations, problems } = revise(
        block({ ...build, number: 1 }),
        words,
        block({ ...smaller, number: 1 })
      )
      expect(delegations).toHaveLength(2)
      expect(problems).toEqual([expect.stringMatching(/2 delegations blocks/)])
    })
  })

  it('runs what two blocks delegate, and says that there are two', () => {
    const { delegations, problems } = read(block(build) + block(test))
    expect(delegations).toHaveLength(2)
    expect(problems).toEqual([expect.stringMatching(/2 delegations blocks/)])
  })

  it.each([
    ['an unreadable object', '{"agent": "QA", "task": "Test'],
    ['an object without a task', '{"agent": "QA"}'],
    [
      'an object with two tasks',
      '{"agent": "Engineer", "task": "Build it", "agent": "QA", "task": "Test it"}'
    ],
    ['a task that is no text', '{"agent": "QA", "task": [{"step": "Test it"}]}'],
    [
      'two objects without the brace between them',
      '{"agent": "Security", "task": "Audit it, {"agent": "QA", "task": "x"}'
    ],
    ['YAML', '- agent: Security\n  task: Audit it\n- agent: QA\n  task: Test it'],
    ['an object for an unknown agent', '{"agent": "Tester", "task": "Test it'],
    ['several that name no agent', '{"name": "Security"}\n{"name": "QA"}']
  ])('counts %s of the block as lost though the prose delegates other work', (_title, line) => {
    const { delegations, passedOver } = read(
      `**Security Agent**: Audit the parser${block(build)}\n\n\`\`\`delegations\n${line}\n\`\`\``
    )
    expect(delegations).toMatchObject([{ agent: 'security' }, { agent: 'engineer' }])
    expect(passedOver.some(({ isLost }) => isLost)).toBe(true)
  })

  it('keeps the lost parts of the plan among any number of other lines', () => {
    const { passedOver } = read(
      `${'> ```delegations\n\n'.repeat(150)}${block(build)}\n\n\`\`\`delegations\n{"agent": "QA"\n\`\`\``
    )
    expect(passedOver).toHaveLength(100)
    expect(passedOver.at(-1)).toMatchObject({ text: '{"agent": "QA"', isLost: true })
  })

  it('keeps a bounded number of lines', () => {
    const { passedOver, problems } = read('> ```delegations\n\n'.repeat(150))
    expect(passedOver).toHaveLength(100)
    expect(problems).toEqual(["50 more lines of PM's answer were passed over."])
  })
})
