/** The checks in the job summary: what each said, and the output of those that did not pass. */
import type { SessionRecord } from '../../session/record/record.js'
import { checkWords, shownChecks, type ShownCheck } from '../checks.js'
import { markOf } from '../explain-run.js'
import { formatSeconds } from '../text/figures.js'
import { codeSpan, details, fence, table, tableCell } from '../text/markdown.js'

/** Checks in the table, and outputs below it. */
const ROWS = 100
const OUTPUTS = 10

/** The end of an output that is shown. */
const OUTPUT_CHARACTERS = 3_000

/** Undefined without checks. */
export function renderChecks({ checks }: SessionRecord): string | undefined {
  const shown = shownChecks(checks)
  if (shown.length === 0) return undefined
  const hasBefore = shown.some(({ before }) => before !== undefined)
  const head = ['Check', 'Command', ...(hasBefore ? ['Before the work'] : []), 'Result', 'Time']
  const rows = shown
    .slice(0, ROWS)
    .map(({ name, before, after }) => [
      tableCell(name, 80),
      tableCell((after ?? before)?.task ?? '', 120),
      ...(hasBefore ? [before === undefined ? ' ' : checkWords(before)] : []),
      after === undefined ? 'not run' : `${markOf(after)} ${checkWords(after)}`,
      after === undefined ? ' ' : formatSeconds(after.executionSeconds)
    ])
  const outputs = shown.flatMap(renderOutput).slice(0, OUTPUTS)
  return ['## Checks', table(head, rows), ...outputs].join('\n\n')
}

function renderOutput({ name, after }: ShownCheck): string[] {
  if (after === undefined || after.outcome === 'completed' || after.response === '') return []
  const text = after.response
  const isCut = after.responseTruncated || text.length > OUTPUT_CHARACTERS
  const where = codeSpan(`${after.folder}/transcript.log`)
  return [
    details(
      `Output of ${name}: ${after.error ?? checkWords(after)}`,
      [
        fence(text.slice(-OUTPUT_CHARACTERS)),
        ...(isCut ? [`*Only the end is shown; all of it is in ${where} of the session folder.*`] : [])
      ].join('\n\n')
    )
  ]
}
