/** A promise and the function that resolves it. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  /** Only the first call has an effect. */
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
