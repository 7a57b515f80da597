/** Gives one answer of the Messages API stand-in, whole or spoilt as its step wants it. */
import type { ServerResponse } from 'node:http'
import { sendJson } from './loopback-server.js'
import type { MeetingPoints } from './meeting-points.js'
import type { Fault, Step } from './messages-scenario.js'
import { buildErrorEvent, buildMessage, buildStreamEvents, MALFORMED_EVENT } from './messages-stream.js'

/** What is to be answered, and where. */
export interface Answer {
  readonly step: Step
  readonly model: string
  /** Number of the request: makes the ids of the answer unique. */
  readonly number: number
  readonly stream: boolean
  readonly points: MeetingPoints
  readonly response: ServerResponse
}

/** Waits where the step says so, then answers, or fails as the step's fault says. */
export async function giveAnswer({ step, model, number, stream, points, response }: Answer): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => {
    gone.abort()
  })
  if (step.barrier) await points.waitAtBarrier(step.barrier.name, step.barrier.n, gone.signal)
  if (step.gate !== undefined) await points.waitAtGate(step.gate, gone.signal)
  await pause(step.delayMs, gone.signal)
  if (gone.signal.aborted) return

  const { fault } = step
  const headers = { 'request-id': `req_${number}` }
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'reset') response.socket?.resetAndDestroy()
  else if (fault?.kind === 'error') {
    sendJson(response, fault.status, apiError(fault.type, fault.message), { ...headers, ...fault.headers })
  } else if (stream) await sendStream({ step, model, number, response, headers, gone: gone.signal })
  else if (fault && step.faultWithoutStream) {
    sendJson(response, 500, apiError('api_error', 'Internal server error'), headers)
  } else sendJson(response, 200, buildMessage(step, model, number), headers)
}

async function sendStream(answer: {
  readonly step: Step
  readonly model: string
  readonly number: number
  readonly response: ServerResponse
  readonly headers: Readonly<Record<string, string>>
  readonly gone: AbortSignal
}): Promise<void> {
  const { step, model, number, response, headers, gone } = answer
  const events = buildStreamEvents(step, model, number)
  const whole = step.fault && 'afterEvents' in step.fault ? step.fault.afterEvents : events.length
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', ...headers })
  for (const event of events.slice(0, whole)) {
    if (event.piece) await pause(step.pieceDelayMs, gone)
    if (gone.aborted) return
    await new Promise((resolve) => response.write(event.text, resolve))
  }
  if (step.fault) breakStream(step.fault, response)
  else response.end()
}

function breakStream(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'cut':
      // Not a reset: that could overtake the events, and the client would not see the stream begin.
      response.socket?.destroy()
      return
    case 'end':
      response.end()
      return
    case 'malformed':
      response.end(MALFORMED_EVENT)
      return
    case 'error-event':
      response.end(buildErrorEvent().text)
      return
    case 'stall':
    case 'hang':
    case 'reset':
    case 'error':
      return
  }
}

/** The body of an error answer. */
export function apiError(type: string, message: string): Record<string, unknown> {
  return { type: 'error', error: { type, message } }
}

async function pause(durationMs: number | undefined, gone: AbortSignal): Promise<void> {
  if (durationMs === undefined || gone.aborted) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      gone.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, durationMs)
    gone.addEventListener('abort', end)
  })
}
