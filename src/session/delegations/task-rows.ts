/** Rows of tables that may hand work to an agent: `| QA | Test it |`, but not `| QA | passed |`. Pure. */
import { isReport } from './reports.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { AGENT_LABEL } from '../words/closing-words.js'

/** A row with a name in one of its first cells, and a text in another. */
export interface TaskRow {
  readonly index: number
  readonly name: string
  readonly task: string
  /** The heading of its column says that it is an agent. */
  readonly isMarked: boolean
}

const LONGEST_ROW = 2_000
const LONGEST_NAME = 60
const MOST_NAMES = 4
/** Cells by which a row tells what was done. Words for work to come (`pending`) are not among them. */
const ENDED =
  /^(?:[✅✔✓☑❌✗✘⛔🚫⏭]|(?:all )?(?:done|passed|pass(?:es|ing)?|failed|fails?|complete|completed|finished|ok|okay|green|skipped|cancell?ed|not (?:needed|required|necessary|applicable))(?=\s*(?:$|[.,;:!()（）\d–—-])))/iu

/** The heading of a column by which a table tells which agents are used. */
const WHETHER = /\?$|^(?:needed|required|involved|used|included|delegated|in scope)$/i

/** The rows of all tables that are no reports, each with every cell that may be its agent. */
export function* taskRows(lines: readonly MarkdownLine[]): Generator<TaskRow> {
  let agentColumn = -1
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'table') continue
    const cells = cellsOf(line.text)
    if (lines[index - 1]?.kind !== 'table')
      agentColumn = cells.some((cell) => WHETHER.test(plain(cell)))
        ? -1
        : cells.findIndex((cell) => AGENT_LABEL.test(plain(cell)))
    if (isEndedRow(cells)) continue
    for (const [column, name] of cells.entries()) {
      const task = taskBeside(cells, column)
      if (column < MOST_NAMES && name !== '' && name.length <= LONGEST_NAME && task !== '')
        yield { index, name: plain(name), task, isMarked: column === agentColumn }
    }
  }
}

/** Whether a row tells what was done, or has no text beside a name. */
function isEndedRow(cells: readonly string[]): boolean {
  return cells.some((cell) => ENDED.test(cell)) || cells.every((cell) => isValue(cell) || cells.length < 2)
}

/** The cells of a row, without the bars around them. */
function cellsOf(row: string): readonly string[] {
  return row
    .slice(0, LONGEST_ROW)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** The longest other cell, if it is no report. */
function taskBeside(cells: readonly string[], column: number): string {
  const longest = cells
    .filter((_, other) => other !== column)
    .reduce((one, other) => (other.length > one.length ? other : one), '')
  return isValue(longest) || isReport(longest) ? '' : longest
}

function isValue(cell: string): boolean {
  return !/\p{L}{2}/u.test(cell)
}

function plain(cell: string): string {
  return cell.replace(/[*_`]/g, '').trim()
}
