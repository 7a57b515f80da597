/**
 * Strict parsers of single values: the whole text must match, so that a typo is reported and never becomes another
 * value. Pure.
 */
import { closestName } from '../../../util/closest-name.js'

/** A parsed value, or every reason why the text is invalid (each a clause that follows the text: `is not ...`). */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly reasons: readonly string[]
      /** Names that could be read nevertheless, so that their problems are reported, too. */
      readonly names?: readonly string[]
    }

/** A parser, with what a user must know to write a valid value. */
export interface ValueParser<Value> {
  /** `a whole number from 1 to 64`. */
  readonly allowed: string
  readonly example: string
  /** The value may be given in several parts, which are joined as lines. */
  readonly joinsLines?: true
  readonly parse: (text: string) => Parsed<Value> | Promise<Parsed<Value>>
}

/** A synchronous parser: it loads no module. */
export interface ImmediateParser<Value> extends ValueParser<Value> {
  readonly parse: (text: string) => Parsed<Value>
}

/** The result for a valid text. */
export function fits<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

/** The result for an invalid text. */
export function fails(...reasons: readonly string[]): Parsed<never> {
  return { ok: false, reasons }
}

/**
 * Whole numbers in plain decimal digits; `5.0`, `1e3`, `+5`, `0x10`, `1_000` and `007` are rejected.
 * @param readMeant reads another notation (`2GB`), to suggest the number that was meant
 */
export function wholeNumber(
  minimum: number,
  maximum: number,
  example: number,
  readMeant: (text: string) => number | undefined = () => undefined
): ImmediateParser<number> {
  const suggest = (text: string): string => {
    const meant = readMeant(text) ?? readSeparated(text)
    const isPossible = meant !== undefined && Number.isInteger(meant) && meant >= minimum && meant <= maximum
    return isPossible ? `: write ${meant}` : ''
  }
  return {
    allowed: `a whole number from ${minimum} to ${maximum}`,
    example: String(example),
    parse: (text) => {
      if (/^-\d+$/.test(text)) return fails('is negative')
      if (!/^(?:0|[1-9]\d*)$/.test(text))
        return fails(`is not a whole number in plain digits${suggest(text)}`)
      const value = Number(text)
      if (value < minimum) return fails(`is less than ${minimum}`)
      if (value > maximum) return fails(`is more than ${maximum}`)
      return fits(value)
    }
  }
}

/** `1_000`, `1,000`, `007` and `5.0` are unambiguous. */
function readSeparated(text: string): number | undefined {
  return /^\+?(?:\d+|\d{1,3}(?:[_,]\d{3})+)(?:\.0+)?$/.test(text)
    ? Number(text.replaceAll(/[+_,]/g, ''))
    : undefined
}

/** An amount in US dollars, above 0, with up to six decimal places, no sign, no exponent. */
export const dollars: ImmediateParser<number> = {
  allowed: 'a decimal number above 0; without the input there is no budget',
  example: '2.50',
  parse: (text) => {
    if (text.startsWith('-')) return fails('is negative: leave the input out for no budget')
    if (!/^(?:0|[1-9]\d{0,6})(?:\.\d{1,6})?$/.test(text))
      return fails(`is not a plain decimal number of dollars${suggestDollars(text)}`)
    const value = Number(text)
    return value > 0 ? fits(value) : fails('allows nothing: leave the input out for no budget')
  }
}

function suggestDollars(text: string): string {
  const [, amount] = /^(?:\$|usd)?\s*(\d{1,7}(?:\.\d{1,6})?)\s*(?:\$|usd|dollars?)?$/i.exec(text) ?? []
  return amount !== undefined && Number(amount) > 0 ? `: write ${Number(amount)}` : ''
}

/** Booleans as YAML 1.2 and the Actions toolkit spell them; `yes`, `on` and `1` are rejected. */
export const boolean: ImmediateParser<boolean> = {
  allowed: 'true or false',
  example: 'true',
  parse: (text) => {
    if (/^(?:true|True|TRUE)$/.test(text)) return fits(true)
    if (/^(?:false|False|FALSE)$/.test(text)) return fits(false)
    if (/^(?:y|yes|on|1|true)$/i.test(text)) return fails('is neither true nor false: write true')
    if (/^(?:n|no|off|0|false)$/i.test(text)) return fails('is neither true nor false: write false')
    return fails('is neither true nor false')
  }
}

/** One of a few words, spelled exactly. */
export function choice<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]]
): ImmediateParser<Choice> {
  return {
    allowed:
      choices.length === 1 ? choices[0] : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
    example: choices[0],
    parse: (text) => {
      const found = choices.find((candidate) => candidate === text)
      if (found !== undefined) return fits(found)
      const near = closestName(text, choices)
      return fails(
        near === undefined ? 'is not an allowed value' : `is not an allowed value (did you mean ${near}?)`
      )
    }
  }
}

/** One word: no white space, no control characters. */
export function word(allowed: string, example: string): ImmediateParser<string> {
  return {
    allowed,
    example,
    parse: (text) =>
      /[\s\p{Cc}]/u.test(text) ? fails('contains white space or control characters') : fits(text)
  }
}

/** Text that matches a pattern. */
export function matching(pattern: RegExp, allowed: string, example: string): ImmediateParser<string> {
  return {
    allowed,
    example,
    parse: (text) => (pattern.test(text) ? fits(text) : fails('does not have that form'))
  }
}

/** The path of a file or folder as text; whether it exists is checked where the path is resolved. */
export function path(allowed: string, example: string): ImmediateParser<string> {
  return {
    allowed,
    example,
    parse: (text) =>
      /\p{Cc}/u.test(text) ? fails('contains control characters or more than one line') : fits(text)
  }
}

/** Free text of any number of lines. */
export const freeText: ImmediateParser<string> = { allowed: 'text', example: 'text', parse: fits }
