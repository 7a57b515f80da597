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
  const refuse = (reason: string): undefined => {
    problems.push({ input: INPUT, value: given, reason })
    return undefined
  }
  const size = surroundings.lookAt(file)?.sizeBytes ?? 0
  if (size > SCHEMA_LIMIT_BYTES)
    return refuse(`has ${size} bytes, more than ${SCHEMA_LIMIT_BYTES / 1024} KiB`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(surroundings.readFile(file))
  } catch (error) {
    return refuse(`cannot be read as UTF-8 text (${error instanceof Error ? error.message : String(error)})`)
  }
}
