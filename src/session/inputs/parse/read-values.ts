/** Parses the raw texts of the inputs into typed values by a table of inputs, and collects every problem. */
import type { InputProblem } from './input-problem.js'
import { closestName } from '../../../util/closest-name.js'
import type { Parsed, ValueParser } from './parse-values.js'

/** One input. Its name is its key in the table. */
export interface InputDefinition<Value> extends ValueParser<Value> {
  /** What it does, for `action.yml`, the reference and `--help`. */
  readonly description: string
  /** Text that is parsed if the input is not given. */
  readonly default?: string
  /** Expression that the runner evaluates if the input is not given. */
  readonly runnerDefault?: string
  /** What applies if the input is not given and there is no fixed default, for documentation. */
  readonly otherwise?: string
  /** Environment variable that gives the value on the command line and in a step's `env`. */
  readonly variable?: string
  /** The value is never shown. */
  readonly secret?: true
  /** White space is part of the value; a blank text counts as given. */
  readonly verbatim?: true
  /** One of the few that the short help lists. */
  readonly isCommon?: true
}

/** Inputs by name. */
export type InputTable = Readonly<Record<string, InputDefinition<unknown>>>

/** Inputs that are listed together, under a title. */
export interface InputGroup {
  readonly title: string
  readonly inputs: InputTable
}

type ValueOf<Definition> =
  Definition extends ValueParser<unknown>
    ? Awaited<ReturnType<Definition['parse']>> extends infer Returned
      ? Returned extends { readonly ok: true; readonly value: infer Value }
        ? Value
        : never
      : never
    : never

/** Values by name; undefined if an input without a default is not given. */
export type InputValues<Table extends InputTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly default: string }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined
}

/** The parsed raw texts. An input with a problem has no value. */
export interface ReadValues<Table extends InputTable> {
  readonly values: Partial<InputValues<Table>>
  readonly problems: readonly InputProblem[]
  /** Names in maps that have a problem, by input. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** The given texts by input name; an input that is not given has no entry. */
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
      problems.push(...parsed.error.reasons.map((reason) => problemOf(name, definition, text, reason)))
      if (parsed.error.names !== undefined) names.set(name, parsed.error.names)
    }
  }
  return { values: values as Partial<InputValues<Table>>, problems, names }
}

/** Returns the problem of one input, with what its definition says about valid values. */
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

/** An unknown input, with the closest known name. */
export interface UnknownInput {
  readonly name: string
  readonly suggestion: string | undefined
}

/** Returns the raw inputs that are in no table. */
export function findUnknownInputs(raw: RawInputs, known: readonly string[]): readonly UnknownInput[] {
  return [...raw.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, suggestion: closestName(name, known) }))
}
