/** Reasons of abort signals, as text. */

import { errorMessage } from './error-message.js'

/** The reason of an aborted signal: an Error's message or a text. */
export function abortReason({ reason }: AbortSignal): string {
  const given: unknown = reason
  return errorMessage(given)
}

/** Waits until the time is up or a signal is aborted. @returns the reason of the first signal; undefined after the full time */
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
  return errorMessage(reason)
}
