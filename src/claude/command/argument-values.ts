/** Forms of values of permitted arguments. The CLI refuses other values (2.1.332) or, worse, accepts them. Pure. */

/** A form of values: which ones it accepts, and how a message describes it. */
interface ValueForm {
  readonly accepts: (value: string) => boolean
  readonly needs: string
}

const WHOLE_NUMBER: ValueForm = matching(/^\d{1,12}$/, 'it needs a whole number, such as 5')

const FORMS: Readonly<Record<string, ValueForm>> = {
  '--max-turns': WHOLE_NUMBER,
  '--max-thinking-tokens': WHOLE_NUMBER,
  '--task-budget': matching(/^[1-9]\d{0,11}$/, 'it needs a whole number above 0, such as 100000'),
  '--max-budget-usd': matching(
    /^(?=.*[1-9])\d{1,9}(?:\.\d{1,9})?$/,
    'it needs a number above 0, such as 2.50'
  ),
  '--autocompact': matching(/^(?:auto|\d{1,12}k?)$/i, 'it needs auto or a number of tokens, such as 500k'),
  '--thinking': matching(/^(?:enabled|adaptive|disabled)$/, 'it needs enabled, adaptive or disabled'),
  '--settings': {
    // The CLI takes anything else for the path of a file.
    accepts: (value) => parseSettings(value) !== undefined,
    needs:
      "an agent could change a file, and its hooks would run in the next agent: give the settings themselves as a JSON object, as in --settings '{...}'"
  }
}

/** Why this value must not reach the CLI; undefined if it may. */
export function reasonAgainstValue(flag: string, value: string): string | undefined {
  const form = Object.hasOwn(FORMS, flag) ? FORMS[flag] : undefined
  return form === undefined || form.accepts(value) ? undefined : form.needs
}

/** The settings of a `--settings` value; undefined unless it is a JSON object. */
export function parseSettings(value: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const settings: unknown = JSON.parse(value)
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings)
    return isObject ? (settings as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function matching(pattern: RegExp, needs: string): ValueForm {
  return { accepts: (value) => pattern.test(value), needs }
}
