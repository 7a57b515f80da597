/** A promise and what settles it. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  /** The first call counts. */
  readonly resolve: (value: T) => void
}

/** `Promise.withResolvers`, which Node 20 lacks. */
export function createDeferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
