/** Renders the table of runs below the log, as lines that fit the terminal. Pure. */
import type { Paint } from '../report/log/paint.js'
import { cutToWidth, fitToWidth, widthOf } from './fit-width.js'
import { formatDollars } from '../util/dollars.js'
import type { RunRow, RunTotals, ShownRuns } from './run-rows.js'

/** Space for the table. */
export interface TableRoom {
  readonly columns: number
  readonly rows: number
  /** Milliseconds since the session's start. */
  readonly nowMs: number
}

const GAP = 2

/** A column: its width, and how it shows a run. */
interface Column {
  readonly head: string
  /** Cells; undefined for the rest of the line. */
  readonly width?: number
  readonly cell: (row: RunRow, nowMs: number) => string
  readonly paint: (row: RunRow, paint: Paint) => (text: string) => string
}

const name = (width: number): Column => ({
  head: 'RUN',
  width,
  cell: (row) => row.name,
  paint: (_, paint) => paint.name
})
const STATE: Column = { head: 'STATE', width: 17, cell: describeState, paint: statePaint }
const MARK: Column = { head: '', width: 1, cell: markOfState, paint: statePaint }
const ELAPSED: Column = { head: 'TIME', width: 6, cell: describeElapsed, paint: () => asIs }
const MEMORY: Column = { head: 'MEMORY', width: 19, cell: describeMemory, paint: memoryPaint }
const SHARE: Column = { head: 'MEM', width: 4, cell: describeShare, paint: memoryPaint }
const ACTIVITY: Column = { head: 'LAST ACTIVITY', cell: describeActivity, paint: (_, paint) => paint.quiet }

/** From this many columns on everything is shown; below, memory as a share of its limit, then the state as a mark. */
const WIDE = 95
const MEDIUM = 60
const NARROW = 36

/** Widest name, on a wide terminal and on others. */
const NAME_WIDTH = 24
const SHORT_NAME_WIDTH = 16

/** Maximum lines of the table, to leave space for the log above it. */
const MOST_LINES = 20

/** A terminal with fewer lines has no table. */
const LEAST_ROWS = 6

/** Lines of the table besides its runs: head and footer. */
const FRAME_LINES = 2

/** Renders the table: running runs first, then waiting ones, and a footer. Without runs or space it has no lines. */
export function renderTable({ rows, totals }: ShownRuns, room: TableRoom, paint: Paint): readonly string[] {
  if (rows.length === 0 || room.rows < LEAST_ROWS) return []
  // Leave the last column free: some terminals wrap there.
  const width = Math.max(1, room.columns - 1)
  const lines = Math.min(MOST_LINES, Math.floor(room.rows / 2))
  const order = { running: 0, waiting: 1, ended: 2 } as const
  const sorted = rows.toSorted((left, right) => order[left.state] - order[right.state])
  const isAll = rows.length + FRAME_LINES <= lines
  const shown = isAll ? sorted : sorted.slice(0, Math.max(1, lines - FRAME_LINES - 1))
  const columns = chooseColumns(width, Math.max(3, ...shown.map((row) => widthOf(row.name))))
  const head = columns.map((column) => column.head)
  return [
    paint.quiet(cutToWidth(layOut(head, columns, width).join(''), width)),
    ...shown.map((row) => renderRow(row, room.nowMs, columns, width, paint)),
    ...(isAll ? [] : [paint.quiet(cutToWidth(describeRest(sorted.slice(shown.length)), width))]),
    cutToWidth(renderFooter(totals, room.nowMs), width)
  ]
}

/** `3/8 done · 1 failed · 0:42 · $0.40` */
function renderFooter({ delegations, done, failed, skipped, costUsd }: RunTotals, nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000)
  return [
    `${done}/${delegations} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    formatDollars(costUsd)
  ].join(' · ')
}

/** What matters most stays longest: the elapsed time, then the last activity. */
function chooseColumns(width: number, nameWidth: number): readonly Column[] {
  if (width >= WIDE) return [name(Math.min(NAME_WIDTH, nameWidth)), STATE, ELAPSED, MEMORY, ACTIVITY]
  const short = name(Math.min(SHORT_NAME_WIDTH, nameWidth))
  if (width >= MEDIUM) return [short, STATE, ELAPSED, SHARE, ACTIVITY]
  return width >= NARROW ? [short, MARK, ELAPSED, ACTIVITY] : [short, MARK, ELAPSED]
}

function layOut(cells: readonly string[], columns: readonly Column[], width: number): string[] {
  const used = columns.reduce((sum, column) => sum + (column.width ?? 0) + GAP, -GAP)
  return columns.map((column, index) => {
    const gap = index === columns.length - 1 ? '' : ' '.repeat(GAP)
    return fitToWidth(cells[index] ?? '', column.width ?? Math.max(0, width - used)) + gap
  })
}

function renderRow(
  row: RunRow,
  nowMs: number,
  columns: readonly Column[],
  width: number,
  paint: Paint
): string {
  const cells = layOut(
    columns.map((column) => column.cell(row, nowMs)),
    columns,
    width
  )
  const plain = cells.join('')
  // Add colours after the cells are padded. If not even these columns fit, there are none.
  if (widthOf(plain) > width) return cutToWidth(plain, width)
  return columns.map((column, index) => column.paint(row, paint)(cells[index] ?? '')).join('')
}

function describeState({ state, ending }: RunRow): string {
  return state === 'ended' ? ending : state
}

/** `▸` running, `·` waiting, else the mark of its outcome. */
function markOfState({ state, ending }: RunRow): string {
  if (state === 'ended') return ending.charAt(0)
  return state === 'running' ? '▸' : '·'
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

function describeShare({ state, memoryMb, memoryLimitMb }: RunRow): string {
  return state === 'waiting' || memoryLimitMb <= 0 ? '' : `${Math.round((memoryMb / memoryLimitMb) * 100)}%`
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
