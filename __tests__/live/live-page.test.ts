import http from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ACTIONS } from '../../src/live/authorize-request.js'
import { startLivePage, type LivePage } from '../../src/live/live-page.js'
import type { LiveUpdate } from '../../src/page/page-data.js'
import type { SessionEventBody } from '../../src/session/record/events.js'
import { at } from '../report/sample-record.js'

let live: LivePage
let asked: string[]
let entered: number
let sequence: number

beforeEach(async () => {
  asked = []
  entered = 0
  sequence = 0
  live = await startLivePage({
    port: 0,
    control: {
      sendMessage: (run, text) => Promise.resolve(void asked.push(`message ${run} ${text}`)),
      sendMessageToAll: (text) => {
        asked.push(`message-all ${text}`)
        return Promise.resolve({ sent: ['01'], failed: [{ run: '02', reason: 'It has answered.' }] })
      },
      requestWrapUp: (run, reason) => Promise.resolve(void asked.push(`wrap-up ${run} ${reason}`)),
      endRun: (run) => Promise.resolve(void asked.push(`end ${run}`)),
      cancel: (reason) => void asked.push(`cancel ${reason}`)
    },
    onEntered: () => (entered += 1),
    redact: (text) => text.replaceAll('hunter2', '***')
  })
})

afterEach(async () => {
  await live.close()
})

const emit = (body: SessionEventBody): void => {
  live.onEvent({ sequence, at: at(sequence), elapsedMs: sequence, ...body })
  sequence += 1
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

interface Asking {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** A request with any headers, as any program can send it. */
function ask({ method = 'GET', path = '/', headers = {}, body = '' }: Asking): Promise<Answer> {
  const { port } = new URL(live.url())
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString()
        })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

const origin = (): string => new URL(live.url()).origin
const token = (): string => new URLSearchParams(new URL(live.url()).hash.slice(1)).get('token') ?? ''
const json = (more: Record<string, string> = {}) => ({
  'content-type': 'application/json',
  origin: origin(),
  ...more
})

async function enter(): Promise<string> {
  const answer = await ask({
    method: 'POST',
    path: '/enter',
    headers: json(),
    body: JSON.stringify({ token: token() })
  })
  return (JSON.parse(answer.body) as { key: string }).key
}

/** The first update that a page gets when it resumes at this position. */
function firstUpdate(key: string, lastEventId?: string): Promise<LiveUpdate> {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId })
  }
  return new Promise((resolve, reject) => {
    const request = http.get(`${origin()}/events`, { headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (!text.includes('\n\n')) return
        request.destroy()
        resolve(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as LiveUpdate)
      })
    })
    request.on('error', reject)
  })
}

