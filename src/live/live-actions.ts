/** Performs actions for the live page: bodies are bounded and validated first. */
import type { IncomingMessage } from 'node:http'
import type { Action } from './authorize-request.js'
import type { SentToAll } from '../session/lifecycle/run-controls.js'
import type { SessionControl } from './session-control.js'
import { errorMessage } from '../util/error-message.js'

/** Maximum size of a request's body. */
const BODY_LIMIT_BYTES = 256 * 1024

/** The response to an action. */
export interface ActionAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, string>>
}

/** The fields of a body; undefined if it is too large or not a JSON object. */
export async function readFields(
  request: IncomingMessage
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > BODY_LIMIT_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    const fields: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Performs an action; the response says why the session refused it. */
export async function runAction(
  action: Action,
  fields: Readonly<Record<string, unknown>>,
  control: SessionControl
): Promise<ActionAnswer> {
  const [run, text, reason] = [textOf(fields['run']), textOf(fields['text']), textOf(fields['reason'])]
  try {
    switch (action) {
      case 'message':
        if (run === '' || text.trim() === '') return answer(400, 'A message needs a run and a text.')
        await control.sendMessage(run, text)
        return answer(200, 'Sent.')
      case 'message-all':
        if (text.trim() === '') return answer(400, 'A message needs a text.')
        return answer(200, describeSent(await control.sendMessageToAll(text)))
      case 'wrap-up':
        if (run === '') return answer(400, 'Which run to ask is missing.')
        await control.requestWrapUp(
          run,
          reasonOr(reason, 'the user of this session asks for your result now')
        )
        return answer(200, 'Asked to wrap up. It answers when its running tool or answer has ended.')
      case 'end':
        if (run === '') return answer(400, 'Which run to end is missing.')
        await control.endRun(run, reasonOr(reason, 'ended from the live page'))
        return answer(200, 'Ending it.')
      case 'cancel':
        control.cancel(reasonOr(reason, 'cancelled from the live page'))
        return answer(200, 'The session is being cancelled.')
    }
  } catch (error) {
    return answer(409, errorMessage(error))
  }
}

function describeSent({ sent, failed }: SentToAll): string {
  const failures = failed.map(({ run, reason }) => ` Not to ${run}: ${reason}`).join('')
  return `Sent to ${sent.length === 1 ? '1 agent' : `${sent.length} agents`}.${failures}`
}

function reasonOr(reason: string, otherwise: string): string {
  return reason.trim() === '' ? otherwise : `${otherwise}: ${reason.trim()}`
}

/** A text field; empty if it is not a text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function answer(status: number, message: string): ActionAnswer {
  return { status, body: { message } }
}
