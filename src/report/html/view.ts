/** How a page shows a session: after its end as a report, or while it runs as the live page. */
import type { ReportFiles } from '../../session/record/report-excerpts.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { markOf, outcomeWords } from '../explain-run.js'
import { formatNumberOf } from '../text/figures.js'
import { verdictOf } from '../verdict.js'

/** What a page is made for, beside the record. */
export interface PageView {
  /** The session runs: a run without an end is at work, and not cut off. */
  readonly isRunning: boolean
  /** The page lies in the session folder, so that its links to files lead there. */
  readonly isInFolder: boolean
  readonly files: Partial<ReportFiles>
}

/** A run's state for the eye: a mark, a word or two, and the class that colours them. */
export interface ShownState {
  readonly mark: string
  readonly words: string
  readonly kind: 'done' | 'failed' | 'waiting' | 'running'
}

/** The state of a run as this page shows it. */
export function stateOf(run: RunRecord, view: Pick<PageView, 'isRunning'>): ShownState {
  if (view.isRunning && run.outcome === null) {
    return run.state === 'running'
      ? { mark: '▸', words: 'running', kind: 'running' }
      : { mark: '·', words: 'waiting', kind: 'waiting' }
  }
  const mark = markOf(run)
  const kind = ({ '✓': 'done', '✗': 'failed', '-': 'waiting' } as const)[mark]
  return { mark, words: outcomeWords(run), kind }
}

/** The verdict as this page shows it; a session that runs has none yet. */
export function shownVerdict(
  record: SessionRecord,
  view: Pick<PageView, 'isRunning'>
): { readonly kind: string; readonly title: string; readonly cause: string } {
  if (!view.isRunning) {
    const { kind, cause } = verdictOf(record)
    return { kind, title: `Conclusion: ${kind}.`, cause }
  }
  const count = (state: RunRecord['state']): number =>
    record.results.filter((run) => run.state === state).length
  const cause =
    record.total === 0
      ? 'PM is at work; there are no delegations yet.'
      : `${formatNumberOf(record.total, 'delegation')}: ${count('ended')} ended, ${count('running')} running, ${count('waiting')} waiting.`
  return { kind: 'running', title: 'Running.', cause }
}