describe('the server of the live page', () => {
  it('shows nothing of the session without a key, and must not be framed or stored', async () => {
    emit({ type: 'notice', level: 'info', message: 'a private word' })
    const answer = await ask({})
    expect(answer.status).toBe(200)
    expect(answer.body).not.toContain('a private word')
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer'
    })
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]*'; script-src 'sha256-[^ ]*'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/
    )
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it.each<[string, () => Asking, number]>([
    ['another host (DNS rebinding)', () => ({ headers: { host: 'evil.example' } }), 421],
    ['this host on another port', () => ({ headers: { host: '127.0.0.1:1' } }), 421],
    ['another origin', () => ({ path: '/events', headers: { origin: 'http://evil.example' } }), 403],
    ['a sandboxed page', () => ({ path: '/events', headers: { origin: 'null' } }), 403],
    ['another site', () => ({ path: '/events', headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    [
      'another port of this address',
      () => ({ path: '/events', headers: { 'sec-fetch-site': 'same-site' } }),
      403
    ],
    ['no key', () => ({ path: '/events' }), 401],
    ['a wrong key', () => ({ path: '/events', headers: { authorization: 'Bearer x' } }), 401],
    [
      'a preflight',
      () => ({ method: 'OPTIONS', path: '/cancel', headers: { origin: 'http://evil.example' } }),
      403
    ],
    ['a file', () => ({ path: '/../../etc/passwd' }), 404],
    ['POST to the page', () => ({ method: 'POST', headers: json() }), 405],
    ['GET of an action', () => ({ path: '/cancel' }), 405]
  ])('refuses %s', async (_, asking, status) => {
    const answer = await ask(asking())
    expect(answer.status).toBe(status)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each<[string, (key: string) => Asking, number]>([
    [
      'of another origin',
      (key) => ({ headers: { ...json(), origin: 'http://evil.example', authorization: key } }),
      403
    ],
    [
      'without an origin',
      (key) => ({ headers: { 'content-type': 'application/json', authorization: key } }),
      403
    ],
    [
      'as a form would be sent',
      (key) => ({ headers: { ...json(), 'content-type': 'text/plain', authorization: key } }),
      415
    ],
    ['without a key', () => ({ headers: json() }), 401],
    ['that is not JSON', (key) => ({ headers: json({ authorization: key }), body: 'x' }), 400],
    [
      'that is too large',
      (key) => ({ headers: json({ authorization: key }), body: `"${'x'.repeat(300_000)}"` }),
      400
    ]
  ])('does nothing for a POST %s', async (_, asking, status) => {
    const key = `Bearer ${await enter()}`
    const answer = await ask({ method: 'POST', path: '/cancel', body: '{}', ...asking(key) })
    expect([answer.status, asked]).toEqual([status, []])
  })

  it.each(ACTIONS)('does nothing for a request of /%s that is not of its page', async (action) => {
    const authorization = `Bearer ${await enter()}`
    const body = JSON.stringify({ run: '01', text: 'hello' })
    const status = async (asking: Asking) =>
      (await ask({ method: 'POST', path: `/${action}`, body, ...asking })).status
    expect(await status({ headers: json() })).toBe(401)
    expect(await status({ headers: json({ authorization: 'Bearer x' }) })).toBe(401)
    expect(await status({ headers: json({ authorization, origin: 'http://evil.example' }) })).toBe(403)
    expect(await status({ headers: json({ authorization, 'sec-fetch-site': 'same-site' }) })).toBe(403)
    expect(await status({ method: 'GET', body: '', headers: json({ authorization }) })).toBe(405)
    expect(await status({ method: 'PUT', headers: json({ authorization }) })).toBe(405)
    expect(asked).toEqual([])
  })

  it('accepts each token once', async () => {
    const first = token()
    const use = (given: string) =>
      ask({ method: 'POST', path: '/enter', headers: json(), body: JSON.stringify({ token: given }) })
    expect((await use('')).status).toBe(401)
    expect((await use(first)).status).toBe(200)
    expect((await use(first)).status).toBe(401)
    expect(token()).not.toBe(first)
    expect(entered).toBe(1)
    expect((await use(token())).status).toBe(200)
  })

  it('performs the actions of a page with a key, and reports what is missing', async () => {
    const authorization = `Bearer ${await enter()}`
    const post = async (path: string, fields: object) =>
      (await ask({ method: 'POST', path, headers: json({ authorization }), body: JSON.stringify(fields) }))
        .status
    expect(await post('/message', { run: '01', text: 'hello' })).toBe(200)
    expect(await post('/message', { run: '01', text: '  ' })).toBe(400)
    expect(await post('/message', { run: 1, text: 'hello' })).toBe(400)
    expect(await post('/end', {})).toBe(400)
    expect(await post('/end', { run: '01' })).toBe(200)
    expect(await post('/message-all', { text: ' ' })).toBe(400)
    expect(await post('/message-all', { text: 'to you all' })).toBe(200)
    expect(await post('/wrap-up', {})).toBe(400)
    expect(await post('/wrap-up', { run: '02', reason: 'enough' })).toBe(200)
    expect(await post('/cancel', { reason: 'enough' })).toBe(200)
    expect(asked).toEqual([
      'message 01 hello',
      'end 01',
      'message-all to you all',
      'wrap-up 02 the user of this session asks for your result now: enough',
      'cancel cancelled from the live page: enough'
    ])
  })

  it('sends everything to a new page, and to one that reconnects what it has missed', async () => {
    const key = await enter()
    emit({ type: 'session-started', schemaVersion: 1, sessionId: 'abc', rehearsal: false, configuration: {} })
    const first = await firstUpdate(key)
    expect(first.position).toBe(1)
    expect(first.parts.map(({ name }) => name)).toContain('footer')
    emit({ type: 'notice', level: 'info', message: 'the password is hunter2' })
    const second = await firstUpdate(key, '1')
    expect(second.parts.map(({ name }) => name)).toEqual(['lists'])
    expect(second.parts[0]?.html).toContain('the password is ***')
    expect((await firstUpdate(key, '2')).parts).toEqual([])
    // A position that this session never had, and one that is not a position.
    for (const id of ['99', '-1', 'x'])
      expect((await firstUpdate(key, id)).parts).toEqual((await firstUpdate(key)).parts)
  })

  it('counts the lines of activity that are no longer kept', async () => {
    const key = await enter()
    emit({ type: 'session-started', schemaVersion: 1, sessionId: 'abc', rehearsal: false, configuration: {} })
    for (let index = 0; index < 1_000; index++)
      emit({ type: 'run-tool-called', run: '01', tool: 'Bash', detail: `hunter2 ${index}` })
    const [activity] = (await firstUpdate(key)).activity
    expect([activity?.lines.length, activity?.missed]).toEqual([400, 600])
    expect(activity?.lines.at(-1)).toEqual({ position: 1001, elapsedMs: 1000, text: 'Bash *** 999' })
  })

  it('keeps a bounded part of what many agents say', async () => {
    const key = await enter()
    const text = 'x'.repeat(50_000)
    for (let run = 1; run <= 64; run++) {
      for (let index = 0; index < 100; index++) emit({ type: 'run-message', run: String(run), text })
      // The end of an idle connection is to be seen before it is used again.
      await setImmediate()
    }
    const { activity } = await firstUpdate(key)
    const characters = activity.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.text.length, 0)
    expect(activity).toHaveLength(64)
    expect(characters).toBeLessThanOrEqual(64 * 100_000)
    expect(activity[0]?.missed).toBe(75)
  })

  it('reports that its port is taken', async () => {
    const port = Number(new URL(live.url()).port)
    const control = {
      sendMessage: () => Promise.resolve(),
      sendMessageToAll: () => Promise.resolve({ sent: [], failed: [] }),
      requestWrapUp: () => Promise.resolve(),
      endRun: () => Promise.resolve(),
      cancel: () => undefined
    }
    await expect(startLivePage({ port, control })).rejects.toThrow('EADDRINUSE')
  })
})
