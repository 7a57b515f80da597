/** Lines of the live log about the end of a session, from the events that it was shown. */
import type { SessionEvent } from '../../session/record/events.js'
import type { SessionRecord } from '../../session/record/record.js'
import { startFold } from '../../session/record/fold-events.js'
import { renderFigures } from '../execution-form.js'
import { describeChecks } from '../checks.js'
import { renderHeadline } from '../headline.js'
import type { LogDetail } from './live-log.js'
import type { Paint } from './paint.js'

/** Takes every event, and renders the last one. */
export interface SessionEndLines {
  readonly register: (event: SessionEvent) => void
  readonly render: () => readonly string[]
}

/** Events that the end does not depend on and that are large or many. */
const LEFT_OUT = new Set<SessionEvent['type']>([
  'run-message',
  'run-sampled',
  'run-heartbeat',
  'check-output'
])

/** Starts without events. */
export function createSessionEndLines(
  level: LogDetail,
  paint: Paint,
  verdict: 'always' | 'later'
): SessionEndLines {
  const fold = startFold()
  return {
    register: (event) => {
      if (!LEFT_OUT.has(event.type)) fold.apply(event)
    },
    render: () => {
      const record = fold.record()
      const [first = '', ...causes] = renderHeadline(record)
      const isGreen = record.conclusion === 'success'
      const colour = isGreen ? paint.success : paint.failure
      const headline = verdict === 'always' ? [colour(first), ...causes] : []
      if (level === 'OFF') return headline
      const figures = renderFigures(record)
        .split('\n')
        .map((line) => line.replace(/^- /, ''))
      return [
        '',
        ...figures.slice(0, -1),
        `${figures.at(-1) ?? ''}${describeWay(record)}`,
        // A success without checks is proven by nobody but the agents.
        ...(record.checks.length === 0 && !isGreen ? [] : [`Checks: ${describeChecks(record.checks)}`]),
        ...(headline.length === 0 ? [] : ['', ...headline])
      ]
    }
  }
}

/** Whether agents worked at the same time; empty where no two of them were started. */
function describeWay({ results }: SessionRecord): string {
  const spans = results
    .flatMap(({ startedAt, endedAt }) =>
      startedAt === null ? [] : [{ startedAt, endedAt: endedAt ?? startedAt }]
    )
    .toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1))
  if (spans.length < 2) return ''
  let lastEnd = ''
  for (const { startedAt, endedAt } of spans) {
    if (startedAt < lastEnd) return ' (parallel)'
    if (endedAt > lastEnd) lastEnd = endedAt
  }
  return ' (one by one)'
}
