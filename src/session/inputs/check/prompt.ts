/** The prompt: from its input, a file or standard input. */
import path from 'node:path'
import { resolvePath } from './paths.js'
import type { InputForm, InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Host } from './host.js'
import { attempt, attemptAsync, fail, type Result } from '../../../util/result.js'

/** A larger prompt is a mistake: no model accepts it. */
const PROMPT_LIMIT_BYTES = 10_000_000

/** In place of a file name, by convention. */
const STANDARD_INPUT = '-'

type PromptHost = Pick<Host, 'form' | 'workspace' | 'statPath' | 'readFile' | 'readStandardInput'>

/**
 * Returns the prompt. A missing, ambiguous or unusable prompt is a problem; the result is then empty. A rehearsal needs none
 * if its scenario says what PM answers.
 */
export async function readPrompt(
  values: Partial<SessionValues>,
  host: PromptHost,
  problems: InputProblem[],
  rehearsalScript?: string
): Promise<string> {
  const { prompt, 'prompt-file': promptFile } = values
  const refuse = (problem: InputProblem): string => {
    problems.push(problem)
    return ''
  }
  if (prompt === undefined && promptFile === undefined && values.rehearse === true) {
    const scripted = await readScriptedPrompt(rehearsalScript)
    if (scripted !== undefined) return scripted
  }
  if (promptFile === undefined) {
    const reason = prompt === undefined ? MISSING[host.form ?? 'workflow'] : describeBadPrompt(prompt)
    return reason === undefined ? (prompt ?? '') : refuse({ input: 'prompt', reason })
  }
  if (prompt !== undefined)
    return refuse({ input: 'prompt', reason: 'is given together with prompt-file: give one of them' })
  const refuseFile = (reason: string) => refuse({ input: 'prompt-file', value: promptFile, reason })
  const bytes =
    promptFile === STANDARD_INPUT
      ? await readStandardInput(host, problems)
      : readPromptFile(promptFile, host, problems)
  if (bytes === undefined) return ''
  if (bytes.length === 0 && promptFile === STANDARD_INPUT)
    return refuseFile(
      'is standard input, but nothing was piped in: pipe the prompt in, or give it in quotes: "Add tests"'
    )
  if (bytes.length > PROMPT_LIMIT_BYTES) return refuseFile('is larger than 10 MB')
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!text.ok) return refuseFile(`cannot be read as UTF-8 text (${text.error})`)
  const reason = describeBadPrompt(text.value)
  return reason === undefined ? text.value : refuseFile(reason)
}

/** The problems of a scenario that cannot be used are reported when the session is prepared. */
async function readScriptedPrompt(rehearsalScript: string | undefined): Promise<string | undefined> {
  if (rehearsalScript === undefined) return undefined
  const { readScenario } = await import('../../../claude/rehearsal/scenario.js')
  const scenario = await readScenario(rehearsalScript)
  const isScripted =
    !scenario.ok || (scenario.value.pmRounds?.[0] ?? scenario.value.pm).response !== undefined
  return isScripted ? `Rehearse ${path.basename(rehearsalScript)}` : undefined
}

function readPromptFile(
  promptFile: string,
  host: PromptHost,
  problems: InputProblem[]
): Uint8Array | undefined {
  const file = resolvePath('prompt-file', promptFile, 'file', host, problems)
  if (file === undefined) return undefined
  const size = host.statPath(file)?.sizeBytes ?? 0
  const read: Result<Uint8Array> =
    size > PROMPT_LIMIT_BYTES
      ? fail(`it has ${size} bytes, more than 10 MB`)
      : attempt(() => host.readFile(file))
  if (read.ok) return read.value
  problems.push({ input: 'prompt-file', value: promptFile, reason: `cannot be read (${read.error})` })
  return undefined
}

/** Reads one byte more than a prompt may have, to detect one that is too large without waiting for an endless writer. */
async function readStandardInput(
  { readStandardInput: read }: PromptHost,
  problems: InputProblem[]
): Promise<Uint8Array | undefined> {
  const problem = { input: 'prompt-file', value: STANDARD_INPUT }
  if (read === undefined) {
    const reason = 'is standard input, which only the command line has: name a file (./- for a file named -)'
    problems.push({ ...problem, reason })
    return undefined
  }
  const bytes = await attemptAsync(() => read(PROMPT_LIMIT_BYTES + 1))
  if (bytes.ok) return bytes.value
  problems.push({ ...problem, reason: `cannot be read: ${bytes.error}` })
  return undefined
}

const MISSING: Readonly<Record<InputForm, string>> = {
  workflow: 'is missing: say what the team should do, in prompt or in prompt-file',
  flags: 'is missing: say what the team should do, in quotes ("Add tests for the parser") or by --prompt-file'
}

function describeBadPrompt(text: string): string | undefined {
  if (text.trim() === '') return 'is blank: say what the team should do'
  if (text.includes('\0')) return 'contains NUL bytes: it is not text'
  return undefined
}
