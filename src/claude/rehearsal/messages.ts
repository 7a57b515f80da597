/** Builds stream-json lines in the format of the real CLI (2.1.197). Pure, except for the ids. */
import { randomUUID } from 'node:crypto'

/** Output of `--version`: the version that is imitated, and that this is not the real CLI. */
export const REHEARSAL_VERSION = '2.1.197 (rehearsal)'

/** Model to report if none was chosen; no model is asked. */
export const REHEARSAL_MODEL = 'rehearsal'

/** Facts repeated in every line of one conversation. */
export interface Conversation {
  readonly sessionId: string
  readonly model: string
  readonly cwd: string
  readonly tools: readonly string[]
  readonly permissionMode: string
  /** The schema of `--json-schema`. */
  readonly jsonSchema?: unknown
}

/** One line, not yet written. */
export type Message = Readonly<Record<string, unknown>>

/** A refused tool call, as a result lists it. */
export interface Denial {
  readonly tool_name: string
  readonly tool_use_id: string
  readonly tool_input: Readonly<Record<string, unknown>>
}

/** The first line. */
export function initMessage({ sessionId, model, cwd, tools, permissionMode }: Conversation): Message {
  return {
    type: 'system',
    subtype: 'init',
    cwd,
    session_id: sessionId,
    tools,
    mcp_servers: [],
    model,
    permissionMode,
    slash_commands: [],
    apiKeySource: 'none',
    claude_code_version: REHEARSAL_VERSION,
    output_style: 'default',
    agents: [],
    skills: [],
    plugins: [],
    uuid: randomUUID()
  }
}

/** A line that shows activity, without text. */
export function thinkingMessage({ sessionId }: Conversation): Message {
  return {
    type: 'system',
    subtype: 'thinking_tokens',
    estimated_tokens: 1,
    estimated_tokens_delta: 1,
    uuid: randomUUID(),
    session_id: sessionId
  }
}

/** One block of the model's text. */
export function textMessage(conversation: Conversation, text: string): Message {
  return assistantMessage(conversation, conversation.model, [{ type: 'text', text }])
}

/** The CLI's own text in place of the model's, for an error. */
export function errorMessage(conversation: Conversation, text: string, kind = 'unknown'): Message {
  return { ...assistantMessage(conversation, '<synthetic>', [{ type: 'text', text }]), error: kind }
}

/** A tool call and its result. */
export function toolMessages(
  conversation: Conversation,
  name: string,
  input: Readonly<Record<string, unknown>>,
  answer: { readonly content: string; readonly isError: boolean }
): { readonly id: string; readonly messages: readonly [Message, Message] } {
  const id = `toolu_${randomUUID().replaceAll('-', '').slice(0, 18)}`
  const call = assistantMessage(conversation, conversation.model, [{ id, input, type: 'tool_use', name }])
  const result: Message = {
    type: 'user',
    message: {
      role: 'user',
      content: [{ tool_use_id: id, type: 'tool_result', content: answer.content, is_error: answer.isError }]
    },
    parent_tool_use_id: null,
    session_id: conversation.sessionId,
    uuid: randomUUID()
  }
  return { id, messages: [call, result] }
}

/** How a conversation ended. */
export interface Ending {
  readonly text: string
  readonly isError: boolean
  readonly durationMs: number
  readonly turns: number
  readonly costUsd: number
  readonly denials: readonly Denial[]
  /** What `--json-schema` asked for. */
  readonly structuredOutput?: unknown
}

/** The last line. As with the real CLI, a failure has the subtype `success`, too: `is_error` decides. */
export function resultMessage(conversation: Conversation, ending: Ending): Message {
  return {
    type: 'result',
    subtype: 'success',
    is_error: ending.isError,
    api_error_status: null,
    duration_ms: ending.durationMs,
    duration_api_ms: 0,
    num_turns: ending.turns,
    result: ending.text,
    stop_reason: ending.isError ? 'stop_sequence' : 'end_turn',
    session_id: conversation.sessionId,
    total_cost_usd: ending.costUsd,
    usage: NO_USAGE,
    modelUsage: {},
    permission_denials: ending.denials,
    ...(ending.structuredOutput === undefined ? {} : { structured_output: ending.structuredOutput }),
    terminal_reason: 'completed',
    uuid: randomUUID()
  }
}

const NO_USAGE = {
  input_tokens: 0,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: 0
}

function assistantMessage(conversation: Conversation, model: string, content: readonly Message[]): Message {
  return {
    type: 'assistant',
    message: {
      id: `msg_${randomUUID()}`,
      type: 'message',
      role: 'assistant',
      model,
      content,
      stop_reason: null,
      stop_sequence: null,
      usage: NO_USAGE
    },
    parent_tool_use_id: null,
    session_id: conversation.sessionId,
    uuid: randomUUID()
  }
}
