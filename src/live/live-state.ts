/**
 * The live page's view of the session: a fold of the same events as every other view. A reader can ask what
 * has changed since a position in the stream, so a page that lost its connection, or was reloaded, misses nothing,
 * however long it was away, and no state is kept per reader.
 */
import type { ChartPoint, LiveUpdate, SessionOver } from '../page/page-data.js'
import { chartPoint } from '../report/html/chart/chart-point.js'
import type { FixedPart } from '../report/html/document/document.js'
import { renderFixedPart, runParts } from '../report/html/parts.js'
import type { Html } from '../report/html/markup/tag.js'
import type { PageView } from '../report/html/view/view.js'
import type { RecordedActivity } from '../session/record/activity.js'
import type { SessionEvent } from '../session/record/events.js'
import { startFold } from '../session/record/fold-events.js'
import type { SessionRecord } from '../session/record/record.js'
import { redactDeep } from '../session/redaction/redact-deep.js'
import type { ReportFiles } from '../session/record/report-excerpts.js'
import { startActivity } from './activity.js'
import { startGrid } from './grid.js'
import { now } from '../util/clock.js'
import { allRuns } from '../session/record/all-runs.js'

/** The state; positions count events, from 1. */
export interface LiveState {
  readonly apply: (event: SessionEvent) => void
  /** The final state: the report's content, including its files. */
  readonly finish: (record: SessionRecord, files: Partial<ReportFiles>, over: SessionOver) => void
  readonly position: () => number
  readonly since: (position: number) => LiveUpdate
}

const FIXED: readonly FixedPart[] = [
  'header',
  'failures',
  'timeline',
  'table',
  'lists',
  'configuration',
  'footer'
]

/** Events that come many times a second from busy agents. */
const FREQUENT: ReadonlySet<string> = new Set(['run-sampled', 'run-tool-called', 'run-message'])

/** Points of a run's chart; above this, every second one is dropped. */
const POINTS_LIMIT = 600

interface SamplePoint {
  readonly position: number
  readonly point: ChartPoint
}

/** Starts before the first event. `redact` is applied to all text that is shown. */
export function startLiveState(redact: (text: string) => string = (text) => text): LiveState {
  const fold = startFold()
  const activity = startActivity(redact)
  const grid = startGrid(redact)
  const redactActivity = startActivityRedaction(redact)
  const samples = new Map<string, SamplePoint[]>()
  /** Highest memory of each run, in MiB. */
  const peaks = new Map<string, number>()
  const rendered = new Map<string, { readonly html: string; readonly position: number }>()
  const changed = new Set<string>(FIXED)
  let names: readonly string[] = []
  let position = 0
  let end: { readonly record: SessionRecord; readonly view: PageView; readonly over: SessionOver } | undefined

  const apply = (event: SessionEvent): void => {
    fold.apply(event)
    position += 1
    if ('run' in event) {
      if (event.type === 'run-sampled') addSample(event.run, event.sample)
      else changed.add(`run-${event.run}`)
      grid.apply(event, position, activity.add(event, position))
      // What comes many times a second shows with the next heartbeat.
      if (!FREQUENT.has(event.type))
        for (const name of ['header', 'failures', 'timeline', 'table'] as const) changed.add(name)
    } else for (const name of FIXED) changed.add(name)
    if (event.type !== 'delegations-detected') return
    activity.know(event.delegations)
    grid.know(event.delegations, position)
    // PM's answer shows the state of each delegation.
    for (const { id } of fold.record().pm) changed.add(`run-${id}`)
    for (const { id } of event.delegations) changed.add(`run-${id}`)
  }

  const addSample = (run: string, sample: Parameters<typeof chartPoint>[0]): void => {
    const points = samples.get(run) ?? []
    points.push({ position, point: chartPoint(sample) })
    const peakMb = points.at(-1)?.point[1] ?? 0
    if (peakMb > (peaks.get(run) ?? 0)) {
      peaks.set(run, peakMb)
      changed.add(`run-${run}`)
    }
    samples.set(run, points.length > POINTS_LIMIT ? points.filter((_, index) => index % 2 === 0) : points)
  }

  /** Renders what events have changed; what looks the same is not sent again. */
  const refresh = (): void => {
    const record = end?.record ?? redactHead(fold.record(), redact, redactActivity, changed)
    const view = end?.view ?? { isRunning: true, isInFolder: false, files: {} }
    // What is running is in the grid, so that text of many agents is not rendered anew with each of their words.
    const runs = runParts(record, view).filter(({ run }) => run?.outcome !== null || end !== undefined)
    names = runs.map(({ name }) => name)
    const render = (name: string, content: () => Html): void => {
      if (!changed.has(name) && rendered.has(name)) return
      const text = content().toString()
      if (rendered.get(name)?.html !== text) rendered.set(name, { html: text, position })
    }
    for (const name of FIXED) render(name, () => renderFixedPart(name, record, view))
    for (const part of runs) render(part.name, part.render)
    changed.clear()
  }

  return {
    apply,
    finish: (record, files, over) => {
      end = { record, view: { isRunning: false, isInFolder: false, files }, over }
      position += 1
      for (const name of [...FIXED, ...rendered.keys()]) changed.add(name)
      for (const run of allRuns(record)) changed.add(`run-${run.id}`)
    },
    position: () => position,
    since: (from) => {
      if (changed.size > 0) refresh()
      const { total, successful, failed } = end?.record ?? fold.record()
      return {
        position,
        now: now(),
        counts: { total, successful, failed },
        grid: grid.since(from),
        parts: [...rendered].flatMap(([name, part]) =>
          part.position > from ? [{ name, html: part.html }] : []
        ),
        runs: names,
        activity: activity.since(from),
        samples: [...samples].flatMap(([run, points]) => {
          const newer = points.filter((each) => each.position > from).map(({ point }) => point)
          return newer.length === 0 ? [] : [{ run, points: newer }]
        }),
        over: end?.over ?? null
      }
    }
  }
}

/** A record with redacted text; of runs, only those that will be rendered, to save time. */
function redactHead(
  record: SessionRecord,
  redact: (text: string) => string,
  redactActivity: RedactActivity,
  changed: ReadonlySet<string>
): SessionRecord {
  const { pm, results, checks, ...head } = record
  const redactRuns = (runs: typeof pm): typeof pm =>
    runs.map((run) => {
      const shown = changed.has(`run-${run.id}`) ? run.response : ''
      return {
        ...redactDeep({ ...run, response: shown, samples: [], activity: [] }, redact),
        samples: run.samples,
        activity: redactActivity(run.activity ?? [])
      }
    })
  return {
    ...redactDeep(head, redact),
    pm: redactRuns(pm),
    results: redactRuns(results),
    checks: redactRuns(checks)
  }
}

type RedactActivity = (activity: readonly RecordedActivity[]) => readonly RecordedActivity[]

/** Redacts each entry once: they are shown again with every update. */
function startActivityRedaction(redact: (text: string) => string): RedactActivity {
  const known = new WeakMap<RecordedActivity, RecordedActivity>()
  return (activity) =>
    activity.map((entry) => {
      const redacted = known.get(entry) ?? { ...entry, text: redact(entry.text) }
      known.set(entry, redacted)
      return redacted
    })
}
