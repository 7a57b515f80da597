/** Returns what a promise gives, or rejects with this message when it takes too long. */
export async function within<T>(timeoutMs: number, promise: Promise<T>, failure: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(failure))
    }, timeoutMs)
  })
  return Promise.race([promise, limit]).finally(() => {
    clearTimeout(timer)
  })
}
