/**
 * A model on the loopback address that notes when each request arrived. A request that names parts gets delegations
 * for them, at once or at the pace of a real model; any other gets, at once, an answer that reports its work as done.
 */
import http from 'node:http'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

/** Between a request and the first token of an answer that is written at a pace: usual for a hosted model. */
const FIRST_TOKEN_MS = 700
/** Usual for English prose. */
const CHARACTERS_PER_TOKEN = 4

const REQUEST = /Delegate (\d+) parts(?: at (\d+) tokens per second)?\./

/** What a prompt says to be answered by that many delegations: at once, or written at a pace. */
export function delegate(count, tokensPerSecond) {
  const pace = tokensPerSecond === undefined ? '' : ` at ${tokensPerSecond} tokens per second`
  return `Delegate ${count} parts${pace}.`
}

/**
 * Starts it. `arrivals` are the times of requests for messages since the last `clear`; `answeredMs` is when the last byte
 * of the answer to PM was sent.
 */
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
      const [, count, tokensPerSecond] = REQUEST.exec(JSON.stringify(body.messages)) ?? []
      const isPm = count !== undefined
      state.arrivals.push({ ms: arrivedMs, isPm })
      response.once('finish', () => {
        if (isPm) state.answeredMs ??= now()
      })
      void answer(response, body.model, isPm ? delegations(Number(count)) : DONE, tokensPerSecond)
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

const DONE = 'Built.\n\nSTATUS: done'

/** Each task has about 80 tokens, as PM writes them. */
function delegations(count) {
  return Array.from(
    { length: count },
    (_, i) =>
      `**Engineer Agent**: Build part ${i + 1} of the machine. Read the design notes first and keep to the names that they ` +
      'use. Put the part into a module with a test beside it, reject the inputs that the notes call invalid, and leave ' +
      'the public functions of the other modules as they are. Then run all tests, and report what you changed and how it ' +
      'was tested.'
  ).join('\n\n')
}

/** Streams the answer: in one piece at once, or token by token when it has a pace. */
async function answer(response, model, text, tokensPerSecond) {
  const { before, after } = eventsAround(model)
  const send = (events) => {
    for (const event of events) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  }
  if (tokensPerSecond !== undefined) await setTimeout(FIRST_TOKEN_MS)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  send(before)
  if (tokensPerSecond === undefined) send([textDelta(text)])
  else {
    const startMs = now()
    const tokens = text.match(new RegExp(`.{1,${CHARACTERS_PER_TOKEN}}`, 'gs'))
    for (const [index, token] of tokens.entries()) {
      // By the clock of the whole answer, so that the delays of timers do not add up.
      await setTimeout(Math.max(0, startMs + (index * 1_000) / tokensPerSecond - now()))
      send([textDelta(token)])
    }
  }
  send(after)
  response.end()
}

function textDelta(text) {
  return { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }
}

/** The events of a streamed message before and after those of its text. */
function eventsAround(model) {
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
  return {
    before: [
      { type: 'message_start', message },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }
    ],
    after: [
      { type: 'content_block_stop', index: 0 },
      {
        type: 'message_delta',
        delta: { stop_reason: 'end_turn', stop_sequence: null },
        usage: { ...usage, output_tokens: 20 }
      },
      { type: 'message_stop' }
    ]
  }
}
