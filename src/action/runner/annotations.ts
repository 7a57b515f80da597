/** The step's annotations, most important first, because the runner shows a limited number. Pure. */
import { outcomeWords } from '../../report/explain-run.js'
import { verdictOf } from '../../report/verdict.js'
import type { SessionRecord } from '../../session/record/record.js'
import type { AnnotationKind } from './log.js'
import { allRuns } from '../../session/record/all-runs.js'

/** One annotation. */
export interface Annotation {
  readonly kind: AnnotationKind
  readonly title: string
  readonly message: string
}

/** The verdict, then failed runs, then notices. Failed runs of a successful session are warnings. */
export function annotationsOf(record: SessionRecord): readonly Annotation[] {
  const verdict = verdictOf(record)
  const isGreen = verdict.kind === 'success'
  const runs = allRuns(record).filter(
    (run) => run.outcome !== 'completed' && run.error !== null && run.check?.phase !== 'before'
  )
  return [
    ...(isGreen
      ? []
      : [{ kind: 'error', title: `Session ${verdict.kind}`, message: verdict.cause } as const]),
    ...runs.map((run) => ({
      kind:
        isGreen || run.outcome === 'skipped' || run.supersededBy !== undefined
          ? ('warning' as const)
          : ('error' as const),
      title: `${run.agent} (${run.id}) ${run.outcome === null ? 'cut off' : outcomeWords(run)}`,
      message: run.error ?? ''
    })),
    ...record.unknownAgents.flatMap(({ label, suggestion, supersededBy }) =>
      supersededBy !== undefined
        ? []
        : [
            {
              kind: 'warning' as const,
              title: 'Unknown agent',
              message: `"${label}" is not a known agent, so its task was not run${suggestion === null ? '' : ` (did PM mean ${suggestion}?)`}.`
            }
          ]
    ),
    ...record.notices.flatMap(({ level, message }) =>
      level === 'info' ? [] : [{ kind: level, title: 'Session', message }]
    )
  ]
}
