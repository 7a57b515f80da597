/**
 * A run's terminal output for people: the CLI writes one JSON object per line. Text, tool calls and their results are
 * kept, and so are the colours of programs; other lines are kept unchanged.
 */
import { oneLine } from '../../text/plain-text.js'

const BOLD = '\u001b[1m'
const SOFT = '\u001b[2m'
const RED = '\u001b[31m'
const PLAIN = '\u001b[0m'

/** Characters of a tool's input that are shown: a file that it writes is among the changes. */
const INPUT_LIMIT = 400

/** Characters of any other line; a cut transcript can contain parts of long JSON lines. */
const LINE_LIMIT = 4_000

type Fields = Readonly<Record<string, unknown>>

/** The text of a terminal with its JSON lines as a conversation. Never throws. */
export function renderStreamText(transcript: string): string {
  return transcript.split(/\r?\n/).map(renderLine).filter(isShown).join('\n')
}

function isShown(line: string | undefined): line is string {
  return line !== undefined
}

function renderLine(line: string): string | undefined {
  if (!line.startsWith('{"')) return line
  const message = parseFields(line)
  if (message === undefined) return line.slice(0, LINE_LIMIT)
  switch (message['type']) {
    case 'system':
      return renderSystem(message)
    case 'assistant':
    case 'user':
      return renderBlocks(fieldsOf(message['message'])['content'])
    case 'result':
      return renderResult(message)
    case 'control_response':
      return renderAcknowledgement(fieldsOf(message['response']))
    case 'rate_limit_event':
    case 'stream_event':
      return undefined
    default:
      return line.slice(0, LINE_LIMIT)
  }
}

function renderSystem(message: Fields): string | undefined {
  if (message['subtype'] !== 'init') return undefined
  return `${SOFT}started with ${textOf(message['model'])} in ${textOf(message['cwd'])}${PLAIN}`
}

/** Besides messages, the session sends one control request: interrupt the running work so that a message is read (observed on 2.1.197). */
function renderAcknowledgement(response: Fields): string {
  return response['subtype'] === 'success'
    ? `${SOFT}the running work was interrupted to read a message${PLAIN}`
    : `${RED}the running work could not be interrupted: ${textOf(response['error'])}${PLAIN}`
}

function renderResult(message: Fields): string {
  const failed = message['is_error'] === true
  const end = `ended: ${textOf(message['subtype'])}`
  return failed ? `${RED}${end}: ${textOf(message['result'])}${PLAIN}` : `${SOFT}${end}${PLAIN}`
}

function renderBlocks(content: unknown): string | undefined {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return undefined
  const shown = content.map((block) => renderBlock(fieldsOf(block))).filter(isShown)
  return shown.length === 0 ? undefined : shown.join('\n')
}

function renderBlock(block: Fields): string | undefined {
  switch (block['type']) {
    case 'text':
      return `${textOf(block['text'])}\n`
    case 'tool_use':
      return `${BOLD}> ${textOf(block['name'])}${PLAIN} ${oneLine(describeInput(block['input']), INPUT_LIMIT)}`
    case 'tool_result': {
      const text = resultText(block['content'])
      return block['is_error'] === true ? `${RED}${text}${PLAIN}\n` : `${text}${PLAIN}\n`
    }
    default:
      return undefined
  }
}

function describeInput(input: unknown): string {
  const fields = fieldsOf(input)
  const main =
    fields['command'] ?? fields['file_path'] ?? fields['pattern'] ?? fields['path'] ?? fields['url']
  return typeof main === 'string' ? main : JSON.stringify(fields)
}

function resultText(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => textOf(fieldsOf(part)['text'])).join('\n')
}

function parseFields(line: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(line))
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
