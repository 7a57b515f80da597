/** A problem of one input, and its message. Pure. */

/** One problem of one input. */
export interface InputProblem {
  readonly input: string
  /** The given text; undefined if there was none. */
  readonly value?: string
  /** A clause that follows the value: `is not a whole number`. */
  readonly reason: string
  readonly allowed?: string
  readonly example?: string
}

/** How many characters of a value a message shows: enough to recognize it. */
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

/** Quotes on one line: a value with line breaks must not look like further problems. */
function quote(value: string): string {
  return JSON.stringify(value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value)
}
