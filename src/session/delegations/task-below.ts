/** Finds the task of a label that has none on its own line. */
import type { LinePrefix } from './delegation-labels.js'
import type { Label } from './label-names.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import type { LabelRole } from './sub-labels.js'
import { moodOf } from './task-mood.js'

/** The parsed prefix and label of a text line. */
export interface LineLabel {
  readonly prefix: LinePrefix
  readonly label: Label | undefined
  readonly role: LabelRole | undefined
}

/** How far below its label a task may be, including sub-labels before it. */
const TASK_WITHIN_LINES = 40

/** Finds the task below an empty label: the next line, or that of a `Task` sub-label. */
export function findTaskBelow(
  index: number,
  lines: readonly MarkdownLine[],
  labels: ReadonlyMap<number, LineLabel>,
  isNamed: (index: number) => boolean
): { task: string; line: number } | undefined {
  let first: { task: string; line: number } | undefined
  for (let next = index + 1; next < Math.min(lines.length, index + TASK_WITHIN_LINES); next++) {
    const line = lines[next]
    const at = labels.get(next)
    if (line === undefined || isNamed(next) || (at?.prefix.heading ?? 0) > 0) break
    if (line.kind === 'blank') {
      if (next - index > 1 && first === undefined) break
      continue
    }
    if (at === undefined) {
      if (first === undefined) break
      continue
    }
    const isSub = at.role === 'sub-label' || /^TEMPORAL CONTEXT\b/.test(line.text.trim())
    if (at.label !== undefined && /^task$/i.test(at.label.name) && at.label.rest !== '')
      return { task: at.label.rest, line: next }
    if (first === undefined && !isSub) {
      const task = line.text.slice(at.prefix.length).trim()
      const isClose = next === index + 1 || at.prefix.list !== undefined || moodOf(task) === 'directive'
      return isClose ? { task, line: next } : undefined
    }
    if (isSub && first === undefined && at.label?.rest !== undefined && at.label.rest !== '')
      first = { task: at.label.rest, line: next }
    else if (isSub && first === undefined) first = { task: '', line: next }
    else if (first?.task === '' && !isSub)
      return { task: line.text.slice(at.prefix.length).trim(), line: next }
  }
  return first === undefined || first.task === '' ? undefined : first
}
