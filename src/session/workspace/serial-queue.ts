/** Runs tasks one at a time: each starts when the one before it has settled. */

/** Runs a task once all earlier ones have settled. */
export type SerialQueue = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Creates an empty queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
}
