/** How a page shows a session: as a report after its end, or as the live page while it is running. */
import type { ReportFiles } from '../../../session/record/report-excerpts.js'
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { markOf, outcomeWords } from '../../explain-run.js'
import { formatNumberOf } from '../../text/figures.js'
import { verdictOf } from '../../verdict.js'

/** What a page needs besides the record. */
export interface PageView {
  /** The session is running: a run without an end is still active, not cut off. */
  readonly isRunning: boolean
  /** The page is in the session folder, so it can link to files there. */
  readonly isInFolder: boolean
  readonly files: Partial<ReportFiles>
}

/** A run's displayed state: a mark, a word or two, and the class that colours them. */
export interface ShownState {
  readonly mark: string
  readonly words: string
  readonly kind: 'done' | 'failed' | 'waiting' | 'running'
}

/** Whether a run counts as a failure that nothing has mended. */
export function isFailure(run: RunRecord): boolean {
  const isFact = run.check?.phase === 'before' || run.supersededBy !== undefined
  return !isFact && run.outcome !== 'completed' && run.outcome !== 'skipped'
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

/** The verdict as this page shows it; a running session has none yet. */
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
      ? 'PM is working; there are no delegations yet.'
      : `${formatNumberOf(record.total, 'delegation')}: ${count('ended')} ended, ${count('running')} running, ${count('waiting')} waiting.`
  return { kind: 'running', title: 'Running.', cause }
}
