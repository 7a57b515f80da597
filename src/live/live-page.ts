/**
 * The live page: the report of a session while it runs, on the loopback address. It shows what the events tell, and lets
 * the person at it steer. It ends with the session; a page that is open then stays readable.
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

/** What a live page is started with. */
export interface LivePageOptions {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number
  readonly control: SessionControl
  /** Told the address for one more window, each time that one was opened. */
  readonly onEntered?: (nextUrl: string) => void
  /** Applied to every text that is shown. */
  readonly redact?: (text: string) => string
}

/** A live page that is served. */
export interface LivePage {
  /** Address with the token that opens next; each opens one window. */
  readonly url: () => string
  readonly onEvent: (event: SessionEvent) => void
  /** Shows the session as the report does, and says that it is over. */
  readonly finish: (record: SessionRecord, files: Partial<ReportFiles>, over: SessionOver) => void
  /** Lets open pages have the last word, and stops listening. */
  readonly close: () => Promise<void>
}

/** How long the end waits for pages that read slowly. */
const LAST_WORD_MS = 2_000

/**
 * Starts the server.
 * @throws the system's error where the port is taken or may not be used.
 */
export async function startLivePage(options: LivePageOptions): Promise<LivePage> {
  const state = startLiveState(options.redact)
  const stream = startLiveStream(state)
  const entrance = createOneTimeAuth()
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
      const key = entrance.enter(textOf((await readFields(request))?.['token']))
      if (key === undefined) sendJson(response, 401, { message: NO_ENTRY })
      else {
        sendJson(response, 200, { key })
        options.onEntered?.(url())
      }
    } else if (!entrance.knows(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '')) {
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
  // Whoever forgets to close it can end all the same.
  server.unref()
  const url = (): string => `http://127.0.0.1:${port}/#token=${entrance.token()}`

  return {
    url,
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
  'This window was not let in: each printed address opens one window, once. The next one stands in the terminal.'

const BAD_BODY = { status: 400, body: { message: 'The body is no JSON object, or too large.' } }

/** Nothing is kept by the browser, framed by a page, or shown to another site. */
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
