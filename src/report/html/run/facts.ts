/** The line of facts of a run: how it ended, what it took, how it came about. */
import type { CheckFacts, RunRecord, SessionRecord } from '../../../session/record/record.js'
import { formatCost, formatPeak } from '../../text/figures.js'
import { html, type Interpolation } from '../markup/tag.js'
import { renderTime } from '../view/run-time.js'
import { stateOf, type PageView } from '../view/view.js'
import { renderPlace } from './answer.js'

/** The facts that are known; a run that was never started took nothing. */
export function renderFacts(run: RunRecord, record: SessionRecord, view: PageView): readonly Interpolation[] {
  const place = renderPlace(run, record.pm)
  return [
    stateOf(run, view).words,
    ...(run.startedAt === null ? [] : describeUse(run, view)),
    ...(run.check === undefined ? [] : describeCheckFacts(run.check)),
    ...(run.after.length > 0 ? [`after ${run.after.join(', ')}`] : []),
    ...(run.insteadOf === undefined ? [] : [`instead of ${run.insteadOf.join(', ')}`]),
    ...(run.attempts > 1 ? [`${run.attempts} attempts`] : []),
    ...(run.reused ? ['reused from an identical run'] : []),
    ...(run.merge === null ? [] : [MERGE_WORDS[run.merge]]),
    ...(run.model === null ? [] : [`model ${run.model}`]),
    ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
    ...(run.signal === null ? [] : [run.signal]),
    ...(place === undefined ? [] : [html`delegated in ${place}`])
  ]
}

function describeUse(run: RunRecord, view: PageView): Interpolation[] {
  return [
    renderTime(run, view),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    ...(run.check === undefined ? [formatCost(run.costUsd)] : [])
  ]
}

function describeCheckFacts({ phase, ofRun }: CheckFacts): string[] {
  if (ofRun !== null) return [`of ${ofRun}`]
  return phase === 'before' ? ['before the work'] : []
}

const MERGE_WORDS: Readonly<Record<NonNullable<RunRecord['merge']>, string>> = {
  merged: 'changes merged',
  conflict: 'changes not merged: conflict',
  nothing: 'nothing changed'
}
