/** The inputs as the runner hands them over: `INPUT_<NAME>` in the environment, read once. */
import type { RawInputs } from '../session/inputs/read-values.js'

/**
 * The raw inputs by name. The runner upper-cases a name and puts `_` for each blank; an input that was not given is
 * an empty text, which counts as not given here and nowhere else.
 */
export function readActionInputs(env: Readonly<Record<string, string | undefined>>): RawInputs {
  const inputs = Object.entries(env).flatMap(([variable, value]): [string, string][] =>
    variable.startsWith('INPUT_') && value !== undefined && value !== ''
      ? [[variable.slice('INPUT_'.length).toLowerCase(), value]]
      : []
  )
  return new Map(inputs)
}
