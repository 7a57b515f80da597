/** Renders the table of runs below the log, as lines that fit the terminal. Pure. */
import type { Paint } from '../report/log/paint.js'
import { cutToWidth, fitToWidth, widthOf } from './fit-width.js'
import type { RunRow } from './run-rows.js'

/** Space for the table. */
export interface TableRoom {
  readonly columns: number
  readonly rows: number
  /** Milliseconds since the session's start. */
  readonly nowMs: number
}

const NAME_WIDTH = 24
const STATE_WIDTH = 17
const ELAPSED_WIDTH = 7
const MEMORY_WIDTH = 19
const GAP = 2

/** Narrower activities are too short to be useful. */
const LEAST_ACTIVITY_WIDTH = 12

/** Maximum lines of the table, to leave space for the log above it. */
const MOST_LINES = 20

/** A terminal with fewer lines has no table. */
const LEAST_ROWS = 6

/** Renders the table: running runs first, then waiting ones. Without runs or space it has no lines. */
export function renderTable(rows: readonly RunRow[], room: TableRoom, paint: Paint): readonly string[] {
  if (rows.length === 0 || room.rows < LEAST_ROWS) return []
  // Leave the last column free: some terminals wrap there.
  const width = Math.max(1, room.columns - 1)
  const lines = Math.min(MOST_LINES, Math.floor(room.rows / 2))
  const order = { running: 0, waiting: 1, ended: 2 } as const
  const isAll = rows.length + 1 <= lines
  const sorted = isAll ? rows : rows.toSorted((left, right) => order[left.state] - order[right.state])
  const shown = isAll ? sorted : sorted.slice(0, lines - 2)
  const nameWidth = Math.min(NAME_WIDTH, Math.max(3, ...shown.map((row) => widthOf(row.name))))
  const columns = chooseColumns(width, nameWidth)
  const head = ['RUN', 'STATE', 'ELAPSED', 'MEMORY', 'LAST ACTIVITY']
  return [
    paint.quiet(cutToWidth(layOut(head, columns).join(''), width)),
    ...shown.map((row) => renderRow(row, room.nowMs, columns, width, paint)),
    ...(isAll ? [] : [paint.quiet(cutToWidth(describeRest(sorted.slice(shown.length)), width))])
  ]
}

/** Widths of the columns; on a narrow terminal the last ones are left out. */
function chooseColumns(width: number, nameWidth: number): readonly number[] {
  const wanted = [nameWidth, STATE_WIDTH, ELAPSED_WIDTH, MEMORY_WIDTH]
  const columns: number[] = []
  let used = 0
  for (const column of wanted) {
    if (columns.length > 1 && used + column > width) return columns
    columns.push(column)
    used += column + GAP
  }
  return width - used >= LEAST_ACTIVITY_WIDTH ? [...columns, width - used] : columns
}

function layOut(cells: readonly string[], columns: readonly number[]): string[] {
  return columns.map((width, index) => {
    const gap = index === columns.length - 1 ? '' : ' '.repeat(GAP)
    return fitToWidth(cells[index] ?? '', width) + gap
  })
}

function renderRow(
  row: RunRow,
  nowMs: number,
  columns: readonly number[],
  width: number,
  paint: Paint
): string {
  const cells = layOut(
    [
      row.name,
      describeState(row),
      describeElapsed(row, nowMs),
      describeMemory(row),
      describeActivity(row, nowMs)
    ],
    columns
  )
  const plain = cells.join('')
  // Add colours after the cells are padded. If not even two columns fit, there are none.
  if (widthOf(plain) > width) return cutToWidth(plain, width)
  const paints = [paint.name, statePaint(row, paint), asIs, memoryPaint(row, paint), paint.quiet]
  return cells.map((cell, index) => (paints[index] ?? asIs)(cell)).join('')
}

function describeState({ state, ending }: RunRow): string {
  return state === 'ended' ? ending : state
}

function describeElapsed({ state, startedMs, endedMs }: RunRow, nowMs: number): string {
  if (state === 'waiting') return ''
  const seconds = Math.max(0, Math.floor(((state === 'ended' ? endedMs : nowMs) - startedMs) / 1000))
  return seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`
}

function describeMemory({ state, memoryMb, memoryLimitMb }: RunRow): string {
  if (state === 'waiting') return memoryLimitMb > 0 ? `limit ${memoryLimitMb}MB` : ''
  if (memoryLimitMb <= 0) return `${memoryMb}MB`
  return `${memoryMb}/${memoryLimitMb}MB ${Math.round((memoryMb / memoryLimitMb) * 100)}%`
}

function describeActivity({ state, activity, activityMs }: RunRow, nowMs: number): string {
  if (activity === '' || state === 'ended') return activity
  const seconds = Math.floor((nowMs - activityMs) / 1000)
  return seconds < 5 ? activity : `${seconds}s ago: ${activity}`
}

function describeRest(rows: readonly RunRow[]): string {
  const count = (state: RunRow['state']): number => rows.filter((row) => row.state === state).length
  const parts = (['running', 'waiting', 'ended'] as const).flatMap((state) =>
    count(state) === 0 ? [] : [`${count(state)} ${state}`]
  )
  return `… and ${rows.length} more: ${parts.join(', ')}`
}

function statePaint({ state, isDone, ending }: RunRow, paint: Paint): (text: string) => string {
  if (state !== 'ended') return state === 'waiting' ? paint.quiet : asIs
  if (isDone) return paint.success
  return ending.startsWith('-') ? paint.warning : paint.failure
}

/** Levels of the memory limit: warning at 50 %, critical at 80 %. */
function memoryPaint({ memoryMb, memoryLimitMb }: RunRow, paint: Paint): (text: string) => string {
  const share = memoryLimitMb > 0 ? memoryMb / memoryLimitMb : 0
  if (share >= 0.8) return paint.failure
  return share >= 0.5 ? paint.warning : asIs
}

function asIs(text: string): string {
  return text
}
