/** The input `response-schema`: a schema, or the path of a file with it. */
import { checkResponseSchema, SCHEMA_LIMIT_BYTES } from '../../configuration/response-schema.js'
import type { InputProblem } from '../parse/input-problem.js'
import { readJsonOrFile } from './text-or-file.js'
import type { Host } from './host.js'

const INPUT = 'response-schema'

/** Returns the text of the checked schema; undefined if none is given, or after a problem. */
export async function readResponseSchema(
  given: string | undefined,
  host: Pick<Host, 'workspace' | 'statPath' | 'readFile'>,
  problems: InputProblem[]
): Promise<string | undefined> {
  if (given === undefined) return undefined
  const text = readJsonOrFile(INPUT, given, SCHEMA_LIMIT_BYTES, host, problems)
  if (text === undefined) return undefined
  const checked = await checkResponseSchema(text)
  if (checked.ok) return text
  problems.push({ input: INPUT, value: given, reason: checked.error })
  return undefined
}
