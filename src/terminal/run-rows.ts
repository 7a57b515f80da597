/** Derives the rows of the terminal's table from the events. */
import { markOf } from '../report/explain-run.js'
import { withoutMarks } from '../report/text/marks.js'
import { oneLine } from '../report/text/plain-text.js'
import { nameOfCheck } from '../session/record/run-name.js'
import type { SessionEvent } from '../session/record/events.js'
import { MIB } from '../util/mebibyte.js'

/** One run; times are in milliseconds since the session's start. */
export interface RunRow {
  readonly id: string
  name: string
  state: 'waiting' | 'running' | 'ended'
  /** Its outcome, with a mark. */
  ending: string
  isDone: boolean
  isDelegation: boolean
  costUsd: number
  startedMs: number
  endedMs: number
  memoryMb: number
  memoryLimitMb: number
  activity: string
  activityMs: number
}

/** What the session came to so far. */
export interface RunTotals {
  readonly delegations: number
  readonly done: number
  /** Ended otherwise. */
  readonly failed: number
  readonly skipped: number
  /** Of PM and of all runs that have ended. */
  readonly costUsd: number
}

/** What a table shows. */
export interface ShownRuns {
  readonly rows: readonly RunRow[]
  readonly totals: RunTotals
}

/** The rows of a session. */
export interface RunRows {
  readonly apply: (event: SessionEvent) => void
  readonly shown: () => ShownRuns
}

/** Characters of an activity, more than a terminal shows in a line. */
const ACTIVITY_LIMIT = 300

/** Starts without rows. */
export function startRunRows(): RunRows {
  const rows = new Map<string, RunRow>()
  const rowOf = (id: string, agent: string): RunRow => {
    const row = rows.get(id) ?? emptyRow(id)
    row.name = oneLine(
      id.startsWith('pm')
        ? id === 'pm'
          ? 'PM'
          : `PM ${id.slice(3)}`
        : id.includes('check-')
          ? agent
          : `${id} ${agent}`
    )
    rows.set(id, row)
    return row
  }
  const apply = (event: SessionEvent): void => {
    if (event.type === 'delegations-detected')
      for (const { id, agent, memoryLimitMb } of event.delegations)
        Object.assign(rowOf(id, agent), { memoryLimitMb, isDelegation: true })
    if (event.type === 'check-planned')
      Object.assign(rowOf(event.run, nameOfCheck(event.name, event)), { memoryLimitMb: event.memoryLimitMb })
    if (event.type === 'run-started')
      // A check has had its name since it was planned.
      Object.assign(
        (event.role === 'check' ? rows.get(event.run) : undefined) ?? rowOf(event.run, event.agent),
        {
          state: 'running',
          startedMs: event.elapsedMs,
          memoryLimitMb: event.memoryLimitMb
        }
      )
    const row = 'run' in event ? rows.get(event.run) : undefined
    if (row !== undefined) applyToRow(row, event)
  }
  return {
    apply,
    shown: () => {
      const all = [...rows.values()]
      return { rows: all, totals: totalsOf(all) }
    }
  }
}

function totalsOf(rows: readonly RunRow[]): RunTotals {
  const delegations = rows.filter(({ isDelegation }) => isDelegation)
  return {
    delegations: delegations.length,
    done: delegations.filter(({ isDone }) => isDone).length,
    failed: delegations.filter(({ ending }) => ending.startsWith('✗')).length,
    skipped: delegations.filter(({ ending }) => ending.startsWith('-')).length,
    costUsd: rows.reduce((sum, { costUsd }) => sum + costUsd, 0)
  }
}

function applyToRow(row: RunRow, event: SessionEvent): void {
  const did = (text: string): void => {
    row.activity = withoutMarks(text, ACTIVITY_LIMIT)
    row.activityMs = event.elapsedMs
  }
  switch (event.type) {
    case 'run-waiting':
      did(event.reason)
      break
    case 'run-message':
      did(event.text.slice(0, 4 * ACTIVITY_LIMIT))
      break
    case 'run-tool-called':
      did(`${event.tool} ${event.detail}`)
      break
    case 'run-request-retried':
      did(`retrying the request: ${event.cause}`)
      break
    case 'run-stalled':
      did('no activity: it may be hanging')
      break
    case 'run-sampled':
      row.memoryMb = Math.round(event.sample.memoryBytes / MIB)
      break
    case 'run-heartbeat':
      row.memoryMb = Math.round(event.memoryBytes / MIB)
      break
    case 'run-ended': {
      const { outcome, error, cause, peakMemoryMb, costUsd } = event.result
      row.ending = `${markOf({ outcome, state: 'ended' })} ${outcome}`
      row.isDone = outcome === 'completed'
      if (row.state === 'waiting') row.startedMs = event.elapsedMs
      row.state = 'ended'
      row.endedMs = event.elapsedMs
      row.memoryMb = peakMemoryMb
      row.costUsd = costUsd
      if (error !== null) did(cause ?? error)
      break
    }
    case 'run-merged':
      // Work that is not merged is not done.
      if (event.error !== null) {
        Object.assign(row, { ending: '✗ failed', isDone: false })
        did(event.error)
      }
      break
    default:
  }
}

function emptyRow(id: string): RunRow {
  return {
    id,
    name: '',
    state: 'waiting',
    ending: '',
    isDone: false,
    isDelegation: false,
    costUsd: 0,
    startedMs: 0,
    endedMs: 0,
    memoryMb: 0,
    memoryLimitMb: 0,
    activity: '',
    activityMs: 0
  }
}
