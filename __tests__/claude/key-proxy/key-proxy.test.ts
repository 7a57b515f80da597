/** The key proxy between plain clients and a stand-in API. */
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startKeyProxy, type KeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import { createDeferred } from '../../../src/util/deferred.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'

const KEY = ['sk-ant', 'the-real-key-of-this-test'].join('-')
const CREDENTIALS = { kind: 'api-key', value: KEY } as const

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

let seen: Seen[]
let answer: (request: Seen, response: http.ServerResponse) => void | Promise<void>
let api: LoopbackServer
let proxy: KeyProxy

beforeEach(async () => {
  seen = []
  answer = (_request, response) => {
    sendMessage(response)
  }
  api = await startLoopbackServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const one = { method, url, headers, body: await readBody(request) }
    seen.push(one)
    await answer(one, response)
  })
  proxy = await startKeyProxy({ credentials: CREDENTIALS, upstream: new URL(api.url) })
})

afterEach(async () => {
  await proxy.close()
  await api.close()
})

const USAGE = { input_tokens: 3, cache_creation_input_tokens: 20, cache_read_input_tokens: 100 }

function sendMessage(response: http.ServerResponse): void {
  const text = JSON.stringify({
    content: [{ type: 'text', text: 'Hi' }],
    usage: { ...USAGE, output_tokens: 7 }
  })
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
}

function event(type: string, fields: Record<string, unknown>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`
}

const STREAM = [
  event('message_start', { message: { id: 'm', usage: { ...USAGE, output_tokens: 1 } } }),
  event('content_block_delta', { delta: { type: 'text_delta', text: 'x "message_delta" größe' } }),
  event('content_block_delta', { delta: { type: 'text_delta', text: 'y'.repeat(300_000) } }),
  event('message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 40 } }),
  event('message_stop', {})
]

function tokenOf(run: string): string {
  return proxy.issue(run).environment['ANTHROPIC_API_KEY'] ?? ''
}

function ask(token: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${proxy.url}/v1/messages?beta=true`, {
    method: 'POST',
    body: '{"stream":true}',
    ...init,
    headers: { 'x-api-key': token, ...(init.headers as Record<string, string> | undefined) }
  })
}

/** Node 20 has no zstd. */
const { zstdCompressSync: zstd } = zlib as { readonly zstdCompressSync?: (text: string) => Buffer }

/** The body of the response as it was sent: `fetch` decompresses it. */
async function askRaw(token: string, path: string): Promise<Buffer> {
  const request = http.request(`${proxy.url}${path}`, { method: 'POST', headers: { 'x-api-key': token } })
  request.end('{}')
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  return readBody(response)
}

/** Sends exactly these bytes and reads until the proxy has sent all that is expected. */
async function sendRaw(text: string, until: RegExp): Promise<string> {
  const socket = net.connect(Number(new URL(proxy.url).port), '127.0.0.1')
  socket.write(text)
  let got = ''
  for await (const chunk of socket) {
    got += (chunk as Buffer).toString('latin1')
    if (until.test(got)) break
  }
  return got
}

