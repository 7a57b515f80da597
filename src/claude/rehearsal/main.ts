/**
 * The stand-in CLI: accepts the command lines of a session, asks no model, and answers in the real CLI's format. Real
 * processes, terminals and limits can be tried with it without a key, a network or a bill.
 */
import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { REHEARSAL_SCRIPT_VARIABLE } from '../environment/environment.js'
import type { Variables } from '../environment/credentials.js'
import type { Behaviour } from './behaviour.js'
import { readConversation, readPlainPrompt } from './incoming.js'
import { REHEARSAL_MODEL, REHEARSAL_VERSION } from './messages.js'
import type { Conversation } from './messages.js'
import { keepConversation } from './kept-conversation.js'
import { perform } from './perform.js'
import { agentAnswer, laterAnswer, planAnswer, REHEARSAL_MARK } from './plan.js'
import { behaviourOf, EMPTY_SCENARIO, readScenario } from './scenario.js'
import { ok } from '../../util/result.js'

/** The streams of the program. Default: the process's own. */
export interface RehearsalStreams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly stderr: NodeJS.WritableStream
  /** The working directory. */
  readonly cwd?: string
}

const PROCESS_STREAMS: RehearsalStreams = {
  get stdin() {
    return process.stdin
  },
  get stdout() {
    return process.stdout
  },
  get stderr() {
    return process.stderr
  }
}

/** What the real CLI writes to a terminal at its end: mode resets, without a line end. */
const TERMINAL_TRAILER = '\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?25h\u001b]0;\u0007'

/** Runs the stand-in. Resolves to the exit code; like the real CLI, writes errors to standard error. */
export async function runRehearsal(
  argv: readonly string[],
  env: Variables,
  streams: RehearsalStreams = PROCESS_STREAMS
): Promise<number> {
  const complain = (message: string): number => {
    streams.stderr.write(`${message}\n`)
    return 1
  }
  const options = readArguments(argv)
  if (options['version'] !== undefined) {
    streams.stdout.write(`${REHEARSAL_VERSION}\n`)
    return 0
  }
  if (
    options['print'] === undefined ||
    options['output-format'] !== 'stream-json' ||
    options['verbose'] === undefined
  )
    return complain('Error: the rehearsal supports only -p --output-format stream-json --verbose')
  const incoming =
    options['input-format'] === 'stream-json'
      ? readConversation(streams.stdin, (line) => streams.stdout.write(`${JSON.stringify(line)}\n`))
      : readPlainPrompt(streams.stdin)
  const prompt = await incoming.prompt
  if (prompt.trim() === '')
    return complain(
      'Error: Input must be provided either through stdin or as a prompt argument when using --print'
    )

  try {
    const file = env[REHEARSAL_SCRIPT_VARIABLE]
    const read = file === undefined || file === '' ? ok(EMPTY_SCENARIO) : await readScenario(file)
    if (!read.ok) return complain(`Error: the scenario is invalid.\n${read.error.join('\n')}`)
    const scenario = read.value
    const slug = env['CLAUDE_PM_AGENT'] ?? 'pm'
    const round = roundOf(env)
    const behaviour = behaviourOf(scenario, slug, round, attemptOf(env))
    const answer = answerOf(behaviour, slug, prompt, round, env)
    const conversation = conversationOf(options, streams.cwd ?? process.cwd())
    const unknown = keepConversation(options, conversation.sessionId, env['CLAUDE_CONFIG_DIR'])
    if (unknown !== undefined) return complain(unknown)
    const exitCode = await perform(
      conversation,
      behaviour,
      answer,
      incoming.furtherMessage,
      async (message) => {
        if (streams.stdout.write(`${JSON.stringify(message)}\n`)) return
        await new Promise((resolve) => streams.stdout.once('drain', resolve))
      }
    )
    if (streams.stdout.isTTY === true) streams.stdout.write(TERMINAL_TRAILER)
    return exitCode
  } finally {
    incoming.close()
  }
}

/** PM's round, from 1. */
function roundOf(env: Variables): number {
  return Math.max(1, Number.parseInt(env['CLAUDE_PM_ROUND'] ?? '1', 10) || 1)
}

/** The attempt of this process's run, from 1. */
function attemptOf(env: Variables): number {
  return Math.max(1, Number.parseInt(env['CLAUDE_PM_ATTEMPT'] ?? '1', 10) || 1)
}

/** The scenario's answer for this round, else one made from the prompt; always marked as a rehearsal. */
function answerOf(behaviour: Behaviour, slug: string, prompt: string, round: number, env: Variables): string {
  const own = behaviour.response ?? []
  // After its last answer PM delegates nothing more: a repeated answer would repeat the work.
  const answer = slug === 'pm' ? own[round - 1] : own[Math.min(round, own.length) - 1]
  if (answer !== undefined) return `${REHEARSAL_MARK}\n\n${answer}`
  if (slug !== 'pm') return agentAnswer(env['CLAUDE_PM_AGENT_NAME'] ?? slug, prompt)
  return round === 1 ? planAnswer(prompt) : laterAnswer(round)
}

type Options = Readonly<Record<string, string | true | undefined>>

/** The options by name, `--x y` or `--x=y`; flags are true. Unknown words are ignored. */
function readArguments(argv: readonly string[]): Options {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      version: { type: 'boolean', short: 'v' },
      print: { type: 'boolean', short: 'p' },
      verbose: { type: 'boolean' },
      'output-format': { type: 'string' },
      'input-format': { type: 'string' },
      'session-id': { type: 'string' },
      resume: { type: 'string' },
      'json-schema': { type: 'string' },
      tools: { type: 'string' },
      'permission-mode': { type: 'string' },
      model: { type: 'string' }
    }
  })
  return Object.fromEntries(
    tokens.flatMap((token) => (token.kind === 'option' ? [[token.name, token.value ?? true]] : []))
  )
}

function conversationOf(options: Options, cwd: string): Conversation {
  const textOf = (name: string, otherwise: string): string => {
    const value = options[name]
    return typeof value === 'string' ? value : otherwise
  }
  return {
    sessionId: textOf('resume', textOf('session-id', randomUUID())),
    model: textOf('model', REHEARSAL_MODEL),
    cwd,
    tools: textOf('tools', '')
      .split(',')
      .filter((tool) => tool !== ''),
    permissionMode: textOf('permission-mode', 'default'),
    ...(typeof options['json-schema'] === 'string'
      ? { jsonSchema: JSON.parse(options['json-schema']) as unknown }
      : {})
  }
}
