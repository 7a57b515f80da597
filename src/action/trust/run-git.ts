/** Runs git to ask about a checkout, within bounds and without programs that its settings name. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { gitSettings } from '../../session/workspace/git/git.js'
import { searchFolders } from '../../util/files/trusted-path.js'

/** Runs git in a folder and returns its standard output. */
export type RunGit = (directory: string, args: readonly string[], input?: string) => Promise<string>

/** Comparing the files of a large checkout takes a while. */
const TIMEOUT_MS = 120_000

/** A list of all files of a large checkout. */
const OUTPUT_LIMIT_BYTES = 256 * 2 ** 20

// A partial clone must not fetch what it lacks: objects that are missing were never here.
const OWN = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }

/** Runs the real git. The user's own settings are read: they say whose checkouts git may trust. */
export const runGit: RunGit = gitRunner({})

/** The same with further variables. */
export function gitRunner(more: Readonly<Record<string, string>>, timeoutMs: number = TIMEOUT_MS): RunGit {
  return async (directory, args, input = '') => {
    const { HOME } = process.env
    const PATH = searchFolders().join(path.delimiter)
    const env = { PATH, HOME, ...OWN, ...more, ...gitSettings(more) }
    const options = { cwd: directory, timeout: timeoutMs, maxBuffer: OUTPUT_LIMIT_BYTES, env }
    const running = promisify(execFile)('git', [...args], options)
    // A command that reads no input may have ended.
    running.child.stdin?.on('error', () => undefined)
    running.child.stdin?.end(input)
    return (await running).stdout
  }
}

/** Whether a command that answers by its exit code says yes; a commit that is unknown here is a no. */
export async function isAnswered(command: Promise<string>): Promise<boolean> {
  return command.then(
    () => true,
    () => false
  )
}

/** What git said about its failure, in a line. */
export function gitMessage(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: unknown; readonly message?: unknown }
  const text = typeof stderr === 'string' && stderr.trim() !== '' ? stderr : String(message ?? error)
  return text.trim().split('\n', 1)[0] ?? ''
}
