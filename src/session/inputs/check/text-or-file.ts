/** An input that is either JSON or the path of a file with it. */
import { resolvePath } from './paths.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { Host } from './host.js'
import { attempt, fail, type Result } from '../../../util/result.js'

/** Returns the text; undefined after a problem. Text that begins with a brace is JSON, not a path. */
export function readJsonOrFile(
  input: string,
  given: string,
  limitBytes: number,
  host: Pick<Host, 'workspace' | 'statPath' | 'readFile'>,
  problems: InputProblem[]
): string | undefined {
  if (given.startsWith('{')) return given
  const file = resolvePath(input, given, 'file', host, problems)
  if (file === undefined) return undefined
  const size = host.statPath(file)?.sizeBytes ?? 0
  const read = size > limitBytes ? tooLarge(size, limitBytes) : readText(file, host)
  if (read.ok) return read.value
  problems.push({ input, value: given, reason: read.error })
  return undefined
}

function tooLarge(size: number, limitBytes: number): Result<never> {
  return fail(`has ${size} bytes, more than ${limitBytes / 1024} KiB`)
}

function readText(file: string, { readFile }: Pick<Host, 'readFile'>): Result<string> {
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(readFile(file)))
  return text.ok ? text : fail(`cannot be read as UTF-8 text (${text.error})`)
}
