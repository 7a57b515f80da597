/** How a page shows a session: as a report after its end, or as the live page while it is running. */
import type { ReportFiles } from '../../../session/record/report-excerpts.js'
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { markOf, outcomeWords } from '../../explain-run.js'
import { formatNumberOf } from '../../text/figures.js'
import { foundCauses, renderCounts } from '../../headline.js'
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
  readonly kind: RunKind
}

/** How a run came out, as its colour shows it. */
export type RunKind = 'done' | 'failed' | 'cancelled' | 'waiting' | 'running'

/** Whether a run counts as a failure that nothing has mended; a cancelled one does not. */
export function isFailure(run: RunRecord): boolean {
  return kindOf(run) === 'failed'
}

/** A superseded run, and a check before the work, is a fact and no failure. */
function kindOf(run: RunRecord): Exclude<RunKind, 'running'> {
  if (run.outcome === 'completed') return 'done'
  if (run.check?.phase === 'before' || run.supersededBy !== undefined) return 'waiting'
  if (run.outcome === 'cancelled') return 'cancelled'
  return markOf(run) === '-' ? 'waiting' : 'failed'
}

/** The state of a run as this page shows it. */
export function stateOf(run: RunRecord, view: Pick<PageView, 'isRunning'>): ShownState {
  if (view.isRunning && run.outcome === null) {
    return run.state === 'running'
      ? { mark: '▸', words: 'running', kind: 'running' }
      : { mark: '·', words: 'waiting', kind: 'waiting' }
  }
  return { mark: markOf(run), words: outcomeWords(run), kind: kindOf(run) }
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The verdict as this page shows it; a running session has none yet. */
export function shownVerdict(
  record: SessionRecord,
  view: Pick<PageView, 'isRunning'>
): { readonly kind: string; readonly title: string; readonly cause: string } {
  if (!view.isRunning) {
    const { kind, cause } = verdictOf(record)
    // The causes of a failure are listed below, each with its runs and what to do.
    const isListed = kind === 'failure' && foundCauses(record).length > 0
    const counts = record.total === 0 ? [] : [`${renderCounts(record).join(' · ')}.`]
    const shown = kind === 'success' || !isListed ? [cause] : []
    return {
      kind,
      title: `Conclusion: ${kind}.`,
      cause: [...shown, ...(kind === 'success' ? [] : counts)].map(withFullStop).join(' ')
    }
  }
  const count = (state: RunRecord['state']): number =>
    record.results.filter((run) => run.state === state).length
  const cause =
    record.total === 0
      ? 'PM is working; there are no delegations yet.'
      : `${formatNumberOf(record.total, 'delegation')}: ${count('ended')} ended, ${count('running')} running, ${count('waiting')} waiting.`
  return { kind: 'running', title: 'Running.', cause }
}
