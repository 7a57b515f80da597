/** The prompt: its text, its file or standard input. */
import { attempt, resolvePath } from './paths.js'
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'
import type { Host } from './host.js'
import { errorMessage } from '../../../util/error-message.js'

/** Prompts over this are a mistake: no model reads them. */
const PROMPT_LIMIT_BYTES = 10_000_000

/** In the place of a file's name, as other programs have it. */
const STANDARD_INPUT = '-'

type PromptSurroundings = Pick<Host, 'workspace' | 'lookAt' | 'readFile' | 'readStandardInput'>

/**
 * The prompt; every way to have none, or one that cannot be meant, is a problem. With a problem the prompt is empty.
 */
export async function readPrompt(
  values: Partial<SessionValues>,
  host: PromptSurroundings,
  problems: InputProblem[]
): Promise<string> {
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
  const refuseFile = (reason: string) => refuse({ input: 'prompt-file', value: promptFile, reason })
  const bytes =
    promptFile === STANDARD_INPUT
      ? await readStandardInput(host, refuseFile)
      : readPromptFile(promptFile, host, problems)
  if (typeof bytes !== 'object') return ''
  if (bytes.length === 0 && promptFile === STANDARD_INPUT)
    return refuseFile('is standard input, and nothing was piped in: pipe the prompt in, or give it with -i')
  if (bytes.length > PROMPT_LIMIT_BYTES) return refuseFile('has more than 10 MB')
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!text.ok) return refuseFile(`cannot be read as UTF-8 text (${text.message})`)
  const reason = describeBadPrompt(text.value)
  return reason === undefined ? text.value : refuseFile(reason)
}

function readPromptFile(
  promptFile: string,
  host: PromptSurroundings,
  problems: InputProblem[]
): Uint8Array | undefined {
  const file = resolvePath('prompt-file', promptFile, 'file', host, problems)
  if (file === undefined) return undefined
  const size = host.lookAt(file)?.sizeBytes ?? 0
  const read: ReturnType<typeof attempt<Uint8Array>> =
    size > PROMPT_LIMIT_BYTES
      ? { ok: false, message: `it has ${size} bytes, more than 10 MB` }
      : attempt(() => host.readFile(file))
  if (read.ok) return read.value
  problems.push({ input: 'prompt-file', value: promptFile, reason: `cannot be read (${read.message})` })
  return undefined
}

/** One byte more than a prompt may have shows that there is too much; who writes without end is not waited for. */
async function readStandardInput(
  { readStandardInput: read }: PromptSurroundings,
  refuse: (reason: string) => string
): Promise<Uint8Array | string> {
  if (read === undefined)
    return refuse(
      'is standard input, which only the command line has: name a file (./- for one that is called so)'
    )
  try {
    return await read(PROMPT_LIMIT_BYTES + 1)
  } catch (error) {
    return refuse(`cannot be read: ${errorMessage(error)}`)
  }
}

function describeBadPrompt(text: string | undefined): string | undefined {
  if (text === undefined) return 'is missing: say what the team is to do, in prompt or in prompt-file'
  if (text.trim() === '') return 'is blank: say what the team is to do'
  if (text.includes('\0')) return 'has NUL bytes in it: it is no text'
  return undefined
}
