/** From the raw texts of the inputs to typed values, by a table of inputs; every problem is gathered. */
import type { InputProblem } from './input-problem.js'
import { closestName } from '../../../util/closest-name.js'
import type { Parsed, ValueParser } from './parse-values.js'

/** One input: what it is called stands in its table. */
export interface InputDefinition<Value> extends ValueParser<Value> {
  /** What it does, for `action.yml`, the README and `--help`. */
  readonly description: string
  /** Text that stands for the value where the input is not given. */
  readonly default?: string
  /** Expression that the runner puts in the value's place where the input is not given. */
  readonly runnerDefault?: string
  /** What applies where the input is not given and there is no fixed text for it, for the reader. */
  readonly otherwise?: string
  /** The value is never shown. */
  readonly secret?: true
  /** White space is part of the value: a blank text counts as given. */
  readonly verbatim?: true
}

/** Inputs by name. */
export type InputTable = Readonly<Record<string, InputDefinition<unknown>>>

type ValueOf<Definition> =
  Definition extends ValueParser<unknown>
    ? Awaited<ReturnType<Definition['parse']>> extends infer Result
      ? Result extends { readonly ok: true; readonly value: infer Value }
        ? Value
        : never
      : never
    : never

/** Values by name; undefined where an input without a default is not given. */
export type InputValues<Table extends InputTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly default: string }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined
}

/** What became of the raw texts: an input with a problem has no value. */
export interface ReadValues<Table extends InputTable> {
  readonly values: Partial<InputValues<Table>>
  readonly problems: readonly InputProblem[]
  /** Of maps that have a problem: the names in them, by input. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** Texts as they were given, by input name; an input that is not given has no entry. */
export type RawInputs = ReadonlyMap<string, string>

/** Parses every input of the table. */
export async function readValues<Table extends InputTable>(
  raw: RawInputs,
  table: Table
): Promise<ReadValues<Table>> {
  const values: Record<string, unknown> = {}
  const problems: InputProblem[] = []
  const names = new Map<string, readonly string[]>()
  for (const [name, definition] of Object.entries(table)) {
    const text = givenText(raw.get(name), definition)
    if (text === undefined) continue
    const parsed: Parsed<unknown> = await definition.parse(text)
    if (parsed.ok) values[name] = parsed.value
    else {
      problems.push(...parsed.reasons.map((reason) => problemOf(name, definition, text, reason)))
      if (parsed.names !== undefined) names.set(name, parsed.names)
    }
  }
  return { values: values as Partial<InputValues<Table>>, problems, names }
}

/** The problem of one input, with what its definition tells of values that fit. */
export function problemOf(
  name: string,
  definition: InputDefinition<unknown>,
  value: string | undefined,
  reason: string
): InputProblem {
  const shown = value === undefined ? {} : { value: definition.secret ? '***' : value }
  return {
    input: name,
    ...shown,
    reason,
    allowed: definition.allowed,
    example: `${name}: ${definition.example}`
  }
}

function givenText(text: string | undefined, definition: InputDefinition<unknown>): string | undefined {
  if (definition.verbatim) return text
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? definition.default : trimmed
}

/** An input that no table knows, with the known name that it may have been meant to be. */
export interface UnknownInput {
  readonly name: string
  readonly suggestion: string | undefined
}

/** The raw inputs that stand in no table. */
export function findUnknownInputs(raw: RawInputs, known: readonly string[]): readonly UnknownInput[] {
  return [...raw.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, suggestion: closestName(name, known) }))
}
