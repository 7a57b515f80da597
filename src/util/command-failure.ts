/** Why a command that was run with `execFile` failed, in its own words. */

/** What it wrote to standard error, in one line; where it wrote nothing, the system's reason. */
export function explainFailure(error: unknown): string {
  const { stderr, message } = (error ?? {}) as { readonly stderr?: unknown; readonly message?: unknown }
  const words = typeof stderr === 'string' ? stderr.trim() : ''
  if (words !== '') return words.replaceAll('\n', '; ')
  return typeof message === 'string' ? (message.split('\n')[0] ?? message) : String(error)
}
