/**
 * Holds a part of the day's budget for a session: it adds its hold first and sums up afterwards, so of two sessions that start
 * at the same time at least one sees the other's hold, and no lock is needed.
 */
import { fail, ok, type Result } from '../../util/result.js'
import { sumDay, type DaySum, type ListedName } from './day-sum.js'
import type { SpendingNames } from './spending-entry.js'

/** Where entries are kept. Both reject when they cannot do what they say. */
export interface SpendingStore {
  /** All entries that begin like this. It may lag, but shows entries in the order in which they were added. */
  readonly list: (beginning: string) => Promise<readonly ListedName[]>
  /** Entries are never changed or removed. */
  readonly add: (name: string) => Promise<void>
}

/** What a session asks for, in millionths of a US dollar. */
export interface HoldRequest {
  readonly session: string
  readonly limitMicros: number
  /** Undefined: all that is left. */
  readonly wantedMicros: number | undefined
}

/** What a session got. */
export interface Hold {
  /** The session's name in its entries. */
  readonly session: string
  /** It may spend this much: at most what it holds. */
  readonly micros: number
  /** What other sessions have spent or hold. */
  readonly others: DaySum
}

/** Effects; tests pause in no time. */
export interface HoldEffects {
  /** Between two looks, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  readonly random: () => number
}

/** With less than a cent no request can be made. */
const LEAST_MICROS = 10_000

/** Sessions that start together and do not fit together let go and try again after different pauses. */
const ATTEMPTS = 4
const PAUSE_MS = 2_000

/** How long the store may take to show an entry: some 30 s in all. */
const LOOKS = 30
const LOOK_PAUSE_MS = 1_000

/**
 * Holds what a session asks for, or what is left of the day. The failure is the sum that left nothing.
 * @throws Error when the store cannot be read or written, or does not show what was written
 */
export async function holdDay(
  names: SpendingNames,
  store: SpendingStore,
  request: HoldRequest,
  effects: HoldEffects
): Promise<Result<Hold, DaySum>> {
  const { limitMicros, wantedMicros = limitMicros } = request
  for (let attempt = 1; ; attempt++) {
    const before = sumDay(names, await store.list(names.beginning))
    const left = limitMicros - before.micros
    if (left < LEAST_MICROS) return fail(before)
    const session = attempt === 1 ? request.session : `${request.session}.${attempt}`
    const held = Math.min(wantedMicros, left)
    const name = names.render({ kind: 'hold', session, micros: held })
    await store.add(name)
    const others = sumDay(names, await listWith(name, names, store, effects), session)
    const micros = Math.min(held, limitMicros - others.micros)
    if (micros >= Math.min(held, LEAST_MICROS)) return ok({ session, micros, others })
    await store.add(names.render({ kind: 'spent', session, micros: 0 }))
    if (attempt === ATTEMPTS) return fail(others)
    await effects.pause(PAUSE_MS * (1 + effects.random() * attempt))
  }
}

function hasName(listed: readonly ListedName[], name: string): boolean {
  return listed.some((each) => each.name === name)
}

/** The entries once ours is among them: then all that were added before it are, too. */
async function listWith(
  name: string,
  { beginning }: SpendingNames,
  store: SpendingStore,
  { pause }: HoldEffects
): Promise<readonly ListedName[]> {
  for (let look = 1; look <= LOOKS; look++) {
    // By its whole name first: somebody may have added so many entries that each list of all takes many requests.
    if (hasName(await store.list(name), name)) {
      const listed = await store.list(beginning)
      if (hasName(listed, name)) return listed
    }
    await pause(LOOK_PAUSE_MS)
  }
  throw new Error('what was written did not appear in the list of entries')
}
