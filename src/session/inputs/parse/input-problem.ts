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

/** How inputs are written where they come from: `max-parallel: 4` in a workflow, `--max-parallel 4` on a command line. */
export type InputForm = 'workflow' | 'flags'

/** `max-parallel: "10abc" is not a whole number. Allowed: a whole number from 1 to 64. Example: max-parallel: 4`. */
export function renderInputProblem(problem: InputProblem, form: InputForm = 'workflow'): string {
  const { input, value, reason, allowed } = problem
  const example = form === 'flags' ? asFlag(problem) : problem.example
  return [
    `${form === 'flags' ? '--' : ''}${input}: ${value === undefined ? reason : `${quote(value)} ${reason}`}.`,
    ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
    ...(example === undefined ? [] : [`Example: ${example}`])
  ].join(' ')
}

/** `--claude-args "--max-turns 20"` for the example `claude-args: --max-turns 20`; none for an expression of workflows. */
function asFlag({ input, example }: InputProblem): string | undefined {
  if (example === undefined || example.includes('${{')) return undefined
  const name = `${input}: `
  return example.startsWith(name) ? `--${input} ${shellWord(example.slice(name.length))}` : example
}

/** A value as the shell takes it. Examples in quotes are quoted alike in YAML and in a shell. */
export function shellWord(value: string): string {
  return /\s/.test(value) && !/^["']/.test(value) ? JSON.stringify(value) : value
}

/** Quotes on one line: a value with line breaks must not look like further problems. */
function quote(value: string): string {
  return JSON.stringify(value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value)
}
