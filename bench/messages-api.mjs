/**
 * A model on the loopback address that answers at once, and notes when each request arrived. A request that names
 * parts gets delegations for them, any other an answer that reports its work as done.
 */
import http from 'node:http'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'

/** What a prompt says to be answered by that many delegations. */
export const delegate = (count) => `Delegate ${count} parts.`

/** Starts it. `arrivals` are the times of requests for messages since the last `clear`; `answeredMs` is when PM's was complete. */
export async function startMessagesApi() {
  const state = { arrivals: [], answeredMs: undefined }
  const server = http.createServer((request, response) => {
    const arrivedMs = now()
    if (
      request.method !== 'POST' ||
      (!request.url.startsWith('/v1/messages?') && request.url !== '/v1/messages')
    )
      return void response.writeHead(request.method === 'HEAD' ? 200 : 404).end()
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const count = Number(/Delegate (\d+) parts\./.exec(JSON.stringify(body.messages))?.[1] ?? 0)
      state.arrivals.push({ ms: arrivedMs, isPm: count > 0 })
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const event of eventsOf(answerTo(count), body.model))
        response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      response.end(() => {
        if (count > 0) state.answeredMs ??= now()
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    clear: () => {
      state.arrivals = []
      state.answeredMs = undefined
    },
    read: () => state,
    close: () => new Promise((resolve) => server.close(resolve))
  }
}

/** Milliseconds since the epoch, with fractions. */
export function now() {
  return performance.timeOrigin + performance.now()
}

function answerTo(count) {
  if (count === 0) return 'Built.\n\nSTATUS: done'
  return Array.from(
    { length: count },
    (_, i) => `**Engineer Agent**: Build part ${i + 1} of the machine`
  ).join('\n\n')
}

function eventsOf(text, model) {
  const usage = {
    input_tokens: 10,
    output_tokens: 1,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0
  }
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage
  }
  return [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
    { type: 'content_block_stop', index: 0 },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { ...usage, output_tokens: 20 }
    },
    { type: 'message_stop' }
  ]
}
