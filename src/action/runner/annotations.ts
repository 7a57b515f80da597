/**
 * The step's annotations, most important first, because the runner shows a limited number. It writes each to the log,
 * too, so those of a session that failed are the end of its log. Pure.
 */
import { causesOf, renderVerdictLine, type HeadlineCause } from '../../report/headline.js'
import { withoutMarks } from '../../report/text/marks.js'
import { verdictOf } from '../../report/verdict.js'
import type { SessionRecord } from '../../session/record/record.js'
import type { AnnotationKind } from './log.js'

/** One annotation. */
export interface Annotation {
  readonly kind: AnnotationKind
  readonly title: string
  readonly message: string
}

/**
 * The verdict, then its causes, each with all runs that it ended, then notices. Of a successful session they are warnings.
 * @param reported causes that have an annotation already
 */
export function annotationsOf(
  record: SessionRecord,
  reported: readonly string[] = []
): readonly Annotation[] {
  const verdict = verdictOf(record)
  const isGreen = verdict.kind === 'success'
  return [
    ...(isGreen
      ? []
      : [{ kind: 'error', title: `Session ${verdict.kind}`, message: renderVerdictLine(record) } as const]),
    ...causesOf(record)
      .filter(({ cause }) => !reported.includes(cause))
      .map((cause) => ({
        kind: isGreen || cause.mark === '-' ? ('warning' as const) : ('error' as const),
        title: cause.who === '' ? `Session ${verdict.kind}` : cause.who,
        message: describe(cause)
      })),
    ...record.notices.flatMap(({ level, message }) =>
      level === 'info' ? [] : [{ kind: level, title: 'Session', message }]
    )
  ]
}

function describe({ who, cause, advice }: HeadlineCause): string {
  return withoutMarks([...(who === '' ? [] : [`${who}:`]), cause, advice].join(' '))
}
