/** An answer of the Messages API as one JSON message, and as the server-sent events of a stream. */
import { blocksOf, type AnswerBlock, type Step } from './messages-scenario.js'

/** Characters of text or tool input in one stream event. */
const PIECE_LENGTH = 2_000

const DEFAULT_USAGE: NonNullable<Step['usage']> = { inputTokens: 100, outputTokens: 50 }

/** One server-sent event; `piece` marks those that carry a piece of text or tool input. */
export interface StreamEvent {
  readonly text: string
  readonly piece: boolean
}

/** The answer as a whole, for a request without a stream. `number` makes its ids unique. */
export function buildMessage(step: Step, model: string, number: number): Record<string, unknown> {
  const usage = step.usage ?? DEFAULT_USAGE
  return {
    ...openingOf(model, number),
    content: blocksOf(step).map((block, index) => wholeBlock(block, number, index)),
    stop_reason: stopReasonOf(step),
    usage: { ...emptyUsage(usage.inputTokens), output_tokens: usage.outputTokens, ...usage.details }
  }
}

/** The answer as the events of a stream. */
export function buildStreamEvents(step: Step, model: string, number: number): StreamEvent[] {
  const usage = step.usage ?? DEFAULT_USAGE
  const start = {
    ...openingOf(model, number),
    content: [],
    stop_reason: null,
    usage: { ...emptyUsage(usage.inputTokens), ...usage.details }
  }
  return [
    event('message_start', { message: start }),
    ...blocksOf(step).flatMap((block, index) => blockEvents(block, number, index)),
    event('message_delta', {
      delta: { stop_reason: stopReasonOf(step), stop_sequence: null },
      usage: { ...emptyUsage(usage.inputTokens), output_tokens: usage.outputTokens, ...usage.details }
    }),
    event('message_stop', {})
  ]
}

/** An `error` event, as the API sends it in the middle of a stream. */
export function buildErrorEvent(): StreamEvent {
  return event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } })
}

/** What no client can parse. */
export const MALFORMED_EVENT = 'event: content_block_delta\ndata: {"type":"content_block_delta","index":\n\n'

function openingOf(model: string, number: number): Record<string, unknown> {
  const id = `msg_${String(number).padStart(6, '0')}`
  return { id, type: 'message', role: 'assistant', model, stop_sequence: null }
}

function emptyUsage(inputTokens: number): Record<string, number> {
  return {
    input_tokens: inputTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 1
  }
}

function stopReasonOf(step: Step): string {
  return step.stopReason ?? (blocksOf(step).some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn')
}

function wholeBlock(block: AnswerBlock, number: number, index: number): Record<string, unknown> {
  switch (block.type) {
    case 'text':
      return { ...block }
    case 'thinking':
      return { ...block, signature: 'c2lnbmF0dXJl' }
    case 'tool_use':
      return { ...block, id: toolUseId(number, index) }
  }
}

function blockEvents(block: AnswerBlock, number: number, index: number): StreamEvent[] {
  return [
    event('content_block_start', { index, content_block: emptyBlock(block, number, index) }),
    ...deltasOf(block).map((delta) => event('content_block_delta', { index, delta }, true)),
    event('content_block_stop', { index })
  ]
}

function emptyBlock(block: AnswerBlock, number: number, index: number): Record<string, unknown> {
  switch (block.type) {
    case 'text':
      return { type: 'text', text: '' }
    case 'thinking':
      return { type: 'thinking', thinking: '', signature: '' }
    case 'tool_use':
      return { type: 'tool_use', id: toolUseId(number, index), name: block.name, input: {} }
  }
}

function deltasOf(block: AnswerBlock): Record<string, unknown>[] {
  switch (block.type) {
    case 'text':
      return piecesOf(block.text).map((text) => ({ type: 'text_delta', text }))
    case 'thinking':
      return [
        ...piecesOf(block.thinking).map((thinking) => ({ type: 'thinking_delta', thinking })),
        { type: 'signature_delta', signature: 'c2lnbmF0dXJl' }
      ]
    case 'tool_use':
      return piecesOf(JSON.stringify(block.input)).map((json) => ({
        type: 'input_json_delta',
        partial_json: json
      }))
  }
}

function piecesOf(text: string): string[] {
  // By code points: a piece must not end within a character.
  const points = Array.from(text)
  const count = Math.ceil(points.length / PIECE_LENGTH)
  return Array.from({ length: count }, (_, piece) =>
    points.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH).join('')
  )
}

function toolUseId(number: number, index: number): string {
  return `toolu_${String(number).padStart(6, '0')}${String(index).padStart(2, '0')}`
}

function event(type: string, fields: Record<string, unknown>, piece = false): StreamEvent {
  return { text: `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`, piece }
}
