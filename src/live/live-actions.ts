/** What a page asks for, carried out: bodies are read within a bound and looked at before anything is done. */
import type { IncomingMessage } from 'node:http'
import type { Action } from './authorize-request.js'
import type { SessionControl } from './session-control.js'
import { errorMessage } from '../util/error-message.js'

/** Bytes of a request's body. */
const BODY_LIMIT_BYTES = 256 * 1024

/** An answer to an action. */
export interface ActionAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, string>>
}

/** The fields of a body; undefined when it is too large or no JSON object. */
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

/** Does what the page asks for. What the session refuses is told to the page. */
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
      case 'end':
        if (run === '') return answer(400, 'It was not said which run is to be ended.')
        await control.endRun(run, reasonOr(reason, 'ended from the live page'))
        return answer(200, 'It is being ended.')
      case 'cancel':
        control.cancel(reasonOr(reason, 'cancelled from the live page'))
        return answer(200, 'The session is being cancelled.')
    }
  } catch (error) {
    return answer(409, errorMessage(error))
  }
}

function reasonOr(reason: string, otherwise: string): string {
  return reason.trim() === '' ? otherwise : `${otherwise}: ${reason.trim()}`
}

/** A field that is a text; empty when it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function answer(status: number, message: string): ActionAnswer {
  return { status, body: { message } }
}
