/** Why a signal was aborted, in words: its reason is an Error or a text. */

import { errorMessage } from './error-message.js'

/** The words; of a signal that is not aborted they say nothing of worth. */
export function abortReason({ reason }: AbortSignal): string {
  const given: unknown = reason
  return errorMessage(given)
}

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
  return errorMessage(reason)
}
