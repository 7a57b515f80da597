/**
 * Task calls: the CLI's own tool written as text, `Agent(subagent_type="qa", prompt="...")`, by a PM that knows the tool
 * but does not have it.
 */
import type { MarkdownLine } from '../text/markdown-blocks.js'

/** One call that names an agent and a task. */
export interface TaskCall {
  readonly agent: string
  readonly prompt: string
  /** Line on which it starts, from 1. */
  readonly line: number
}

/** The calls of an answer. */
export interface TaskCalls {
  readonly calls: readonly TaskCall[]
  /** Indexes of the lines on which a call with arguments starts that cannot be read: its end is missing, or too far away. */
  readonly unread: readonly number[]
}

const OPENING = /^(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?:Task|Agent)\(/
/** What makes an opening a call, and not prose as `Agent(s)`. */
const FIRST_ARGUMENT = /^\s*\{?\s*["']?(?:subagent_type|agent|prompt|task|description)["']?\s*[=:]\s*["']/i
/** Maximum lines and characters of one call. */
const MOST_LINES = 2_000
const LONGEST_CALL = 262_144
/** After this many openings that are not calls no further one is read: the answer is not a list of calls. */
const MOST_FAILED = 20
const QUOTES = ['"""', "'''", '"', "'"] as const

/** Finds the calls that begin a line of an answer. */
export function findTaskCalls(lines: readonly MarkdownLine[]): TaskCalls {
  const calls: TaskCall[] = []
  const unread: number[] = []
  let failed = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const opening = line?.kind === 'text' ? OPENING.exec(line.masked.trimStart()) : null
    if (line === undefined || opening === null) continue
    const column = line.text.length - line.text.trimStart().length + opening[0].length
    const call = failed < MOST_FAILED ? parseCall(textFrom(lines, index, column)) : undefined
    if (call === undefined) {
      failed++
      if (FIRST_ARGUMENT.test(line.text.slice(column))) unread.push(index)
      continue
    }
    calls.push({ agent: call.agent, prompt: call.prompt, line: index + 1 })
    index += call.lines
  }
  return { calls, unread }
}

function textFrom(lines: readonly MarkdownLine[], index: number, column: number): string {
  const first = lines[index]?.text.slice(column) ?? ''
  // A short call closes on its line; the following lines are only read otherwise.
  if (first.trimEnd().endsWith(')')) return first
  const further = lines.slice(index + 1, index + MOST_LINES).map((line) => line.text)
  return [first, ...further].join('\n').slice(0, LONGEST_CALL)
}

/** `Engineer: task)`, or named arguments up to the closing bracket. */
function parseCall(text: string): { agent: string; prompt: string; lines: number } | undefined {
  const parsed = parseArguments(text)
  const short = /^["']?([\p{L}][\p{L}\p{N} _-]{0,40}): ?([^\n]+)\)\s*$/u.exec(text.split('\n', 1)[0] ?? '')
  if (parsed === undefined && short !== null) {
    return { agent: short[1] ?? '', prompt: (short[2] ?? '').replace(/["']$/, '').trim(), lines: 0 }
  }
  const agent = parsed?.values.get('subagent_type') ?? parsed?.values.get('agent')
  const prompt =
    parsed?.values.get('prompt') ?? parsed?.values.get('task') ?? parsed?.values.get('description')
  if (parsed === undefined || agent === undefined || prompt === undefined || prompt.trim() === '')
    return undefined
  return { agent, prompt: prompt.trim(), lines: text.slice(0, parsed.length).split('\n').length - 1 }
}

/** Reads `name="value", ...)` or `{ name: "value", ... })`; undefined for anything else. */
function parseArguments(text: string): { values: Map<string, string>; length: number } | undefined {
  const values = new Map<string, string>()
  let at = skipBlanks(text, 0)
  const isObject = text.charAt(at) === '{'
  if (isObject) at++
  for (;;) {
    at = skipBlanks(text, at)
    if (isObject && text.charAt(at) === '}') at = skipBlanks(text, at + 1)
    if (text.charAt(at) === ')') return { values, length: at }
    const name = /^["']?([a-z_]{1,40})["']?\s{0,4}[=:]\s{0,4}/i.exec(text.slice(at, at + 60))
    if (name === null) return undefined
    at += name[0].length
    const value = parseValue(text, at)
    if (value === undefined) return undefined
    values.set((name[1] ?? '').toLowerCase(), value.value)
    at = skipBlanks(text, value.end)
    if (text.charAt(at) === ',') at++
  }
}

function parseValue(text: string, at: number): { value: string; end: number } | undefined {
  const quote = QUOTES.find((mark) => text.startsWith(mark, at))
  if (quote === undefined) {
    const word = /^[\w.-]{1,40}/.exec(text.slice(at, at + 41))?.[0]
    return word === undefined ? undefined : { value: word, end: at + word.length }
  }
  let value = ''
  for (let next = at + quote.length; next < text.length; next++) {
    const character = text.charAt(next)
    if (text.startsWith(quote, next)) return { value, end: next + quote.length }
    if (character === '\\' && next + 1 < text.length) {
      next++
      value += text.charAt(next) === 'n' ? '\n' : text.charAt(next)
    } else value += character
  }
  return undefined
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (next < text.length && /\s/.test(text.charAt(next))) next++
  return next
}
