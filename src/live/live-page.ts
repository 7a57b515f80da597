/**
 * The live page: the report of a running session, on the loopback address. It shows the events and lets
 * its user steer. The server stops with the session; an open page stays readable.
 */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReportFiles } from '../session/record/report-excerpts.js'
import type { SessionEvent } from '../session/record/events.js'
import type { SessionRecord } from '../session/record/record.js'
import { createOneTimeAuth } from './one-time-auth.js'
import { authorizeRequest } from './authorize-request.js'
import { readFields, runAction, textOf } from './live-actions.js'
import { renderLiveDocument } from './live-document.js'
import type { SessionOver } from '../page/page-data.js'
import { startLiveState } from './live-state.js'
import { startLiveStream } from './live-stream.js'
import type { SessionControl } from './session-control.js'

/** Options of a live page. */
export interface LivePageOptions {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number
  readonly control: SessionControl
  /** Called with the address for the next window, each time that one was opened. */
  readonly onEntered?: (nextUrl: string) => void
  /** Applied to every text that is shown. */
  readonly redact?: (text: string) => string
}

/** A running live page. */
export interface LivePage {
  /** Address with the current token, which opens one window. */
  readonly url: () => string
  /** Another address for one window; the one with the current token stays valid. */
  readonly invitation: () => string
  readonly onEvent: (event: SessionEvent) => void
  /** Shows the final report, and that the session is over. */
  readonly finish: (record: SessionRecord, files: Partial<ReportFiles>, over: SessionOver) => void
  /** Sends open pages the last update, and stops listening. */
  readonly close: () => Promise<void>
}

/** How long the end waits for slow readers. */
const LAST_WORD_MS = 2_000

/**
 * Starts the server.
 * @throws the system's error if the port is taken or not permitted.
 */
export async function startLivePage(options: LivePageOptions): Promise<LivePage> {
  const state = startLiveState(options.redact)
  const stream = startLiveStream(state)
  const auth = createOneTimeAuth()
  const document = renderLiveDocument()
  let port = options.port

  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => {
      response.destroy()
    })
  })
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const { method = '', url: target = '', headers } = request
    const verdict = authorizeRequest({ method, target, headers }, port)
    if (verdict.kind === 'refused') {
      request.resume()
      sendJson(response, verdict.status, { message: verdict.message })
    } else if (verdict.kind === 'page') sendDocument(response)
    else if (verdict.kind === 'enter') {
      const key = auth.exchange(textOf((await readFields(request))?.['token']))
      if (key === undefined) sendJson(response, 401, { message: NO_ENTRY })
      else {
        sendJson(response, 200, { key })
        options.onEntered?.(url())
      }
    } else if (!auth.isKey(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '')) {
      request.resume()
      sendJson(response, 401, { message: NO_ENTRY })
    } else if (verdict.kind === 'events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' })
      stream.open(response, positionOf(headers['last-event-id']))
    } else {
      const fields = await readFields(request)
      const { status, body } =
        fields === undefined ? BAD_BODY : await runAction(verdict.action, fields, options.control)
      sendJson(response, status, body)
    }
  }
  const sendDocument = (response: http.ServerResponse): void => {
    response.writeHead(200, {
      ...HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${document.policy}; frame-ancestors 'none'`
    })
    response.end(document.html)
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  // Do not keep the event loop alive if a caller does not close it.
  server.unref()
  const addressWith = (token: string): string => `http://127.0.0.1:${port}/#token=${token}`
  const url = (): string => addressWith(auth.token())

  return {
    url,
    invitation: () => addressWith(auth.invite()),
    onEvent: (event) => {
      state.apply(event)
      stream.scheduleFlush()
    },
    finish: state.finish,
    close: async () => {
      await stream.end(LAST_WORD_MS)
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
    }
  }
}

const NO_ENTRY =
  'This link was already used: each printed address opens one window, once. The terminal shows the next one.'

const BAD_BODY = { status: 400, body: { message: 'The body is not a JSON object, or is too large.' } }

/** The browser must not store responses, show them in a frame, or give them to another site. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
} as const

function sendJson(response: http.ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function positionOf(header: string | string[] | undefined): number {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0
}
