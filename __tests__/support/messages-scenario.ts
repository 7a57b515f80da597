/**
 * What the Messages API stand-in is to answer: rules, chosen by what a request says, and steps, chosen by how far its
 * conversation has come. Nothing is remembered between requests, so parallel and resumed conversations cannot mix.
 */

/** One block of an answer. */
export type AnswerBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'thinking'; readonly thinking: string }
  | { readonly type: 'tool_use'; readonly name: string; readonly input: Readonly<Record<string, unknown>> }

/** What goes wrong with an answer; the stream faults strike after so many whole stream events. */
export type Fault =
  /** No answer until the client goes. */
  | { readonly kind: 'hang' }
  /** The connection is reset before a byte is sent. */
  | { readonly kind: 'reset' }
  | {
      readonly kind: 'error'
      readonly status: number
      readonly type: string
      readonly message: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The connection is closed, in the middle of the stream. */
  | { readonly kind: 'cut'; readonly afterEvents: number }
  /** The stream ends cleanly, but too early. */
  | { readonly kind: 'end'; readonly afterEvents: number }
  | { readonly kind: 'malformed'; readonly afterEvents: number }
  | { readonly kind: 'error-event'; readonly afterEvents: number }
  /** Nothing more comes and the connection stays open. */
  | { readonly kind: 'stall'; readonly afterEvents: number }

/** One answer. */
export interface Step {
  /** Shorthand for one text block. */
  readonly text?: string
  readonly blocks?: readonly AnswerBlock[]
  /** As the API: `tool_use` where a block asks for a tool, else `end_turn`. */
  readonly stopReason?: string
  readonly usage?: {
    readonly inputTokens: number
    readonly outputTokens: number
    /** Further fields, or others in place of these, as the API names them. */
    readonly details?: Readonly<Record<string, unknown>>
  }
  /** Wait before the answer, in milliseconds. */
  readonly delayMs?: number
  /** Wait before each piece of text or tool input, in milliseconds. */
  readonly pieceDelayMs?: number
  /** The answer waits until the test releases this gate. */
  readonly gate?: string
  /** The answer waits until `n` requests wait at this barrier: proves that they run at the same time. */
  readonly barrier?: { readonly name: string; readonly n: number }
  readonly fault?: Fault
  /** Whether a stream fault also spoils the client's repetition without a stream (as an error 500). */
  readonly faultWithoutStream?: boolean
}

/** Answers for the requests that it matches; every given pattern must match. */
export interface Rule {
  readonly name: string
  readonly match?: {
    readonly system?: RegExp
    /** The last genuine user turn, without the CLI's reminders. */
    readonly user?: RegExp
    readonly model?: RegExp
    /** The how manieth genuine user turn, from 1. */
    readonly turn?: number
  }
  /** One per answer since the last genuine user turn; a list gives one alternative per attempt, the last one repeats. */
  readonly steps: readonly (Step | readonly Step[])[]
}

/** Rules in order: the first that matches answers. */
export interface Scenario {
  readonly rules: readonly Rule[]
}

/** What a request says, as far as rules ask for it. */
export interface Conversation {
  readonly model: string
  readonly system: string
  /** Text of the last genuine user turn. */
  readonly user: string
  /** Number of genuine user turns. */
  readonly turn: number
  /** Answers that were given since the last genuine user turn. */
  readonly answered: number
}

const REMINDER = /<system-reminder>[\s\S]*?<\/system-reminder>/g

/** Reads a request's body as a conversation; unknown or missing parts count as empty. */
export function parseConversation(body: unknown): Conversation {
  const request = asObject(body)
  let user = ''
  let turn = 0
  let answered = 0
  for (const message of asList(request['messages']).map(asObject)) {
    if (message['role'] === 'assistant') answered += 1
    if (message['role'] !== 'user' || isContinuation(message['content'])) continue
    user = textOf(message['content']).replace(REMINDER, '').trim()
    turn += 1
    answered = 0
  }
  return { model: asText(request['model']), system: textOf(request['system']), user, turn, answered }
}

/** The first rule that matches, undefined when none does. */
export function findRule(scenario: Scenario, said: Conversation): Rule | undefined {
  return scenario.rules.find(
    ({ match = {} }) =>
      (match.system?.test(said.system) ?? true) &&
      (match.user?.test(said.user) ?? true) &&
      (match.model?.test(said.model) ?? true) &&
      (match.turn === undefined || match.turn === said.turn)
  )
}

/** The step of a rule for the attempt (from 0) at the answer that is due, undefined when the rule has no such step. */
export function findStep(rule: Rule, answered: number, attempt: number): Step | undefined {
  const step = rule.steps[answered]
  if (!isAlternatives(step)) return step
  return step[Math.min(attempt, step.length - 1)]
}

/** The blocks of a step's answer. */
export function blocksOf(step: Step): readonly AnswerBlock[] {
  return step.blocks ?? (step.text === undefined ? [] : [{ type: 'text', text: step.text }])
}

function isAlternatives(step: Step | readonly Step[] | undefined): step is readonly Step[] {
  return Array.isArray(step)
}

/** How the CLI introduces what the user says while a tool runs. */
const MID_TURN = 'The user sent a new message while you were working:'

/**
 * Tool results, news of background tasks and messages in mid-turn continue a turn; reminders alone are no turn either.
 * The prompt of a resumed conversation starts one, though CLI 2.1.332 puts it beside the last tool's result.
 */
function isContinuation(content: unknown): boolean {
  const text = textOf(content).replace(REMINDER, '').trim()
  return text === '' || text.startsWith(MID_TURN) || text.startsWith('<task-notification>')
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  return asList(content)
    .map((block) => asText(asObject(block)['text']))
    .join('\n')
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
