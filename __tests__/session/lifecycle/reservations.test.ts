/** Reservations of requests: what may run at once within a budget, and how far spending can get. */
import { describe, expect, it } from '@jest/globals'
import type { AdmittedRequest } from '../../../src/claude/key-proxy/admission.js'
import { openBudget, type BudgetLedger } from '../../../src/session/lifecycle/budget.js'

const NEVER = new AbortController().signal

function open(usd: number): BudgetLedger {
  return openBudget(usd, { onReached: () => undefined, onUnknownPrice: () => undefined })
}

/** What has come of a reservation so far. */
interface Asked {
  state: 'waiting' | 'running' | 'refused'
  request?: AdmittedRequest
}

/** Asks for a reservation; the answer is known after `settled`. */
function ask(ledger: BudgetLedger, run: string, usd: number, signal = NEVER): Asked {
  const asked: Asked = { state: 'waiting' }
  void ledger.requests?.reserve(run, usd, signal).then((result) => {
    asked.state = result.ok ? 'running' : 'refused'
    if (result.ok) asked.request = result.value
  })
  return asked
}

/** Lets all answers arrive: they take microtasks only. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Ends a request that cost this much. */
function end(ledger: BudgetLedger, run: string, { request }: Asked, usd: number): void {
  request?.use(usd)
  ledger.estimate(run, 'key-proxy', usd)
  request?.close()
}

describe('reservations', () => {
  it('let forty requests of one run start only as far as they fit together', async () => {
    const ledger = open(3)
    const all = Array.from({ length: 40 }, () => ask(ledger, '01', 0.25))
    await settled()
    expect(all.filter(({ state }) => state === 'running')).toHaveLength(12)
    for (const each of all.slice(0, 12)) end(ledger, '01', each, 0.25)
    await settled()
    expect(all.slice(12).map(({ state }) => state)).toEqual(Array.from({ length: 28 }, () => 'refused'))
    expect(ledger.spentUsd()).toBeCloseTo(3)
  })

  it('let the only request of each run start while anything is left, whatever it may cost', async () => {
    const ledger = open(1)
    const [one, two, second] = [ask(ledger, '01', 5), ask(ledger, '02', 5), ask(ledger, '01', 0.1)]
    await settled()
    expect([one.state, two.state, second.state]).toEqual(['running', 'running', 'waiting'])
    end(ledger, '01', one, 0.2)
    await settled()
    expect(second.state).toBe('running')
    end(ledger, '02', two, 0.9)
    const late = ask(ledger, '03', 0.01)
    await settled()
    expect(late.state).toBe('refused')
  })

  it('count what a running request has spent only once', async () => {
    const ledger = open(1)
    const first = ask(ledger, '01', 0.6)
    await settled()
    first.request?.use(0.5)
    ledger.estimate('01', 'key-proxy', 0.5)
    const second = ask(ledger, '01', 0.4)
    await settled()
    expect(second.state).toBe('running')
  })

  it('forget a request whose client has left', async () => {
    const ledger = open(1)
    const first = ask(ledger, '01', 0.9)
    const leave = new AbortController()
    const [left, next] = [ask(ledger, '01', 0.9, leave.signal), ask(ledger, '01', 0.1)]
    leave.abort()
    await settled()
    expect([first.state, left.state, next.state]).toEqual(['running', 'refused', 'running'])
    const gone = ask(ledger, '01', 0.01, leave.signal)
    await settled()
    expect(gone.state).toBe('refused')
  })

  it('keep spending within the budget and one request of each run, in 1,000 random schedules', async () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const { spentUsd, boundUsd } = await simulate(seed)
      expect({ seed, isWithin: spentUsd <= boundUsd + 1e-9 }).toEqual({ seed, isWithin: true })
    }
  })
})

/** Runs start requests at random and end them at random, each at a random share of its reservation. */
async function simulate(seed: number): Promise<{ spentUsd: number; boundUsd: number }> {
  const random = randomFrom(seed)
  const runs = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, index) => `0${index}`)
  const limit = 0.5 + random() * 5
  const ledger = open(limit)
  const requests: { readonly run: string; readonly most: number; readonly asked: Asked; isOver: boolean }[] =
    []
  const largest = new Map<string, number>()
  for (let step = 0; step < 60; step++) {
    await settled()
    const running = requests.filter(({ asked, isOver }) => asked.state === 'running' && !isOver)
    const run = runs[Math.floor(random() * runs.length)] ?? '00'
    if (random() < 0.6 || running.length === 0) {
      const most = random() * 0.8
      largest.set(run, Math.max(largest.get(run) ?? 0, most))
      requests.push({ run, most, asked: ask(ledger, run, most), isOver: false })
      continue
    }
    const each = running[Math.floor(random() * running.length)]
    if (each === undefined) continue
    each.isOver = true
    end(ledger, each.run, each.asked, each.most * random())
    // The CLI's own figure may be lower or higher than what was counted, and a process may be killed without one.
    if (random() < 0.2) ledger.settle(each.run, random() < 0.5 ? null : random() * 0.001)
  }
  await settled()
  // All that are still running cost the most that they can.
  for (;;) {
    const each = requests.find(({ asked, isOver }) => asked.state === 'running' && !isOver)
    if (each === undefined) break
    each.isOver = true
    end(ledger, each.run, each.asked, each.most)
    await settled()
  }
  expect(requests.filter(({ asked }) => asked.state === 'waiting')).toEqual([])
  const overshoot = [...largest.values()].reduce((sum, usd) => sum + usd, 0)
  return { spentUsd: ledger.spentUsd(), boundUsd: limit + overshoot }
}

/** A linear congruential generator: the same schedule for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
