/** Inputs that are maps: one line `Name: value` per entry, as YAML reads it. */
import type { Node } from 'yaml'
import { invalid, type ImmediateParser, type Parsed, type ValueParser } from './parse-values.js'
import { fail, ok } from '../../../util/result.js'

/** Values by name, as the author wrote the names, in order. */
export type NamedValues<Value> = ReadonlyMap<string, Value>

/** A map whose values are parsed by `item`. All bad lines are reported at once. */
export function mapOf<Value>(
  item: ImmediateParser<Value>,
  exampleName = 'Engineer'
): ValueParser<NamedValues<Value>> {
  return {
    allowed: `lines "Name: value", each value ${item.allowed}`,
    example: `"${exampleName}: ${item.example}"`,
    placeholder: `"<agent>: ${item.placeholder}"`,
    joinsLines: true,
    parse: (text) => parseMap(text, item)
  }
}

async function parseMap<Value>(
  text: string,
  item: ImmediateParser<Value>
): Promise<Parsed<NamedValues<Value>>> {
  // Loaded only if a map is given: most steps have none, and each module slows down the start.
  const { isMap, isScalar, parseDocument } = await import('yaml')
  // The failsafe schema keeps every value as text, so that `1e9` does not silently become a number.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true })
  const faults = [...document.errors, ...document.warnings]
  const reasons = faults.map(({ code, linePos, message }) => describeFault(code, linePos?.[0].line, message))
  // A duplicate name does not affect the other lines; after any other error they may be misread.
  if (faults.some(({ code }) => code !== 'DUPLICATE_KEY')) return invalid(...reasons)
  if (!isMap(document.contents))
    return invalid('is not a list of lines "Name: value" (with a space after the colon)')

  const values = new Map<string, Value>()
  const names: string[] = []
  for (const { key, value } of document.contents.items as { key: Node | null; value: Node | null }[]) {
    if (!isScalar<string>(key) || key.value === '') {
      reasons.push('has a line whose name is not plain text')
      continue
    }
    names.push(key.value)
    if (!isScalar<string>(value)) {
      reasons.push(`has no single value for "${key.value}"`)
      continue
    }
    const parsed = item.parse(value.value.trim())
    if (parsed.ok) values.set(key.value, parsed.value)
    else
      reasons.push(
        ...parsed.error.reasons.map(
          (reason) => `has for "${key.value}" the value "${value.value}", which ${reason}`
        )
      )
  }
  return reasons.length > 0 ? fail({ reasons, names: [...new Set(names)] }) : ok(values)
}

function describeFault(code: string, line: number | undefined, message: string): string {
  const place = line === undefined ? '' : ` in line ${line}`
  if (code === 'DUPLICATE_KEY') return `names the same agent twice${place}`
  return `cannot be read as lines "Name: value"${place}: ${message.split(/ at line |\n/)[0] ?? code}`
}
