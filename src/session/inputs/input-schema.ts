/** The input `response-schema`: a schema itself, or the file that it stands in. */
import { checkResponseSchema, SCHEMA_LIMIT_BYTES } from '../response-schema.js'
import { resolvePath } from './input-paths.js'
import type { InputProblem } from './input-problem.js'
import type { Surroundings } from './surroundings.js'

const INPUT = 'response-schema'

/** The text of the checked schema; undefined when none is given, or with a problem. */
export async function readResponseSchema(
  given: string | undefined,
  surroundings: Pick<Surroundings, 'workspace' | 'lookAt' | 'readFile'>,
  problems: InputProblem[]
): Promise<string | undefined> {
  if (given === undefined) return undefined
  const text = given.startsWith('{') ? given : readSchemaFile(given, surroundings, problems)
  if (text === undefined) return undefined
  const checked = await checkResponseSchema(text)
  if (checked.ok) return text
  problems.push({ input: INPUT, value: given, reason: checked.reason })
  return undefined
}

function readSchemaFile(
  given: string,
  surroundings: Pick<Surroundings, 'workspace' | 'lookAt' | 'readFile'>,
  problems: InputProblem[]
): string | undefined {
  const file = resolvePath(INPUT, given, 'file', surroundings, problems)
  if (file === undefined) return undefined
  const size = surroundings.lookAt(file)?.sizeBytes ?? 0
  const read = size > SCHEMA_LIMIT_BYTES ? tooLarge(size) : readText(file, surroundings)
  if (typeof read === 'string') return read
  problems.push({ input: INPUT, value: given, reason: read.reason })
  return undefined
}

function tooLarge(size: number): { readonly reason: string } {
  return { reason: `has ${size} bytes, more than ${SCHEMA_LIMIT_BYTES / 1024} KiB` }
}

function readText(
  file: string,
  { readFile }: Pick<Surroundings, 'readFile'>
): string | { readonly reason: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFile(file))
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return { reason: `cannot be read as UTF-8 text (${cause})` }
  }
}
