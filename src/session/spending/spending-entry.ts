/**
 * What sessions say about their spending: entries whose name is all of their content, so that listing the names is reading
 * them. Each name ends with a checksum keyed by the credentials: who does not have them can neither add to the day's sum
 * nor take from it. Pure.
 */
import { createHmac, scryptSync } from 'node:crypto'

/** What one entry says. Figures are in millionths of a US dollar. */
export type SpendingEntry =
  /** The session may spend this; it counts until it is settled. */
  | { readonly kind: 'hold'; readonly session: string; readonly micros: number }
  /** The session has ended, and this is what it spent. */
  | { readonly kind: 'spent'; readonly session: string; readonly micros: number }
  /** The session continues in jobs of a matrix: PM spent `micros`, and each leg may spend its share. */
  | {
      readonly kind: 'planned'
      readonly session: string
      readonly micros: number
      readonly legs: number
      readonly shareMicros: number
    }
  /** A leg has ended, and this is what it spent of its share. */
  | { readonly kind: 'leg'; readonly session: string; readonly leg: string; readonly micros: number }

/** Names of one day's entries. */
export interface SpendingNames {
  /** `2026-11-29`, in UTC. */
  readonly day: string
  /** How each name begins, and no other one. */
  readonly beginning: string
  readonly render: (entry: SpendingEntry) => string
  /** Undefined for a name that was not rendered with the same credentials. */
  readonly parse: (name: string) => SpendingEntry | undefined
}

/** Every name begins like this. */
export const SPENDING_PREFIX = 'mpm-spending-1-'

/** Not part of a session's id. */
const SEPARATOR = '~'

/** Of 64 hexadecimal digits: too many to be guessed. */
const CHECKSUM_DIGITS = 32
const SCOPE_DIGITS = 16

/**
 * Names of the entries of one day.
 * @param secret the credentials of the sessions; empty where they have none of their own
 * @param scope whose spending is summed: the workflow, or the folder
 */
export function spendingNames(secret: string, scope: readonly string[], day: string): SpendingNames {
  // Slow on purpose: names are public, and a gateway's token may be short.
  const key = scryptSync(secret, 'mpm-orchestrator spending', 32)
  const checksum = (text: string): string => createHmac('sha256', key).update(text).digest('hex')
  const beginning = `${SPENDING_PREFIX}${checksum(JSON.stringify(scope)).slice(0, SCOPE_DIGITS)}-${day}-`
  return {
    day,
    beginning,
    render: (entry) => {
      const text = `${beginning}${[entry.session, entry.kind, ...figuresOf(entry)].join(SEPARATOR)}`
      return `${text}${SEPARATOR}${checksum(text).slice(0, CHECKSUM_DIGITS)}`
    },
    parse: (name) => {
      const end = name.lastIndexOf(SEPARATOR)
      const text = name.slice(0, end)
      if (!name.startsWith(beginning) || name.slice(end + 1) !== checksum(text).slice(0, CHECKSUM_DIGITS))
        return undefined
      return parseEntry(text.slice(beginning.length).split(SEPARATOR))
    }
  }
}

function figuresOf(entry: SpendingEntry): readonly (string | number)[] {
  switch (entry.kind) {
    case 'hold':
    case 'spent':
      return [entry.micros]
    case 'planned':
      return [entry.micros, entry.legs, entry.shareMicros]
    case 'leg':
      return [entry.leg, entry.micros]
  }
}

/** The checksum was right, so an unknown form is that of another version. */
function parseEntry([session = '', kind, ...figures]: readonly string[]): SpendingEntry | undefined {
  const [first = 0, second = 0, third = 0] = figures.map(Number)
  switch (kind) {
    case 'hold':
    case 'spent':
      return { kind, session, micros: first }
    case 'planned':
      return { kind, session, micros: first, legs: second, shareMicros: third }
    case 'leg':
      return { kind, session, leg: figures[0] ?? '', micros: second }
    default:
      return undefined
  }
}

const MICROS = 1_000_000

/** What may be spent is rounded down. */
export function microsAllowed(usd: number): number {
  return Math.floor(usd * MICROS + ROUNDING)
}

/** What was spent is rounded up. */
export function microsSpent(usd: number): number {
  return Math.ceil(usd * MICROS - ROUNDING)
}

/** 2.3 * 1,000,000 is 2,299,999.9999999995. */
const ROUNDING = 1e-3

/** In US dollars. */
export function dollarsOf(micros: number): number {
  return micros / MICROS
}
