/** A pause that ends early when it has lost its sense. */

/** Waits. @returns the reason of the first signal that came before the time was over; undefined when none did */
export async function pauseUnless(
  milliseconds: number,
  signals: readonly AbortSignal[]
): Promise<string | undefined> {
  const any = AbortSignal.any([...signals])
  if (!any.aborted)
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        any.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      any.addEventListener('abort', end)
    })
  if (!any.aborted) return undefined
  const reason: unknown = any.reason
  return reason instanceof Error ? reason.message : String(reason)
}
