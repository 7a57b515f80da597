/** What is written to the CLI in a conversation (`--input-format stream-json`): one JSON object a line. Pure. */

/**
 * A message of the user. Observed on Claude Code 2.1.197: while a tool runs, it reaches the model with that tool's
 * result; while the model speaks, it begins a turn of its own after the answer, with a result of its own.
 */
export function userMessageLine(text: string): string {
  return `${JSON.stringify({ type: 'user', message: { role: 'user', content: text } })}\n`
}

/**
 * Breaks off the running tool or answer. The turn ends with a result that is an error (`aborted_tools`,
 * `aborted_streaming`), what was said stays, and a message that waited begins the next turn at once.
 */
export function interruptLine(requestId: string): string {
  const request = { subtype: 'interrupt' }
  return `${JSON.stringify({ type: 'control_request', request_id: requestId, request })}\n`
}
