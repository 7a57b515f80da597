import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { extractTickets } from '../../../src/session/tickets/extract-tickets.js'
import type { Ticket } from '../../../src/session/record/ticket.js'

interface Case {
  readonly id: string
  readonly text: string
  readonly expected: readonly Ticket[]
  readonly note?: string
}

const folder = new URL('../../fixtures/tickets/', import.meta.url)
const cases = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]).map((one) => ({ ...one, file }))
)

describe('extractTickets on the cases', () => {
  it.each(cases)('$file $id: $note', ({ text, expected }) => {
    expect(extractTickets(text)).toEqual(expected)
  })
})

describe('extractTickets on hostile input', () => {
  // A quadratic parser would need hours for each; the time limit only ends it.
  it.each([
    ['markers without end', 'TODO: a '],
    ['empty markers', 'BUG:'],
    ['list marks', '- * > # '],
    ['opened annotations', 'TODO('],
    ['annotations', 'TODO(a) '],
    ['blanks', 'TODO:' + ' '.repeat(999)],
    ['quotes', 'TODO: "'],
    ['backticks', '`` ` ``` '],
    ['comments', '<!-- TODO: x --> '],
    ['opened comments', '<!-- /* {# '],
    ['emphasis', 'TODO**'],
    ['end marks', 'TODO: .,;:'],
    ['lines', 'TODO: line\n'],
    ['joining words', 'TODO: and, and '],
    ['brackets', '(TODO: (a) '],
    ['struck text', 'TODO: ~~a ']
  ])('handles 1 MB of %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    expect(extractTickets(text).length).toBeLessThan(text.length)
    expect(extractTickets(`TODO: first\n${text}`)[0]).toEqual({ type: 'task', title: 'first' })
  })
})
