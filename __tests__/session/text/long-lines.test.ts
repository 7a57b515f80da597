import { describe, expect, it } from '@jest/globals'
import { withMentions } from '../../../src/session/plan-block/agent-mentions.js'
import { readPlan } from '../../../src/session/plan-block/read-plan.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { parseDeclaredEnd } from '../../../src/session/text/declared-end.js'
import { extractTickets } from '../../../src/session/tickets/extract-tickets.js'

/** More than the stack of a pattern, or of a function that calls itself for each mark, has room for. */
const LONG = 9_000_000
/** A pattern that searches in quadratic time would take minutes for so many. */
const QUADRATIC = 200_000

const long = (unit: string, length = LONG): string => unit.repeat(length / unit.length)
const agentsIn = (response: string): readonly string[] => {
  const plan = withMentions(readPlan(response, BUILT_IN_ROSTER), response, BUILT_IN_ROSTER)
  return plan.delegations.map(({ agent }) => agent)
}

describe('what reads an answer of PM', () => {
  it.each([
    ['letters', long('x')],
    ['emoji', long('🧪')],
    ['qualifiers behind a name', `**QA** ${long('(x)')}: y`],
    ['a word behind a name', `QA: ${long('x')}`],
    ['a word behind a row', `| QA | ${long('x')} |`],
    ['dashes in bold', `**${long('-', QUADRATIC)}**: y`]
  ])('finds the delegation below a line of nothing but %s', (_title, line) => {
    expect(agentsIn(`${line}\n\n**Engineer Agent**: Build it`)).toEqual(['engineer'])
  })

  it('finds no end in a line of quotation marks, and the end with many marks behind it', () => {
    expect(parseDeclaredEnd(long('"'))).toBeUndefined()
    expect(parseDeclaredEnd(`Words.\nSTATUS: NOT DONE${long('.')} x`)?.kind).toBe('not-done')
  })

  it.each(['x', '字', 'é'])('reads a ticket whose title is one word of many %s', (unit) => {
    expect(extractTickets(`TODO: ${long(unit, QUADRATIC)}`)).toHaveLength(1)
  })
})
