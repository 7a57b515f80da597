/**
 * Numbers with a unit, as people write them: `2GB`, `10m`. They are rejected, because tools disagree on what they mean,
 * but the problem suggests the number that was probably meant. Pure.
 */
import { MIB } from '../../../util/mebibyte.js'
import { ok } from '../../../util/result.js'
import { wholeNumber, type ImmediateParser } from './parse-values.js'

/** A whole number of MiB, as bytes. */
export function mebibytes(minimum: number, maximum: number, example: number): ImmediateParser<number> {
  const number = wholeNumber(minimum, maximum, example, readMebibytes)
  return {
    ...number,
    placeholder: '<MiB>',
    parse: (text) => {
      const parsed = number.parse(text)
      return parsed.ok ? ok(parsed.value * MIB) : parsed
    }
  }
}

/** A whole number of seconds. */
export function wholeSeconds(minimum: number, maximum: number, example: number): ImmediateParser<number> {
  return { ...wholeNumber(minimum, maximum, example, readSeconds), placeholder: '<seconds>' }
}

const MEBIBYTES: Readonly<Record<string, number>> = { k: 1 / 1024, m: 1, g: 1024, t: 1024 ** 2 }

/** `2GB`, `512 MiB`, `1.5g`, `2 gigabytes`: people mean powers of 1024 by all of them. */
function readMebibytes(text: string): number | undefined {
  const [, amount = '', unit = ''] =
    /^(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b|(?:ilo|ibi|ega|ebi|iga|era)(?:bytes?)?)?$/i.exec(text) ?? []
  const factor = MEBIBYTES[unit.toLowerCase()]
  return factor === undefined ? undefined : Number(amount) * factor
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** `10m`, `1h 30m`, `1h30`, `90 seconds`. */
function readSeconds(text: string): number | undefined {
  const [, hours, minutes] = /^(\d+)h([0-5]\d)$/i.exec(text) ?? []
  if (hours !== undefined) return Number(hours) * 3_600 + Number(minutes) * 60
  const part =
    /(\d+(?:\.\d+)?)\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)\s*/giy
  let total = 0
  while (part.lastIndex < text.length) {
    const found = part.exec(text)
    if (found === null) return undefined
    const [, amount, ...units]: (string | undefined)[] = found
    total += Number(amount) * (SECONDS[units.find((unit) => unit !== undefined)?.toLowerCase() ?? ''] ?? 0)
  }
  return total
}
