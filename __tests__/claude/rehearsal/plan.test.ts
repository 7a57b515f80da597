import { describe, expect, it } from '@jest/globals'
import { agentAnswer, planAnswer, REHEARSAL_MARK } from '../../../src/claude/rehearsal/plan.js'

function delegations(prompt: string): string[] {
  return planAnswer(prompt).split('\n\n').slice(1)
}

describe("PM's answer", () => {
  it.each([
    ['Create a factorial function', ['**Engineer Agent**: Create a factorial function']],
    [
      'Create a Python calculator with tkinter GUI, write tests for it and document it. Then deploy it.',
      [
        '**Engineer Agent**: Create a Python calculator with tkinter GUI',
        '**QA Agent**: Write tests for it',
        '**Documentation Agent**: Document it',
        '**Ops Agent**: Deploy it'
      ]
    ],
    [
      '- Research sorting algorithms\n- Implement the best one\n- Audit it for vulnerabilities\n- Fix what you find',
      [
        '**Research Agent**: Research sorting algorithms',
        '**Engineer Agent**: Implement the best one; Fix what you find',
        '**Security Agent**: Audit it for vulnerabilities'
      ]
    ],
    ['Hello', ['**Engineer Agent**: Hello']],
    ['...', ['**Engineer Agent**: Carry out the request']]
  ])('to %j has a delegation for each thing asked', (prompt, expected) => {
    expect(delegations(prompt)).toEqual(expected)
  })

  it('repeats delegations that the prompt already contains', () => {
    const given = [
      '**Engineer Agent**: Build it\nwith two lines',
      '1. **QA**: Try it',
      'Task Tool → Documentation Agent: Write it up'
    ]
    const prompt = `Do this, **Note**: not that.\n\n${given.join('\n\n')}\n\nThanks`
    expect(delegations(prompt)).toEqual(given)
  })

  it('does not repeat a fenced example', () => {
    expect(delegations('Explain this:\n```\n**QA Agent**: example\n```\n')[0]).toContain(
      '**Engineer Agent**: Explain this'
    )
  })

  it('is marked as a rehearsal', () => {
    expect(planAnswer('Build')).toContain(REHEARSAL_MARK)
    expect(agentAnswer('QA', 'You are it.\n\n## Current Task\nTry the thing\n\n## Context\nNone')).toMatch(
      /^\[Rehearsal[^]*QA Agent[^]*Try the thing/
    )
  })
})
