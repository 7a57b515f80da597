/** Reads data of unknown form that came from another runner: each field has its type and its bound, or the whole is refused. */

/** What is wrong with data from elsewhere: where, and what was wanted there. */
export class UntrustedDataError extends Error {
  override readonly name = 'UntrustedDataError'
}

/** The fields of an object, each read with its bound. */
export interface FieldReader {
  readonly text: (name: string, mostCharacters: number) => string
  readonly textOrNull: (name: string, mostCharacters: number) => string | null
  /** A finite number from 0 to `most`. */
  readonly number: (name: string, most?: number) => number
  readonly numberOrNull: (name: string, most?: number) => number | null
  readonly whole: (name: string, most?: number) => number
  /** A whole number, which may be negative, or null. */
  readonly codeOrNull: (name: string) => number | null
  readonly flag: (name: string) => boolean
  readonly oneOf: <const Choice extends string>(name: string, choices: readonly Choice[]) => Choice
  /** ISO 8601 in UTC, as `toISOString` writes it. */
  readonly time: (name: string) => string
  readonly list: <Entry>(
    name: string,
    most: number,
    read: (entry: unknown, place: string) => Entry
  ) => readonly Entry[]
  readonly object: (name: string) => FieldReader
  readonly has: (name: string) => boolean
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Opens an object. @throws UntrustedDataError when it is none; so does every field that is not as it should be. */
export function readFields(data: unknown, place: string): FieldReader {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) refuse(place, 'an object')
  const fields = data as Readonly<Record<string, unknown>>
  const at = (name: string): string => `${place}.${name}`
  const own = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined)
  const text = (name: string, most: number): string => {
    const value = own(name)
    if (typeof value !== 'string' || value.length > most)
      refuse(at(name), `a text of at most ${most} characters`)
    return value
  }
  const number = (name: string, most = Number.MAX_SAFE_INTEGER): number => {
    const value = own(name)
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > most)
      refuse(at(name), `a number from 0 to ${most}`)
    return value
  }
  return {
    text,
    number,
    numberOrNull: (name, most) => (own(name) === null ? null : number(name, most)),
    textOrNull: (name, most) => (own(name) === null ? null : text(name, most)),
    whole: (name, most) => {
      const value = number(name, most)
      if (!Number.isInteger(value)) refuse(at(name), 'a whole number')
      return value
    },
    codeOrNull: (name) => {
      const value = own(name)
      if (value !== null && !Number.isSafeInteger(value)) refuse(at(name), 'a whole number or null')
      return value as number | null
    },
    flag: (name) => {
      const value = own(name)
      if (typeof value !== 'boolean') refuse(at(name), 'true or false')
      return value
    },
    oneOf: (name, choices) => {
      const found = choices.find((choice) => choice === own(name))
      return found ?? refuse(at(name), `one of ${choices.join(', ')}`)
    },
    time: (name) => {
      const value = own(name)
      if (typeof value !== 'string' || !TIME.test(value) || Number.isNaN(Date.parse(value)))
        refuse(at(name), 'a time in ISO 8601')
      return value
    },
    list: (name, most, read) => {
      const value = own(name)
      if (!Array.isArray(value) || value.length > most) refuse(at(name), `a list of at most ${most} entries`)
      return value.map((entry: unknown, index) => read(entry, `${at(name)}[${index}]`))
    },
    object: (name) => readFields(own(name), at(name)),
    has: (name) => own(name) !== undefined
  }
}

/** An entry of a list that is a text. */
export function readText(mostCharacters: number): (entry: unknown, place: string) => string {
  return (entry, place) => {
    if (typeof entry !== 'string' || entry.length > mostCharacters)
      refuse(place, `a text of at most ${mostCharacters} characters`)
    return entry
  }
}

function refuse(place: string, wanted: string): never {
  throw new UntrustedDataError(`${place} is not ${wanted}`)
}
