/** What running requests may still cost, so that requests made at the same time cannot pass a budget together. */
import type { AdmittedRequest } from '../../claude/key-proxy/admission.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Reservations of running requests, in US dollars. */
export interface Reservations {
  /**
   * Reserves the most that a request can cost, and waits until it fits beside what is spent and reserved. The only request
   * of a run does not need to fit: a run works as long as anything is left. The error is why no more requests are made.
   */
  readonly reserve: (run: string, mostUsd: number, signal: AbortSignal) => Promise<Result<AdmittedRequest>>
  /** To be called when something was spent. */
  readonly review: () => void
}

/** The figures that a reservation depends on. */
export interface ReservationBasis {
  readonly leftUsd: () => number
  /** Why no more requests are made; undefined while anything is left. */
  readonly refusal: () => string | undefined
}

interface Running {
  readonly run: string
  reservedUsd: number
}

/** Opens them; none is running yet. */
export function openReservations({ leftUsd, refusal }: ReservationBasis): Reservations {
  const running = new Set<Running>()
  const waiting = new Set<() => void>()

  const review = (): void => {
    // Each takes itself out of the set when it may start, in the order in which they came.
    for (const retry of waiting) retry()
  }
  const reservedUsd = (): number => [...running].reduce((sum, each) => sum + each.reservedUsd, 0)
  const mayStart = (run: string, mostUsd: number): boolean =>
    reservedUsd() + mostUsd <= leftUsd() || ![...running].some((each) => each.run === run)

  const start = (run: string, mostUsd: number): AdmittedRequest => {
    const own: Running = { run, reservedUsd: mostUsd }
    running.add(own)
    return {
      use: (usd) => {
        own.reservedUsd = Math.max(0, own.reservedUsd - usd)
      },
      close: () => {
        if (running.delete(own)) review()
      }
    }
  }

  return {
    reserve: (run, mostUsd, signal) =>
      new Promise((resolve) => {
        const settle = (result: Result<AdmittedRequest>): void => {
          waiting.delete(attempt)
          signal.removeEventListener('abort', leave)
          resolve(result)
        }
        const leave = (): void => {
          settle(fail('The client has left.'))
        }
        const attempt = (): void => {
          const reason = refusal()
          if (reason !== undefined) settle(fail(reason))
          else if (mayStart(run, mostUsd)) settle(ok(start(run, mostUsd)))
        }
        waiting.add(attempt)
        signal.addEventListener('abort', leave, { once: true })
        if (signal.aborted) leave()
        else attempt()
      }),
    review
  }
}
