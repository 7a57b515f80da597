/** PM's answer with the place of each delegation: a line that delegates is marked and leads to its run, and back. */
import type { RunRecord } from '../session/record.js'
import { escapeHtml } from './html-text.js'

/** Id of the element that holds a delegation's line. */
export function placeOf(pm: Pick<RunRecord, 'id'>, line: number): string {
  return `${pm.id}-line-${line}`
}

/** PM's words as HTML; lines are counted as the detection of delegations counts them. */
export function renderAnswer(pm: RunRecord, delegated: readonly RunRecord[]): string {
  const byLine = new Map(delegated.flatMap((run) => (run.line === null ? [] : [[run.line, run]])))
  return pm.response
    .split(/\r\n|\n|\r/)
    .map((text, index) => {
      const run = byLine.get(index + 1)
      if (run === undefined) return escapeHtml(text)
      const link = `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`
      const place = escapeHtml(placeOf(pm, index + 1))
      return `<mark id="${place}">${escapeHtml(text)}</mark> <span class="place">→ ${link}</span>`
    })
    .join('\n')
}

/** Link from a run to its place in PM's answer; undefined when the place is not known. */
export function renderPlace(run: RunRecord, pmRuns: readonly RunRecord[]): string | undefined {
  const pm = pmRuns.find((candidate) => candidate.round === run.round)
  if (pm === undefined || run.line === null) return undefined
  const round = pmRuns.length > 1 ? ` in round ${run.round}` : ''
  return `<a href="#${escapeHtml(placeOf(pm, run.line))}">line ${run.line} of PM's answer${round}</a>`
}
