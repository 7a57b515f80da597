import { describe, expect, it } from '@jest/globals'
import { openLinesOf } from '../../../src/session/record/open-lines.js'

const report = { line: 1, text: '**QA**: PASS', reason: 'a report' }
const lost = { line: 4, text: '{"agent": "QA"', reason: 'it is not JSON', isLost: true as const }

describe('the lines of an answer that stay open', () => {
  it.each([
    ['all, where it says nothing else', true, undefined, [report, lost]],
    ['unreadable parts of the plan, beside other delegations', false, undefined, [lost]],
    ['unreadable parts of the plan, where PM calls it done', true, 'done', [lost]],
    ['unreadable parts of the plan, where PM calls it not done', true, 'not-done', [lost]],
    ['none, where there is nothing to do', true, 'nothing-to-do', []]
  ] as const)('are %s', (_, delegatesNothing, declared, open) => {
    expect(openLinesOf([report, lost], { delegatesNothing, declared })).toEqual(open)
  })
})
