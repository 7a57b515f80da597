/** Why a signal was aborted, in words: its reason is an Error or a text. */

/** The words; of a signal that is not aborted they say nothing of worth. */
export function abortReason({ reason }: AbortSignal): string {
  const given: unknown = reason
  return given instanceof Error ? given.message : String(given)
}
