/** Parses one JSON object of the stream to its events; unknown kinds of lines give none. Pure. */
import type { DeniedToolCall, StreamEvent, ToolEvent, Usage } from './stream-events.js'
import { describeToolInput, describeToolTarget, endsProcesses } from './tool-detail.js'

type Fields = Record<string, unknown>

/** The CLI's mark on messages that no model wrote. */
const SYNTHETIC_MODEL = '<synthetic>'

/** The events of one line. `cwd` shortens paths in a tool's detail. */
export function parseStreamObject(line: Fields, cwd?: string): StreamEvent[] {
  switch (line['type']) {
    case 'system':
      return parseSystem(line)
    case 'assistant':
      return parseAssistant(line, cwd)
    case 'user':
      return parseUser(line)
    case 'result':
      return [parseResult(line, cwd)]
    default:
      return []
  }
}

function parseSystem(line: Fields): StreamEvent[] {
  const subtype = text(line['subtype'])
  switch (subtype) {
    case 'init':
      return [
        {
          type: 'init',
          model: text(line['model']),
          version: text(line['claude_code_version']),
          tools: listOfNames(line['tools']),
          claudeSessionId: text(line['session_id']),
          cwd: text(line['cwd']),
          mcpServers: list(line['mcp_servers']).map((server) => ({
            name: text(fields(server)['name']),
            status: text(fields(server)['status'])
          }))
        }
      ]
    case 'api_retry':
      return [
        {
          type: 'retry',
          attempt: number(line['attempt']),
          maxRetries: number(line['max_retries']),
          delayMs: Math.round(number(line['retry_delay_ms'])),
          status: numberOrNull(line['error_status']),
          cause: text(line['error']) || 'unknown'
        }
      ]
    case 'model_fallback':
      return [
        {
          type: 'modelFallback',
          from: text(line['original_model']),
          to: text(line['fallback_model']),
          reason: text(line['content'])
        }
      ]
    case 'thinking_tokens':
      return [{ type: 'thinking' }]
    default:
      return PEER_MESSAGE.test(subtype)
        ? [{ type: 'peerMessage', state: text(line['state']) || subtype, from: text(line['from']) }]
        : []
  }
}

/** `peer_message_hold` of 2.1.332, and similar names that a CLI may give to messages from other sessions. */
const PEER_MESSAGE = /^(?:peer|cross_session)_/

/** Undefined if any entry is not a name: a list with gaps would hide what was granted. */
function listOfNames(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined
}

function parseAssistant(line: Fields, cwd: string | undefined): StreamEvent[] {
  const message = fields(line['message'])
  const ofSubAgent = typeof line['parent_tool_use_id'] === 'string'
  return list(message['content']).flatMap((item): StreamEvent[] => {
    const block = fields(item)
    switch (block['type']) {
      case 'text':
        // A sub-agent's text is for the agent, not for us.
        if (ofSubAgent) return []
        if (message['model'] !== SYNTHETIC_MODEL) return [{ type: 'said', text: text(block['text']) }]
        return [{ type: 'cliSaid', text: text(block['text']), error: text(line['error']) || null }]
      case 'thinking':
      case 'redacted_thinking':
        return [{ type: 'thinking' }]
      case 'tool_use':
      case 'server_tool_use':
        return [parseToolCall(block, cwd)]
      default:
        return []
    }
  })
}

function parseToolCall(block: Fields, cwd: string | undefined): ToolEvent {
  const name = text(block['name'])
  return {
    type: 'tool',
    id: text(block['id']),
    name,
    detail: describeToolInput(block['input'], cwd),
    ...describeToolTarget(name, block['input']),
    ...(endsProcesses(block['input']) ? { endsProcesses: true } : {})
  }
}

