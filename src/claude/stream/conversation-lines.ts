/** What is written to the CLI in a conversation (`--input-format stream-json`): one JSON object per line. Pure. */

/**
 * A user message. Observed on Claude Code 2.1.197: while a tool runs, it reaches the model with that tool's
 * result; while the model answers, it starts a new turn after the answer, with a separate result.
 */
export function userMessageLine(text: string): string {
  return `${JSON.stringify({ type: 'user', message: { role: 'user', content: text } })}\n`
}

/**
 * Interrupts the running tool or answer. The turn ends with a result that is an error (`aborted_tools`,
 * `aborted_streaming`), the text so far is kept, and a waiting message starts the next turn at once.
 */
export function interruptLine(requestId: string): string {
  const request = { subtype: 'interrupt' }
  return `${JSON.stringify({ type: 'control_request', request_id: requestId, request })}\n`
}
