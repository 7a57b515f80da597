/** Lists of an input: separated by commas or lines. Pure. */
import { fails, fits, type ImmediateParser } from './parse-values.js'

/** A list whose entries a further parser reads; empty entries are passed over, repeated ones kept once. */
export function listOf(item: ImmediateParser<string>): ImmediateParser<readonly string[]> {
  return {
    allowed: `a list separated by commas or lines, each entry ${item.allowed}`,
    example: item.example,
    joinsLines: true,
    parse: (text) => {
      const entries = [...new Set(splitList(text))]
      const reasons = entries.flatMap((entry) => {
        const parsed = item.parse(entry)
        return parsed.ok ? [] : parsed.reasons.map((reason) => `has the entry "${entry}", which ${reason}`)
      })
      return reasons.length > 0 ? fails(...reasons) : fits(entries)
    }
  }
}

/** Entries of the text; a comma within parentheses belongs to its entry: `Bash(git log, *)`. */
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
