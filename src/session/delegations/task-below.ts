/** Finds the task of a label that has none on its own line. */
import type { Answer } from './answer.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { TASK_LABEL } from '../words/closing-words.js'

/** How far below its label a task may be, including labels before it. */
const TASK_WITHIN_LINES = 40
/** `TEMPORAL CONTEXT: Today is ...` precedes the task in claude-mpm's long form. */
const PREAMBLE = /^TEMPORAL CONTEXT\b/

/** The first line of a task. */
export interface TaskLine {
  readonly task: string
  readonly index: number
}

/** Finds the task below an empty label: that of a `Task` label, or else the first line, after at most one blank line. */
export function findTaskBelow({ lines, labels }: Answer, index: number): TaskLine | undefined {
  let first: TaskLine | undefined
  let isLabelled = false
  for (let next = index + 1; next < Math.min(lines.length, index + TASK_WITHIN_LINES); next++) {
    const line = lines[next]
    const at = labels[next]
    if (line === undefined || at?.named !== undefined || (at?.prefix.heading ?? 0) > 0) break
    if (line.kind === 'blank') {
      if (next - index > 1 && !isLabelled) break
      continue
    }
    if (at === undefined) {
      if (isLabelled) continue
      return shownTask(lines, next)
    }
    const { label, prefix } = at
    if (label !== undefined && TASK_LABEL.test(label.name.name) && label.rest !== '')
      return { task: label.rest, index: next }
    const text = line.text.slice(prefix.length).trim()
    if (isRule(text)) break
    if (label?.colon === true || PREAMBLE.test(text)) {
      isLabelled = true
      if (label !== undefined && label.rest !== '') first ??= { task: label.rest, index: next }
    } else if (first === undefined) return { task: text, index: next }
  }
  return first
}

/** A task that is written as code, a quote or a table: its first line with words. */
function shownTask(lines: readonly MarkdownLine[], index: number): TaskLine | undefined {
  const kind = lines[index]?.kind
  if (kind === undefined || kind === 'hidden') return undefined
  for (let next = index; lines[next]?.kind === kind; next++) {
    const text = (lines[next]?.text ?? '').replace(/^[\s>|]+|[\s|]+$/g, '')
    if (/[\p{L}\p{N}]/u.test(text) && !/^(?:`{3,}|~{3,})/.test(text)) return { task: text, index }
  }
  return undefined
}

/** Whether a line has a label that names no agent. */
export function isLabelLine({ labels }: Answer, index: number): boolean {
  const at = labels[index]
  return at?.label?.colon === true && at.named === undefined
}

/** `---`, `* * *`, `___`: three or more of one mark and nothing else. */
export function isRule(text: string): boolean {
  const mark = text.charAt(0)
  if (mark === '' || !'-*_'.includes(mark)) return false
  let marks = 0
  for (const character of text) {
    if (character === mark) marks++
    else if (character !== ' ') return false
  }
  return marks >= 3
}