describe('the key proxy', () => {
  it('replaces the token by the key and forwards the rest unchanged', async () => {
    const token = tokenOf('01')
    const response = await ask(token, {
      headers: { 'anthropic-beta': 'a,b', 'accept-encoding': 'gzip', te: 'x' }
    })
    expect(await response.json()).toMatchObject({ usage: USAGE })
    expect(seen).toHaveLength(1)
    const [{ method, url, headers, body } = seen[0] as never] = seen
    expect([method, url, body.toString()]).toEqual(['POST', '/v1/messages?beta=true', '{"stream":true}'])
    expect(headers).toMatchObject({
      'x-api-key': KEY,
      'anthropic-beta': 'a,b',
      'accept-encoding': 'identity',
      'content-length': '15',
      host: new URL(api.url).host
    })
    expect(headers).not.toHaveProperty('te')
    expect(JSON.stringify(headers)).not.toContain(token)
  })

  it('accepts the token as a bearer token, too, and forwards an OAuth token as one', async () => {
    const oauth = { kind: 'oauth-token', value: 'sk-ant-oat01-real' } as const
    const other = await startKeyProxy({ credentials: oauth, upstream: new URL(`${api.url}/gateway/`) })
    const { CLAUDE_CODE_OAUTH_TOKEN: token = '' } = other.issue('01').environment
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${other.url}/v1/models`, { headers })).status).toBe(200)
    expect(seen[0]).toMatchObject({
      url: '/gateway/v1/models',
      headers: { authorization: 'Bearer sk-ant-oat01-real' }
    })
    expect(seen[0]?.headers).not.toHaveProperty('x-api-key')
    await other.close()
  })

  it('gives each run its own token, in the form of a key', () => {
    const tokens = [tokenOf('01'), tokenOf('02')]
    expect(tokens[0]).toMatch(/^sk-ant-mpm-[\w-]{43}$/)
    expect(tokens[0]).not.toBe(tokens[1])
    expect(JSON.stringify(proxy.issue('03'))).not.toContain(KEY)
  })

  it.each([
    ['no token', {}],
    ['a wrong token', { 'x-api-key': 'sk-ant-mpm-wrong' }],
    ['the real key', { 'x-api-key': KEY }]
  ])('refuses %s in the form of the API', async (_what, headers) => {
    tokenOf('01')
    const response = await fetch(`${proxy.url}/v1/messages`, { method: 'POST', body: '{}', headers })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ type: 'error', error: { type: 'authentication_error' } })
    expect(seen).toEqual([])
  })

  it('refuses a token that was revoked, and an earlier one of the same run', async () => {
    const first = tokenOf('01')
    const second = tokenOf('01')
    expect((await ask(first)).status).toBe(401)
    expect((await ask(second)).status).toBe(200)
    proxy.revoke('01')
    const response = await ask(second)
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('to one that has ended')
    expect(proxy.usageOf('01').requests).toBe(1)
  })

  it.each([
    ['POST /v1/messages', 'Connection: content-length\r\nContent-Length: 61', ''],
    ['POST /v1/messages', 'Connection: transfer-encoding\r\nTransfer-Encoding: chunked', '3d\r\n'],
    ['GET /v1/models', 'Connection: content-length\r\nContent-Length: 61', ''],
    ['GET /v1/models', 'Connection: transfer-encoding\r\nTransfer-Encoding: chunked', '3d\r\n']
  ])('does not let a body pass as a second request: %s, %j', async (line, framing, opening) => {
    const host = new URL(proxy.url).host
    const hidden = 'GET /hidden HTTP/1.1\r\nHost: 127.0.0.1:1\r\nx-padding: 12345\r\n\r\n'
    expect(hidden).toHaveLength(61)
    const head = `${line} HTTP/1.1\r\nHost: ${host}\r\nx-api-key: ${tokenOf('01')}\r\n${framing}\r\n\r\n`
    const closing = opening === '' ? '' : '\r\n0\r\n\r\n'
    expect(await sendRaw(`${head}${opening}${hidden}${closing}`, /usage/)).toMatch(/^HTTP\/1.1 200 /)
    expect((await ask(tokenOf('02'))).status).toBe(200)
    expect(seen.map(({ url }) => url)).toEqual([line.split(' ')[1], '/v1/messages?beta=true'])
    // A body of a GET has no meaning, so it is not forwarded.
    expect(seen[0]?.body.toString()).toBe(line.startsWith('POST') ? hidden : '')
  })

  it('returns a stream chunk by chunk and byte for byte, and counts its tokens wherever it is cut', async () => {
    const whole = Buffer.from(STREAM.join(''))
    const gates = [createDeferred<undefined>(), createDeferred<undefined>()]
    answer = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders()
      await gates[0]?.promise
      // Within the `ß` of the second event, and within the usage of the first.
      const cut = whole.indexOf('ß') + 1
      response.write(whole.subarray(0, 90))
      response.write(whole.subarray(90, cut))
      await gates[1]?.promise
      response.end(whole.subarray(cut))
    }
    const response = await ask(tokenOf('01'))
    const got: Uint8Array[] = []
    // Headers arrive before any byte, and the first bytes before the last; otherwise this would wait forever.
    gates[0]?.resolve(undefined)
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      if (got.length === 0) gates[1]?.resolve(undefined)
      got.push(chunk)
    }
    expect(Buffer.concat(got).equals(whole)).toBe(true)
    expect(proxy.usageOf('01')).toEqual({ inputTokens: 123, outputTokens: 40, requests: 1 })
  })

  it('tells who follows a run what the model says to it, piece by piece and before its end', async () => {
    const token = tokenOf('pm')
    const heard: string[] = []
    const hasHeard = createDeferred<undefined>()
    proxy.follow('pm', (text) => {
      heard.push(text)
      if (text === 'one') hasHeard.resolve(undefined)
    })
    const start = (type: string): string =>
      event('content_block_start', { index: 0, content_block: { type } })
    const delta = (type: string, fields: Record<string, string>): string =>
      event('content_block_delta', { delta: { type, ...fields } })
    answer = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(STREAM[0])
      response.write(start('thinking') + delta('thinking_delta', { thinking: 'Hm.' }))
      response.write(start('text') + delta('text_delta', { text: 'one' }))
      await hasHeard.promise
      response.write(
        delta('text_delta', { text: ' größe' }) + start('text') + delta('text_delta', { text: 'two' })
      )
      response.write(delta('input_json_delta', { partial_json: '{' }))
      response.end(STREAM.slice(3).join(''))
    }
    await (await ask(token)).text()
    await (await ask(tokenOf('01'))).text()
    expect(heard).toEqual(['\n\n', 'one', ' größe', '\n\n', 'two'])
    proxy.follow('pm', undefined)
    await (await ask(token)).text()
    expect(heard).toHaveLength(5)
  })

  it('adds up the tokens of each run, of streams and of single responses', async () => {
    const [one, two] = [tokenOf('01'), tokenOf('02')]
    await (await ask(one)).text()
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(STREAM.join(''))
    }
    await (await ask(one)).text()
    answer = (_request, response) => {
      response
        .writeHead(429, { 'content-type': 'application/json', 'retry-after': '2' })
        .end('{"type":"error"}')
    }
    const limited = await ask(two)
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2'])
    await limited.text()
    expect(proxy.usageOf('01')).toEqual({ inputTokens: 246, outputTokens: 47, requests: 2 })
    expect(proxy.usageOf('02')).toEqual({ inputTokens: 0, outputTokens: 0, requests: 1 })
    expect(proxy.usageOf('nobody')).toEqual({ inputTokens: 0, outputTokens: 0, requests: 0 })
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br, gzip', (text: string) => gzipSync(brotliCompressSync(text))],
    ...(zstd === undefined ? [] : [['zstd', zstd] as const])
  ] as const)('passes on a response compressed by %s byte for byte, and counts it', async (coding, pack) => {
    const packed = [pack(JSON.stringify({ usage: USAGE })), pack(STREAM.join(''))] as const
    answer = ({ url }, response) => {
      const isStream = url.endsWith('beta=true')
      const type = isStream ? 'text/event-stream' : 'application/json'
      response.writeHead(200, { 'content-type': type, 'content-encoding': coding })
      response.end(packed[isStream ? 1 : 0])
    }
    const got = await askRaw(tokenOf('01'), '/v1/messages')
    expect(got.equals(packed[0])).toBe(true)
    expect((await askRaw(tokenOf('01'), '/v1/messages?beta=true')).equals(packed[1])).toBe(true)
    expect(proxy.usageOf('01')).toEqual({ inputTokens: 246, outputTokens: 40, requests: 2 })
  })

  it('passes on a response that cannot be read, without counting', async () => {
    for (const [coding, text] of [
      ['compress', 'x'],
      ['gzip', 'not gzip'],
      ['gzip, gzip, gzip', 'x'],
      ['identity', '{"usage":']
    ] as const) {
      answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': coding }).end(text)
      }
      expect((await askRaw(tokenOf('01'), '/v1/messages')).toString()).toBe(text)
    }
    expect(proxy.usageOf('01')).toEqual({ inputTokens: 0, outputTokens: 0, requests: 4 })
  })

  it('follows no redirect', async () => {
    answer = (_request, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:9/v1/messages' }).end()
    }
    const response = await ask(tokenOf('01'), { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      'http://127.0.0.1:9/v1/messages'
    ])
    expect(seen).toHaveLength(1)
  })

  it('responds with 502 in the format of the API if it cannot reach the API, also to a large body', async () => {
    const token = tokenOf('01')
    await api.close()
    const response = await ask(token, { body: 'x'.repeat(4_000_000) })
    expect(response.status).toBe(502)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ type: 'error', error: { type: 'api_error' } })
    expect(text).toMatch(/ECONNREFUSED|ECONNRESET/)
    expect(text).not.toContain(KEY)
  })

  it('ends the request to the API when the client disconnects', async () => {
    const left = createDeferred<undefined>()
    answer = (_request, response) => {
      response.once('close', () => {
        left.resolve(undefined)
      })
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(STREAM[0])
    }
    const leaving = new AbortController()
    const response = await ask(tokenOf('01'), { signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
    await left.promise
    // What was reported before counts.
    expect(proxy.usageOf('01')).toEqual({ inputTokens: 123, outputTokens: 1, requests: 1 })
  })

  it('ends the request to the API when the client disconnects before any response', async () => {
    const left = createDeferred<undefined>()
    const leaving = new AbortController()
    answer = (_request, response) => {
      response.once('close', () => {
        left.resolve(undefined)
      })
      leaving.abort()
    }
    await expect(ask(tokenOf('01'), { signal: leaving.signal })).rejects.toThrow(/abort/)
    await left.promise
    expect(seen).toHaveLength(1)
  })

  it.each(['cut by the API', 'revoked'])('cuts an answer that is %s', async (how) => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(STREAM[0], () => {
        if (how === 'revoked') proxy.revoke('01')
        else response.destroy()
      })
    }
    await expect(ask(tokenOf('01')).then((response) => response.text())).rejects.toThrow(
      /terminated|fetch failed/
    )
  })

  it('reads no more from the API than the client reads', async () => {
    const chunk = Buffer.alloc(2 ** 20, 'x')
    let sent = 0
    const blocked = createDeferred<undefined>()
    answer = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      while (sent < 64 && !response.destroyed) {
        sent += 1
        if (response.write(chunk)) continue
        const timer = setTimeout(() => {
          blocked.resolve(undefined)
        }, 300)
        await Promise.race([once(response, 'drain'), once(response, 'close')])
        clearTimeout(timer)
      }
      response.end()
      blocked.resolve(undefined)
    }
    const response = await ask(tokenOf('01'))
    await blocked.promise
    expect(sent).toBeLessThan(48)
    const whole = await response.arrayBuffer()
    expect(whole.byteLength).toBe(64 * 2 ** 20)
  })

  it('stops listening when its signal is aborted', async () => {
    const closing = new AbortController()
    const { signal } = closing
    const other = await startKeyProxy({ credentials: CREDENTIALS, upstream: new URL(api.url), signal })
    closing.abort()
    await expect(fetch(other.url)).rejects.toThrow('fetch failed')
    await expect(
      startKeyProxy({ credentials: CREDENTIALS, upstream: new URL(api.url), signal })
    ).rejects.toThrow()
  })
})
