import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { detectDelegations } from '../../../src/session/delegations/detect-delegations.js'

interface Expected {
  readonly agent: string
  readonly task: string
  readonly body?: string
  readonly after?: readonly string[]
}

interface Case {
  readonly id: string
  readonly response: string
  readonly expected: readonly Expected[]
  readonly expected_if_disabled?: readonly Expected[]
  readonly unknown?: readonly string[]
  readonly note?: string
}

const folder = new URL('../../fixtures/delegations/', import.meta.url)
const cases = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]).map((one) => ({ ...one, file }))
)

function asExpected(response: string, expected: readonly Expected[]): Expected[] {
  return detectDelegations(response, BUILT_IN_ROSTER).delegations.map((found, index) => {
    const { body, after } = expected[index] ?? {}
    return {
      agent: found.agent,
      task: found.task,
      ...(body === undefined ? {} : { body: found.body }),
      ...(after === undefined ? {} : { after: found.after })
    }
  })
}

describe('detectDelegations on the cases', () => {
  it.each(cases)('$file $id: $note', ({ response, expected, expected_if_disabled: disabled, unknown }) => {
    const wanted = expected.map(({ agent, task, body, after }) => ({
      agent,
      task,
      ...(body === undefined ? {} : { body }),
      ...(after === undefined ? {} : { after })
    }))
    const found = asExpected(response, expected)
    const accepted = disabled !== undefined && found.length === 0 ? disabled : wanted
    expect(found).toEqual(accepted)
    const labels = detectDelegations(response, BUILT_IN_ROSTER).unknownAgents.map(({ label }) => label)
    expect(labels).toEqual(unknown ?? labels)
  })
})

describe('detectDelegations', () => {
  it('returns format, label, line and the whole text of a delegation', () => {
    const response = "I'll start:\n\n**QA / Web QA** (after Engineer): Test it\n- well"
    expect(detectDelegations(response, BUILT_IN_ROSTER).delegations).toEqual([
      {
        agent: 'qa',
        label: 'QA / Web QA',
        task: 'Test it',
        body: '- well',
        text: 'Test it\n- well',
        after: ['engineer'],
        insteadOf: [],
        format: 'bold',
        line: 3
      }
    ])
  })

  it('keeps the list items of a task that begins below its label', () => {
    const [found] = detectDelegations(
      '**Engineer Agent**:\n- Build it\n- Document it',
      BUILT_IN_ROSTER
    ).delegations
    expect(found).toMatchObject({
      task: 'Build it',
      body: '- Document it',
      text: '- Build it\n- Document it'
    })
  })

  it('drops and lists duplicates, which have the exact text', () => {
    const response = '**QA**: Test it\n\n**QA**: test it.\n\n**QA Agent**: Test it\n\n- **QA**: Test it'
    expect(detectDelegations(response, BUILT_IN_ROSTER)).toMatchObject({
      delegations: [{ line: 1 }, { line: 3 }],
      duplicates: 2,
      passedOver: [
        { line: 5, text: '**QA Agent**: Test it', reason: 'a duplicate of line 1' },
        { line: 7, text: '- **QA**: Test it', reason: 'a duplicate of line 1' }
      ]
    })
  })

  it('suggests the closest agent for an unknown one', () => {
    const response = '**Enginer**: Build it\n\n**Marketing Agent**: Write the post'
    expect(detectDelegations(response, BUILT_IN_ROSTER).unknownAgents).toEqual([
      { label: 'Enginer', task: 'Build it', suggestion: 'Engineer' },
      { label: 'Marketing Agent', task: 'Write the post', suggestion: null }
    ])
  })

  it('recognizes only the agents of the given roster', () => {
    const ux = { slug: 'ux', name: 'UX', aliases: ['Designer'], description: '', instructions: '' }
    const response = '**UX**: Draw it\n**Designer Agent**: Paint it\n**Engineer**: Build it'
    const { delegations, unknownAgents } = detectDelegations(response, [ux])
    expect(delegations.map(({ agent, task }) => [agent, task])).toEqual([
      ['ux', 'Draw it'],
      ['ux', 'Paint it']
    ])
    expect(unknownAgents).toEqual([])
  })

  it('limits the number of unknown agents that it reports', () => {
    const response = Array.from({ length: 500 }, (_, index) => `**Role ${index} Agent**: Do it`).join('\n')
    expect(detectDelegations(response, BUILT_IN_ROSTER).unknownAgents).toHaveLength(50)
  })
})

describe('detectDelegations on hostile input', () => {
  const units = [
    '**Engineer**: Build it\n',
    '**Engineer**:\n',
    '**Engineer**:\n\n',
    '**Engineer**: Build ',
    '**',
    '* ',
    '- - ',
    '`` ` ``` ',
    '**Engineer**: Build x\n- a\n\n- b\n',
    'Task(a="x", ',
    'Task(\n',
    'Task(a="\n',
    '> ',
    '|a|\n',
    '<!-- ',
    '\u001b]',
    '\u001b[',
    '(after ',
    '**Foo Agent**: Do x\n',
    '**Fooo**: x\n',
    '[',
    '🔧',
    '[x] ',
    '# ',
    '1. ',
    '@',
    '→ ',
    'x:\n\n',
    '```\n',
    'Example:\n\n',
    '**Task**: x\n',
    '__',
    '***a',
    '- -\n',
    '**QA**: Test x\n' + '- '.repeat(5000) + 'x\n',
    '\r',
    ' ',
    '\t- ',
    'a.',
    'x Agent ',
    'Task({\n',
    '**Step 1: Engineer Agent**: Build x\n',
    '**a (Engineer Agent) [b] 🔧 ',
    '**QA**: Test (after '
  ]

  // A quadratic parser would need hours for a megabyte; the time limit only ends it.
  it.each(units)('handles a megabyte of %j, and finds what follows it', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const alone = detectDelegations(text, BUILT_IN_ROSTER).delegations.length
    expect(alone).toBeLessThanOrEqual(1)
  })

  it('reads a task of 330,000 paragraphs', () => {
    const response = `**Engineer Agent**: Build it\n\n${'a\n\n'.repeat(330_000)}\n\n**QA Agent**: Test it`
    const { delegations } = detectDelegations(response, BUILT_IN_ROSTER)
    expect(delegations.map(({ agent, task }) => [agent, task])).toEqual([
      ['engineer', 'Build it'],
      ['qa', 'Test it']
    ])
    expect(delegations[0]?.body.startsWith('a\n\na')).toBe(true)
  })
})
