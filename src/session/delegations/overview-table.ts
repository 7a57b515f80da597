/** Tables of PM's own: an overview of its plan, as opposed to a table that belongs to a task. */
import { isCertain, namedAgent } from './labels/agent-names.js'
import { parseName } from './labels/label-names.js'
import type { Roster } from '../roster/roster.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { AGENT_LABEL } from '../words/closing-words.js'

const LONGEST_ROW = 1000
const MOST_ROWS = 20

/** Whether a table names agents in its first two columns. `index` is its first line. */
export function isOverviewTable(lines: readonly MarkdownLine[], index: number, roster: Roster): boolean {
  if (lines[index - 1]?.kind === 'table') return false
  for (let row = index; row < index + MOST_ROWS; row++) {
    const line = lines[row]
    if (line?.kind !== 'table') return false
    const cells = line.text
      .slice(0, LONGEST_ROW)
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    if (cells.slice(0, 2).some((cell) => namesAgent(cell, roster))) return true
  }
  return false
}

function namesAgent(cell: string, roster: Roster): boolean {
  const name = cell.length > 60 ? undefined : parseName(cell)
  if (name === undefined) return false
  if (AGENT_LABEL.test(name.name)) return true
  const named = namedAgent({ form: 'bold', colon: true, name }, roster)
  return named?.agent !== undefined && isCertain(named.strength)
}
