/** The session's timeline as a Mermaid gantt: when PM and each agent ran. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { allRuns } from '../../session/record/all-runs.js'

/** Bars that are drawn: more would be indistinguishable, and the table below has all runs. */
const BAR_LIMIT = 100

const HOUR_MS = 3_600_000

/** Shorter sessions have more than one tick per second. */
const SHORT_MS = 10_000

/** One run in time, in milliseconds since the session's start. */
export interface TimelineBar {
  readonly run: RunRecord
  readonly startMs: number
  readonly endMs: number
}

/** The runs that were started, PM's among them, in order of their start. */
export function timelineBars(record: SessionRecord): readonly TimelineBar[] {
  const origin = Date.parse(record.startedAt)
  return allRuns(record)
    .flatMap((run) => barOf(run, record, origin))
    .sort((left, right) => left.startMs - right.startMs)
}

/** The gantt, or undefined when nothing was started: a section for each round, and bars without labels, which would overlap. */
export function renderTimeline(record: SessionRecord): string | undefined {
  const bars = timelineBars(record)
  if (bars.length === 0) return undefined
  const longest = Math.max(...bars.map((bar) => bar.endMs))
  const drawn = bars.slice(0, BAR_LIMIT)
  const rounds = [...new Set(drawn.map(({ run }) => run.round))].toSorted((left, right) => left - right)
  return [
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `    axisFormat ${axisFormat(longest)}`,
    '    todayMarker off',
    ...rounds.flatMap((round) => [
      `    section Round ${round}`,
      ...drawn.filter(({ run }) => run.round === round).map(renderBar)
    ])
  ].join('\n')
}

/** In a short session, ticks with whole seconds would repeat the same second. */
function axisFormat(longestMs: number): string {
  if (longestMs < SHORT_MS) return '%S.%L'
  return longestMs < HOUR_MS ? '%M:%S' : '%H:%M:%S'
}

/** How many bars the gantt leaves out. */
export function countBarsLeftOut(record: SessionRecord): number {
  return Math.max(0, timelineBars(record).length - BAR_LIMIT)
}

function barOf(run: RunRecord, record: SessionRecord, origin: number): TimelineBar[] {
  if (run.startedAt === null) return []
  const startMs = Math.max(0, Date.parse(run.startedAt) - origin)
  // A run without an end lasted until the last event of the session.
  const lastMs = record.executionSeconds * 1000
  const endMs = run.endedAt === null ? lastMs : Date.parse(run.endedAt) - origin
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs)) return []
  return [{ run, startMs, endMs: Math.max(startMs + 1, endMs) }]
}

/** Mermaid needs a label for each bar: this one says nothing, and is no character that hides text. */
const NO_LABEL = '·'

function renderBar({ run, startMs, endMs }: TimelineBar): string {
  return `    ${NO_LABEL} :${tagOf(run)}, ${clock(startMs)}, ${clock(endMs)}`
}

/** Mermaid draws `done` in grey and `crit` in red. */
function tagOf(run: RunRecord): string {
  return run.outcome === 'completed' ? 'done' : 'crit'
}

/** Whether the gantt has red bars. */
export function hasRedBars(record: SessionRecord): boolean {
  return timelineBars(record)
    .slice(0, BAR_LIMIT)
    .some(({ run }) => tagOf(run) === 'crit')
}

/** Any day without a clock change works: the axis shows the time since its start. */
function clock(elapsedMs: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(elapsedMs)).toISOString().slice(0, -1).replace('T', ' ')
}
