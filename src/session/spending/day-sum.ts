/** What the sessions of a day have spent and may still spend, from their entries. Pure. */
import type { SpendingEntry, SpendingNames } from './spending-entry.js'

/** An entry as it was found. */
export interface ListedName {
  readonly name: string
  /** The branch whose job wrote it; empty where there are no branches. */
  readonly ref: string
}

/** The sum over sessions, in millionths of a US dollar. */
export interface DaySum {
  /** Spent, or held by sessions that have not been settled. */
  readonly micros: number
  /** The part of it that is only held. */
  readonly heldMicros: number
  readonly sessions: number
  /** Sessions that have not been settled: they are running, or were killed. */
  readonly open: number
}

interface Listed {
  readonly entry: SpendingEntry
  readonly ref: string
}

/** Sums up entries, except those of one session. Names that were not made with the same credentials do not count. */
export function sumDay(names: SpendingNames, listed: readonly ListedName[], except?: string): DaySum {
  const sessions = new Map<string, Listed[]>()
  for (const { name, ref } of listed) {
    const entry = names.parse(name)
    if (entry === undefined || entry.session === except) continue
    const known = sessions.get(entry.session) ?? []
    sessions.set(entry.session, [...known, { entry, ref }])
  }
  const figures = [...sessions.values()].map(figureOf)
  return {
    micros: sum(figures.map(({ micros }) => micros)),
    heldMicros: sum(figures.map(({ heldMicros }) => heldMicros)),
    sessions: sessions.size,
    open: figures.filter(({ heldMicros }) => heldMicros > 0).length
  }
}

/**
 * What one session counts for. A hold is lowered only by an entry of the same branch: where credentials give no checksum that
 * counts, the separation of branches is what holds.
 */
function figureOf(listed: readonly Listed[]): { readonly micros: number; readonly heldMicros: number } {
  const holds = listed.filter(({ entry }) => entry.kind === 'hold')
  const held = Math.max(0, ...holds.map(({ entry }) => entry.micros))
  const valid = listed.filter(({ ref }) => holds.length === 0 || holds.some((hold) => hold.ref === ref))
  const entries = valid.map(({ entry }) => entry)
  const spent = entries.filter(({ kind }) => kind === 'spent').map(({ micros }) => micros)
  const legs = new Map(entries.flatMap((entry) => (entry.kind === 'leg' ? [[entry.leg, entry.micros]] : [])))
  const legMicros = sum([...legs.values()])
  if (spent.length > 0) return { micros: Math.max(...spent) + legMicros, heldMicros: 0 }
  const planned = entries.find((entry) => entry.kind === 'planned')
  if (planned === undefined) return { micros: held, heldMicros: held }
  const open = Math.max(0, planned.legs - legs.size) * planned.shareMicros
  return { micros: planned.micros + legMicros + open, heldMicros: open }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
