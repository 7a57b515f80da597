/** Work that must not overlap: each piece starts when the one before has ended, however that ended. */

/** Runs a piece of work when its turn has come. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A queue of its own. */
export function createSerialQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
}
