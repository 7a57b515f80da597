/** Inputs that name files and folders: resolved against the workspace, looked at, and the prompt read. */
import path from 'node:path'
import type { InputProblem } from './input-problem.js'
import type { SessionValues } from './input-table.js'
import { leadsOut } from './lead-out.js'
import type { FileFacts, Surroundings } from './surroundings.js'

/** What a path must be of. */
export type WantedKind = FileFacts['kind'] | 'file or folder' | 'folder or nothing'

/** Prompts over this are a mistake: no model reads them. */
const PROMPT_LIMIT_BYTES = 10_000_000

/** The absolute path of an input, if it is given; a problem when what stands there is not what is wanted. */
export function resolvePath(
  input: string,
  given: string | undefined,
  wanted: WantedKind,
  surroundings: Pick<Surroundings, 'workspace' | 'lookAt'>,
  problems: InputProblem[]
): string | undefined {
  if (given === undefined) return undefined
  const absolute = path.resolve(surroundings.workspace, given)
  const reason = describeMismatch(absolute, wanted, surroundings) ?? describeLeak(absolute, surroundings)
  if (reason !== undefined) problems.push({ input, value: given, reason })
  return reason === undefined ? absolute : undefined
}

function describeLeak(
  absolute: string,
  surroundings: Pick<Surroundings, 'workspace' | 'lookAt'>
): string | undefined {
  const real = leadsOut(absolute, surroundings)
  if (real === undefined) return undefined
  return `is reached by a link that leads out of the workspace, to ${real}: a checkout may bring such a link along. Name that path itself, if it is meant`
}

function describeMismatch(
  absolute: string,
  wanted: WantedKind,
  { lookAt }: Pick<Surroundings, 'lookAt'>
): string | undefined {
  const found = attempt(() => lookAt(absolute))
  if (!found.ok) return `cannot be looked at (${found.message})`
  const kind = found.value?.kind ?? 'nothing'
  if (wanted.split(' or ').includes(kind)) return undefined
  if (kind === 'nothing') return `does not exist (looked for ${absolute})`
  return `is ${kind === 'other' ? 'neither file nor folder' : `a ${kind}`}, not a ${wanted}`
}

/**
 * The prompt, from its text or its file; every way to have none, or one that cannot be meant, is a problem.
 * With a problem the prompt is empty.
 */
export function readPrompt(
  values: Partial<SessionValues>,
  surroundings: Pick<Surroundings, 'workspace' | 'lookAt' | 'readFile'>,
  problems: InputProblem[]
): string {
  const { prompt, 'prompt-file': promptFile } = values
  const refuse = (problem: InputProblem): string => {
    problems.push(problem)
    return ''
  }
  if (promptFile === undefined) {
    const reason = describeBadPrompt(prompt)
    return reason === undefined ? (prompt ?? '') : refuse({ input: 'prompt', reason })
  }
  if (prompt !== undefined)
    return refuse({ input: 'prompt', reason: 'is given together with prompt-file: give one of them' })
  const file = resolvePath('prompt-file', promptFile, 'file', surroundings, problems)
  if (file === undefined) return ''
  const refuseFile = (reason: string) => refuse({ input: 'prompt-file', value: promptFile, reason })
  const size = surroundings.lookAt(file)?.sizeBytes ?? 0
  if (size > PROMPT_LIMIT_BYTES) return refuseFile(`has ${size} bytes, more than 10 MB`)
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(surroundings.readFile(file)))
  if (!text.ok) return refuseFile(`cannot be read as UTF-8 text (${text.message})`)
  const reason = describeBadPrompt(text.value)
  return reason === undefined ? text.value : refuseFile(reason)
}

function describeBadPrompt(text: string | undefined): string | undefined {
  if (text === undefined) return 'is missing: say what the team is to do, in prompt or in prompt-file'
  if (text.trim() === '') return 'is blank: say what the team is to do'
  if (text.includes('\0')) return 'has NUL bytes in it: it is no text'
  return undefined
}

type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

function attempt<Value>(effect: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: effect() }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
