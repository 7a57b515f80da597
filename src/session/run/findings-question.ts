/** Whether an agent is asked once more for its findings (review). */
import type { SessionContext } from '../lifecycle/session-context.js'
import type { ClaudeRun } from './attempt/run-spec.js'
import type { EndedAttempt } from './run-result.js'

/** An attempt with less time than this cannot answer. */
const LEAST_QUESTION_MS = 5_000

/** Whether a completed answer lacks the findings that were asked for, and there is time and money for a question. */
export async function lacksFindings(
  { verdict, end }: EndedAttempt,
  answer: () => string,
  {
    run,
    session: { configuration, lifetime, budget },
    leftMs
  }: { readonly run: ClaudeRun; readonly session: SessionContext; readonly leftMs: number }
): Promise<boolean> {
  if (configuration.review === 'none' || run.role !== 'agent') return false
  if (verdict.outcome !== 'completed') return false
  // Loaded on demand, so that PM starts sooner.
  const { parseFindings } = await import('../review/parse-findings.js')
  if (parseFindings(answer()).isReadable) return false
  return (
    end.wrapUp === undefined &&
    budget.blockReason() === undefined &&
    !lifetime.stopSignal.aborted &&
    leftMs >= LEAST_QUESTION_MS
  )
}

/** Tells the log that the agent is asked. */
export function reportQuestion({ id, agent }: ClaudeRun, { folder }: SessionContext): void {
  const message = `${agent.name} (${id}): its answer has no readable block review-findings, so it is asked for one.`
  folder.emit({ type: 'notice', level: 'info', message })
}
