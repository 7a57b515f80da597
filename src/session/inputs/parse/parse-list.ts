/** Inputs that are lists, separated by commas or line breaks. Pure. */
import { invalid, type ImmediateParser } from './parse-values.js'
import { ok } from '../../../util/result.js'

/** A list whose entries are parsed by `item`; empty and repeated entries are dropped. */
export function listOf<Entry>(item: ImmediateParser<Entry>): ImmediateParser<readonly Entry[]> {
  return {
    allowed: `a list separated by commas or lines, each entry ${item.allowed}`,
    example: item.example,
    placeholder: `${item.placeholder},...`,
    joinsLines: true,
    parse: (text) => {
      const entries = [...new Set(splitList(text))]
      const parsed = entries.map((entry) => ({ entry, result: item.parse(entry) }))
      const reasons = parsed.flatMap(({ entry, result }) =>
        result.ok ? [] : result.error.reasons.map((reason) => `has the entry "${entry}", which ${reason}`)
      )
      if (reasons.length > 0) return invalid(...reasons)
      return ok(parsed.flatMap(({ result }) => (result.ok ? [result.value] : [])))
    }
  }
}

/** Splits a list; a comma in parentheses is part of its entry: `Bash(git log, *)`. */
function splitList(text: string): string[] {
  const entries: string[] = []
  let entry = ''
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth = Math.max(0, depth - 1)
    if (character === '\n' || (character === ',' && depth === 0)) {
      entries.push(entry)
      entry = ''
      depth = 0
    } else entry += character
  }
  return [...entries, entry].map((each) => each.trim()).filter((each) => each !== '')
}
