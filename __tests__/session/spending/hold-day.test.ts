/** The budget of a day: what sessions may spend that start, end and are killed at any time. */
import { describe, expect, it } from '@jest/globals'
import { sumDay, type ListedName } from '../../../src/session/spending/day-sum.js'
import { holdDay, type Hold, type SpendingStore } from '../../../src/session/spending/hold-day.js'
import { spendingNames, type SpendingEntry } from '../../../src/session/spending/spending-entry.js'
import type { Result } from '../../../src/util/result.js'
import type { DaySum } from '../../../src/session/spending/day-sum.js'

const names = spendingNames('the key', ['octo/calculator', 'agents.yml'], '2026-11-29')
const CENT = 10_000
const NO_PAUSE = { pause: () => Promise.resolve(), random: () => 0.5 }

/** A store that shows everything at once. */
function storeOf(entries: readonly SpendingEntry[] = []): SpendingStore & { readonly listed: ListedName[] } {
  const listed = entries.map((entry) => ({ name: names.render(entry), ref: 'refs/heads/main' }))
  return {
    listed,
    list: () => Promise.resolve([...listed]),
    add: (name) => Promise.resolve(void listed.push({ name, ref: 'refs/heads/main' }))
  }
}

const hold = (session: string, micros: number): SpendingEntry => ({ kind: 'hold', session, micros })
const spent = (session: string, micros: number): SpendingEntry => ({ kind: 'spent', session, micros })

async function ask(store: SpendingStore, limitMicros: number, wantedMicros?: number) {
  return holdDay(names, store, { session: 'new', limitMicros, wantedMicros }, NO_PAUSE)
}

describe('the sum of a day', () => {
  it('counts what was spent, and a hold as a whole until it is settled', () => {
    const { listed } = storeOf([hold('a', 50), spent('a', 20), hold('b', 30), spent('b', 45), hold('c', 7)])
    expect(sumDay(names, listed)).toEqual({ micros: 72, heldMicros: 7, sessions: 3, open: 1 })
  })

  it('counts each leg of a plan for its share until the leg says what it spent', () => {
    const plan = { kind: 'planned', session: 'a', micros: 10, legs: 3, shareMicros: 20 } as const
    const leg = { kind: 'leg', session: 'a', leg: '02', micros: 5 } as const
    const { listed } = storeOf([hold('a', 70), leg, plan])
    expect(sumDay(names, listed)).toEqual({ micros: 55, heldMicros: 40, sessions: 1, open: 1 })
    const cancelled = storeOf([hold('a', 70), leg, spent('a', 10)])
    expect(sumDay(names, cancelled.listed)).toMatchObject({ micros: 15, heldMicros: 0 })
  })

  it('is not lowered by an entry that was made without the key, for another session or on another branch', () => {
    const { listed } = storeOf([hold('a', 50)])
    const forged = spendingNames('', ['octo/calculator', 'agents.yml'], '2026-11-29')
    const settlement = forged.render(spent('a', 0)).replace(forged.beginning, names.beginning)
    const attempts = [
      { name: settlement, ref: 'refs/heads/main' },
      { name: names.render(spent('b', 0)).replace('~', 'a~'), ref: 'refs/heads/main' },
      { name: names.render(spent('a', 0)), ref: 'refs/pull/7/merge' },
      { name: forged.render(hold('a', 0)).replace(forged.beginning, names.beginning), ref: 'refs/heads/main' }
    ]
    expect(sumDay(names, [...listed, ...attempts, ...listed])).toMatchObject({ micros: 50, open: 1 })
  })

  it('is not raised by one either, so that nobody without the key can block a workflow', () => {
    const forged = spendingNames('', ['octo/calculator', 'agents.yml'], '2026-11-29')
    const name = forged.render(hold('x', 1e12)).replace(forged.beginning, names.beginning)
    expect(sumDay(names, [{ name, ref: 'refs/pull/7/merge' }]).micros).toBe(0)
  })
})

