/** What is wrong with one input, and how it is said. Pure. */

/** One problem of one input. */
export interface InputProblem {
  readonly input: string
  /** The text that was given; undefined when none was. */
  readonly value?: string
  /** A clause that follows the value: `is not a whole number`. */
  readonly reason: string
  readonly allowed?: string
  readonly example?: string
}

/** Characters of a value that a message shows: enough to know it again. */
const SHOWN_VALUE = 80

/** `max-parallel: "10abc" is not a whole number. Allowed: a whole number from 1 to 64. Example: max-parallel: 4`. */
export function renderInputProblem(problem: InputProblem): string {
  const { input, value, reason, allowed, example } = problem
  return [
    `${input}: ${value === undefined ? reason : `${quote(value)} ${reason}`}.`,
    ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
    ...(example === undefined ? [] : [`Example: ${example}`])
  ].join(' ')
}

/** Quoted on one line: a value with line breaks must not look like further problems. */
function quote(value: string): string {
  return JSON.stringify(value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value)
}
