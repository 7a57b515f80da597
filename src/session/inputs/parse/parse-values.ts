/**
 * Strict parsers of single values: the whole text must match, so that a typo is reported and never becomes another
 * value. Pure.
 */
import { closestName } from '../../../util/closest-name.js'
import { fail, ok, type Result } from '../../../util/result.js'

/** Why a text is invalid. */
interface InvalidText {
  /** Every reason, each a clause that follows the text: `is not ...`. */
  readonly reasons: readonly string[]
  /** Names that could be read nevertheless, so that their problems are reported, too. */
  readonly names?: readonly string[]
}

/** A parsed value, or every reason why the text is invalid. */
export type Parsed<Value> = Result<Value, InvalidText>

/** A parser, with what a user must know to write a valid value. */
export interface ValueParser<Value> {
  /** `a whole number from 1 to 64`. */
  readonly allowed: string
  readonly example: string
  /** The value in a line of the help: `<seconds>`, `auto|required|off`. */
  readonly placeholder: string
  /** The value may be given in several parts, which are joined as lines. */
  readonly joinsLines?: true
  readonly parse: (text: string) => Parsed<Value> | Promise<Parsed<Value>>
}

/** A synchronous parser: it loads no module. */
export interface ImmediateParser<Value> extends ValueParser<Value> {
  readonly parse: (text: string) => Parsed<Value>
}

/** The result for an invalid text. */
export function invalid(...reasons: readonly string[]): Parsed<never> {
  return fail({ reasons })
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
    placeholder: '<n>',
    parse: (text) => {
      if (/^-\d+$/.test(text)) return invalid('is negative')
      if (!/^(?:0|[1-9]\d*)$/.test(text))
        return invalid(`is not a whole number in plain digits${suggest(text)}`)
      const value = Number(text)
      if (value < minimum) return invalid(`is less than ${minimum}`)
      if (value > maximum) return invalid(`is more than ${maximum}`)
      return ok(value)
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
  placeholder: '<dollars>',
  parse: (text) => {
    if (text.startsWith('-')) return invalid('is negative: leave the input out for no budget')
    if (!/^(?:0|[1-9]\d{0,6})(?:\.\d{1,6})?$/.test(text))
      return invalid(`is not a plain decimal number of dollars${suggestDollars(text)}`)
    const value = Number(text)
    return value > 0 ? ok(value) : invalid('allows nothing: leave the input out for no budget')
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
  placeholder: 'true|false',
  parse: (text) => {
    if (/^(?:true|True|TRUE)$/.test(text)) return ok(true)
    if (/^(?:false|False|FALSE)$/.test(text)) return ok(false)
    if (/^(?:y|yes|on|1|true)$/i.test(text)) return invalid('is neither true nor false: write true')
    if (/^(?:n|no|off|0|false)$/i.test(text)) return invalid('is neither true nor false: write false')
    return invalid('is neither true nor false')
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
    placeholder: choices.join('|'),
    parse: (text) => {
      const found = choices.find((candidate) => candidate === text)
      if (found !== undefined) return ok(found)
      const near = closestName(text, choices)
      return invalid(
        near === undefined ? 'is not an allowed value' : `is not an allowed value (did you mean ${near}?)`
      )
    }
  }
}

/** One word: no white space, no control characters. */
export function word(allowed: string, example: string, placeholder = '<value>'): ImmediateParser<string> {
  return {
    allowed,
    example,
    placeholder,
    parse: (text) =>
      /[\s\p{Cc}]/u.test(text) ? invalid('contains white space or control characters') : ok(text)
  }
}

/** Text that matches a pattern. */
export function matching(
  pattern: RegExp,
  allowed: string,
  example: string,
  placeholder = '<value>'
): ImmediateParser<string> {
  return {
    allowed,
    example,
    placeholder,
    parse: (text) => (pattern.test(text) ? ok(text) : invalid('does not have that form'))
  }
}

/** The path of a file or folder as text; whether it exists is checked where the path is resolved. */
export function path(allowed: string, example: string): ImmediateParser<string> {
  return {
    allowed,
    example,
    placeholder: '<path>',
    parse: (text) =>
      /\p{Cc}/u.test(text) ? invalid('contains control characters or more than one line') : ok(text)
  }
}

/** Free text of any number of lines. */
export const freeText: ImmediateParser<string> = {
  allowed: 'text',
  example: 'text',
  placeholder: '<text>',
  parse: ok
}
