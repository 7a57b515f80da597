/**
 * Schemas for data from other jobs. Each field has a type and a bound, and data that violates one is refused as a whole.
 * Fields that a schema does not name are dropped.
 */
import * as v from 'valibot'
import { UntrustedDataError } from '../../util/untrusted-data-error.js'

/** Longest name, identifier or folder, in UTF-16 units. */
export const NAME_LIMIT = 1_000

/** Longest error, notice or path, in UTF-16 units. */
export const MESSAGE_LIMIT = 65_536

/** Longest prompt, task or context, in UTF-16 units. */
export const PROMPT_LIMIT = 16 * 2 ** 20

/** A string of at most `most` UTF-16 units. */
export const text = (most: number) => {
  const message = `not a string of at most ${most} characters`
  return v.pipe(v.string(message), v.maxLength(most, message))
}

export const name = () => text(NAME_LIMIT)
export const message = () => text(MESSAGE_LIMIT)

/** A string that matches a pattern. */
export const matching = (most: number, pattern: RegExp) =>
  v.pipe(text(most), v.regex(pattern, `not of the form ${pattern.source}`))

/** A finite number from 0 to `most`. */
export const number = (most = Number.MAX_SAFE_INTEGER) => {
  const wanted = `not a number from 0 to ${most}`
  return v.pipe(v.number(wanted), v.minValue(0, wanted), v.maxValue(most, wanted))
}

/** A whole number from 0. */
export const whole = () => v.pipe(number(), v.integer('not a whole number'))

/** An exit code: any whole number. */
export const exitCode = () => v.pipe(v.number('not a whole number'), v.safeInteger('not a whole number'))

export const flag = () => v.boolean('not true or false')

export const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, `not one of ${choices.join(', ')}`)

/** ISO 8601 in UTC, as `toISOString` writes it. */
export const time = () => {
  const wanted = 'not a time in ISO 8601'
  return v.pipe(
    v.string(wanted),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, wanted),
    v.check((value) => !Number.isNaN(Date.parse(value)), wanted)
  )
}

/** A list whose length is checked before its entries. */
export const list = <const Entry extends v.GenericSchema>(most: number, entry: Entry) => {
  const isShort = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= most
  return v.pipe(
    v.custom<unknown[]>(isShort, `not a list of at most ${most} entries`),
    v.array(entry),
    v.readonly()
  )
}

/** An object with these fields. */
export const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object(entries, ({ expected }) => (expected === 'Object' ? 'not an object' : 'missing'))

/** Whether a value is an object, and not an array. */
export function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** An object with any fields. */
export const anyObject = () => v.custom<Readonly<Record<string, unknown>>>(isObject, 'not an object')

/**
 * Returns the data as its schema describes it; errors call it `place`.
 * @throws UntrustedDataError for the first invalid field
 */
export function parseUntrusted<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  place: string
): v.InferOutput<Schema> {
  if (!isObject(data)) throw new UntrustedDataError('MALFORMED', `${place} is not an object`)
  const result = v.safeParse(schema, data, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const field = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`
  )
  throw new UntrustedDataError('MALFORMED', `${place}${field.join('')} is ${issue.message}`)
}

/** Parses JSON. @throws UntrustedDataError if the text is not JSON */
export function parseUntrustedJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const message = `${place} is not valid JSON: it was cut off or changed`
    throw new UntrustedDataError('MALFORMED', message, { cause: error })
  }
}