describe('a part of the day', () => {
  it('is what the session asks for, or what is left, and without a wish all of that', async () => {
    const before = [hold('a', 3 * CENT), spent('a', CENT), hold('b', 2 * CENT)]
    const fits = await ask(storeOf(before), 10 * CENT, 4 * CENT)
    expect(fits).toMatchObject({ ok: true, value: { session: 'new', micros: 4 * CENT } })
    expect(await ask(storeOf(before), 10 * CENT, 9 * CENT)).toMatchObject({ value: { micros: 7 * CENT } })
    expect(await ask(storeOf(before), 10 * CENT)).toMatchObject({ value: { micros: 7 * CENT } })
  })

  it('is refused when less than a cent is left, and then nothing is written', async () => {
    const store = storeOf([hold('a', 10 * CENT), spent('a', 9 * CENT + 1)])
    expect(await ask(store, 10 * CENT)).toMatchObject({ ok: false, error: { micros: 9 * CENT + 1 } })
    expect(store.listed).toHaveLength(2)
  })

  it('is given back by sessions that started together and do not fit, so that one of them gets it', async () => {
    const store = storeOf()
    const request = { limitMicros: 5 * CENT, wantedMicros: 5 * CENT }
    // The second pauses longer than the first.
    const paused: (() => void)[] = []
    const start = (session: string) =>
      holdDay(
        names,
        store,
        { ...request, session },
        {
          pause: () => new Promise((resolve) => paused.push(resolve)),
          random: () => 0
        }
      )
    const both = [start('a'), start('b')]
    for (let turn = 0; turn < 100 && paused.length < 2; turn++) await new Promise(setImmediate)
    expect(paused).toHaveLength(2)
    paused[0]?.()
    const [first] = await Promise.all([both[0]])
    paused[1]?.()
    const second = await both[1]
    expect(first).toMatchObject({ ok: true, value: { session: 'a.2', micros: 5 * CENT } })
    expect(second).toMatchObject({ ok: false })
    expect(sumDay(names, store.listed)).toMatchObject({ micros: 5 * CENT, open: 1 })
  })

  it('is refused with an error when the entry never appears in the list', async () => {
    const store = { ...storeOf(), list: () => Promise.resolve([]) }
    await expect(ask(store, 10 * CENT)).rejects.toThrow('did not appear')
  })

  it('keeps a day within its limit and one request of each run, in 1,000 random schedules', async () => {
    const reached = { full: 0, refused: 0, together: 0 }
    for (let seed = 1; seed <= 1_000; seed++) {
      const { spentMicros, boundMicros, refused, mostAtOnce, limitMicros } = await simulate(seed)
      expect({ seed, isWithin: spentMicros <= boundMicros }).toEqual({ seed, isWithin: true })
      if (spentMicros > limitMicros / 2) reached.full += 1
      if (refused > 0) reached.refused += 1
      if (mostAtOnce > 1) reached.together += 1
    }
    // The schedules are of the kind that could pass the limit.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(200)
  })
})

interface Session {
  readonly name: string
  result?: Result<Hold, DaySum>
  isOver: boolean
}

/**
 * Sessions start, end, are killed and settle at random over one store, whose calls take effect one by one in random order and
 * whose list lags behind.
 */
async function simulate(seed: number) {
  const random = randomFrom(seed)
  const limitMicros = Math.floor((5 + random() * 40) * CENT)
  const log: ListedName[] = []
  let shown = 0
  const calls: (() => void)[] = []
  const call = <Value>(work: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      calls.push(() => {
        resolve(work())
      })
    })
  const store: SpendingStore = {
    list: () =>
      call(() => {
        shown += Math.floor(random() * (log.length - shown + 1))
        return log.slice(0, shown)
      }),
    add: (name) => call(() => void log.push({ name, ref: '' }))
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const sessions: Session[] = []
  let spentMicros = 0
  let overshoot = 0
  let mostAtOnce = 0
  const end = (session: Session, share: number): void => {
    session.isOver = true
    const { result } = session
    if (result?.ok !== true) return
    // The last request may cost more than was left.
    const extra = random() < 0.3 ? Math.floor(random() * CENT) : 0
    const cost = Math.floor(result.value.micros * share) + extra
    spentMicros += cost
    overshoot += extra
    // A killed session says nothing.
    if (random() < 0.7) void store.add(names.render(spent(result.value.session, cost)))
  }
  const runCall = async (): Promise<void> => {
    calls.splice(Math.floor(random() * calls.length), 1)[0]?.()
    await settled()
  }
  for (let step = 0; step < 60; step++) {
    const running = sessions.filter(({ result, isOver }) => result?.ok === true && !isOver)
    mostAtOnce = Math.max(mostAtOnce, running.length)
    if (random() < 0.25) {
      const session: Session = { name: `s${sessions.length}`, isOver: false }
      sessions.push(session)
      const wantedMicros = random() < 0.2 ? undefined : Math.floor((0.5 + random() * 20) * CENT)
      const request = { session: session.name, limitMicros, wantedMicros }
      const pause = (): Promise<void> => call(() => undefined)
      void holdDay(names, store, request, { pause, random }).then(
        (result) => {
          session.result = result
        },
        () => {
          session.isOver = true
        }
      )
      continue
    }
    const chosen = random() < 0.2 ? running[Math.floor(random() * running.length)] : undefined
    if (chosen === undefined) await runCall()
    else end(chosen, random())
  }
  while (calls.length > 0) await runCall()
  for (const session of sessions.filter(({ isOver }) => !isOver)) end(session, 1)
  const refused = sessions.filter(({ result }) => result?.ok === false).length
  return { spentMicros, boundMicros: limitMicros + overshoot, refused, mostAtOnce, limitMicros }
}

/** A linear congruential generator: the same schedule for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
