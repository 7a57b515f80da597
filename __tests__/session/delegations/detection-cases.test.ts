import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER, detectDelegations, extractTickets } from '../../../src/index.js'
import { CORE, HARD } from './cases/index.js'
import { mismatches } from './cases/mismatches.js'
import { TICKET_CASES } from './cases/ticket-cases.js'

const keyOf = (response: string) =>
  detectDelegations(response, BUILT_IN_ROSTER).delegations.map(({ agent, task, after }) => [
    agent,
    task,
    after
  ])

const withDelegations = CORE.filter(({ expected }) => expected.length > 0)

describe('detection of the prescribed forms', () => {
  it.each(CORE)('reads $name', (one) => {
    expect(mismatches(one)).toEqual([])
  })
})

describe('detection of other forms', () => {
  it('is right in nine of ten cases', () => {
    const missed = HARD.filter((one) => mismatches(one).length > 0).map(({ name }) => name)
    // Compared as lists, so that a failure names the cases.
    expect(missed.length <= HARD.length / 10 ? [] : missed).toEqual([])
  })
})

describe('detection', () => {
  it('reads the same from CRLF as from LF', () => {
    for (const { response } of [...CORE, ...HARD]) {
      const lines = response.replaceAll('\r\n', '\n')
      expect(keyOf(lines.replaceAll('\n', '\r\n'))).toEqual(keyOf(lines))
    }
  })

  it('reads the same with prose before and after', () => {
    for (const { response } of withDelegations) {
      const prose = `I read the code and this is how I divide the work.\n\n${response}\n\n---\n\nThat is the whole plan.`
      expect(keyOf(prose)).toEqual(keyOf(response))
    }
  })

  it('finds again what it found, when that is written in the exact form', () => {
    for (const { response } of [...CORE, ...HARD]) {
      const { delegations } = detectDelegations(response, BUILT_IN_ROSTER)
      const written = delegations.map(({ agent, after, text }) => {
        const nameOf = (slug: string) => BUILT_IN_ROSTER.find((one) => one.slug === slug)?.name ?? slug
        const order = after.length > 0 ? ` (after ${after.map(nameOf).join(', ')})` : ''
        return `**${nameOf(agent)} Agent**${order}: ${text}`
      })
      expect(keyOf(written.join('\n\n'))).toEqual(keyOf(response))
    }
  })
})

describe('tickets', () => {
  it.each(TICKET_CASES)('reads $name', ({ text, expected }) => {
    expect(extractTickets(text).map(({ type, title }) => `${type}: ${title}`)).toEqual(expected)
  })
})
