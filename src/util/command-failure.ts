/** Why a command that was run with `execFile` failed. */

/** Its standard error in one line; if empty, the system's error message. */
export function explainFailure(error: unknown): string {
  const { stderr, message } = (error ?? {}) as { readonly stderr?: unknown; readonly message?: unknown }
  const words = typeof stderr === 'string' ? stderr.trim() : ''
  if (words !== '') return words.replaceAll('\n', '; ')
  return typeof message === 'string' ? (message.split('\n')[0] ?? message) : String(error)
}
