/** The last words of a session's log: its verdict, and why. */
import { renderHeadline } from '../report/headline.js'
import type { SessionRecord } from '../session/record/record.js'
import { annotationsOf } from './runner/annotations.js'
import type { StepContext } from './step/step-context.js'

/**
 * Writes them; call it once nothing can change the verdict any more.
 * @param reported causes that have an annotation already
 */
export function reportVerdict(
  record: SessionRecord,
  { log }: Pick<StepContext, 'log'>,
  reported: readonly string[] = []
): void {
  // The annotations of any other session have its verdict.
  if (record.conclusion === 'success') log.write(renderHeadline(record).join('\n'))
  for (const { kind, message, title } of annotationsOf(record, reported)) log.annotate(kind, message, title)
}