function parseUser(line: Fields): StreamEvent[] {
  return list(fields(line['message'])['content'])
    .map(fields)
    .flatMap((block): StreamEvent[] => {
      if (block['type'] === 'tool_result')
        return [
          {
            type: 'toolResult',
            id: text(block['tool_use_id']),
            isError: block['is_error'] === true,
            ...missingTool(block),
            ...(isDeniedByRule(block) ? { isDeniedByRule: true as const } : {})
          }
        ]
      if (block['type'] !== 'text') return []
      if (OUTPUT_LIMIT.test(text(block['text']))) return [{ type: 'outputLimit' }]
      return REMINDER.test(text(block['text'])) ? [{ type: 'reminder' }] : []
    })
}

/** The CLI's answer to a call of a tool that is disabled or does not exist; it is not among its `permission_denials`. */
function missingTool(block: Fields): { missingTool?: string } {
  if (block['is_error'] !== true) return {}
  const name = /^(?:<tool_use_error>)?(?:Error: )?No such tool available: ([\w-]+)/.exec(
    text(block['content'])
  )?.[1]
  return name === undefined ? {} : { missingTool: name }
}

/** The CLI's answer to a call that a rule denies; up to 2.1.260 it is not among its `permission_denials`. */
function isDeniedByRule(block: Fields): boolean {
  return (
    block['is_error'] === true &&
    /^(?:<tool_use_error>)?(?:Error: )?(?:Permission to \w+ .* has been denied\.|File is in a directory that is denied by your permission settings\.)/s.test(
      text(block['content'])
    )
  )
}

/** The CLI's wording to a model whose answer reached `max_tokens`, from 2.1.0 to 2.1.332. */
const OUTPUT_LIMIT =
  /^(?:Output token limit hit\. Resume directly|Your response was cut off because it exceeded the output token limit)/

/** The CLI's wording from 2.1.100 to 2.1.332. */
const REMINDER =
  /^(?:Stop hook feedback:\n|\[structured-output-enforce\] )You MUST call the StructuredOutput tool/

function parseResult(line: Fields, cwd: string | undefined): StreamEvent {
  return {
    type: 'result',
    isError: line['is_error'] !== false,
    subtype: text(line['subtype']),
    text: text(line['result']),
    errors: list(line['errors']).filter((error) => typeof error === 'string'),
    apiStatus: numberOrNull(line['api_error_status']),
    terminalReason: text(line['terminal_reason']) || null,
    ...(line['stop_reason'] === undefined ? {} : { stopReason: text(line['stop_reason']) || null }),
    turns: number(line['num_turns']),
    usage: parseUsage(line),
    deniedTools: list(line['permission_denials']).map((denial) => parseDenial(fields(denial), cwd)),
    ...(line['structured_output'] === undefined ? {} : { structuredOutput: line['structured_output'] })
  }
}

/** `modelUsage` covers all models over the whole process; `usage` stays at zero if a budget ended the run. */
function parseUsage(line: Fields): Usage {
  const costUsd = number(line['total_cost_usd'])
  const models = Object.values(fields(line['modelUsage'])).map(fields)
  if (models.length > 0) {
    const sum = (name: string): number => models.reduce((total, model) => total + number(model[name]), 0)
    const cacheReadTokens = sum('cacheReadInputTokens')
    const inputTokens = sum('inputTokens') + sum('cacheCreationInputTokens') + cacheReadTokens
    return { costUsd, inputTokens, outputTokens: sum('outputTokens'), cacheReadTokens }
  }
  const usage = fields(line['usage'])
  const cacheReadTokens = number(usage['cache_read_input_tokens'])
  const inputTokens =
    number(usage['input_tokens']) + number(usage['cache_creation_input_tokens']) + cacheReadTokens
  return { costUsd, inputTokens, outputTokens: number(usage['output_tokens']), cacheReadTokens }
}

function parseDenial(denial: Fields, cwd: string | undefined): DeniedToolCall {
  return { tool: text(denial['tool_name']), detail: describeToolInput(denial['tool_input'], cwd) }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
