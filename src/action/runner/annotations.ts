/** What deserves a mark on the step, most important first: the runner shows only so many. Pure. */
import { outcomeWords } from '../../report/explain-run.js'
import { verdictOf } from '../../report/verdict.js'
import type { SessionRecord } from '../../session/record/record.js'
import type { AnnotationKind } from './log.js'

/** One mark. */
export interface Annotation {
  readonly kind: AnnotationKind
  readonly title: string
  readonly message: string
}

/** The verdict, then failed runs, then what a reader should know. Failed runs of a green session are warnings. */
export function annotationsOf(record: SessionRecord): readonly Annotation[] {
  const verdict = verdictOf(record)
  const isGreen = verdict.kind === 'success'
  const runs = [...record.pm, ...record.results].filter(
    (run) => run.outcome !== 'completed' && run.error !== null
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
    ...record.unknownAgents.map(({ label, suggestion }) => ({
      kind: 'warning' as const,
      title: 'Unknown agent',
      message: `"${label}" is no known agent, so its task was not run${suggestion === null ? '' : ` (did PM mean ${suggestion}?)`}.`
    })),
    ...record.notices.flatMap(({ level, message }) =>
      level === 'info' ? [] : [{ kind: level, title: 'Session', message }]
    )
  ]
}
