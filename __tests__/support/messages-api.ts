/**
 * A stand-in for the Messages API, for the real Claude CLI to talk to. It answers by a scenario, records what it is
 * asked, and can fail in the ways that the real one does.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson, startLoopbackServer } from './loopback-server.js'
import { createMeetingPoints } from './meeting-points.js'
import { apiError, giveAnswer } from './messages-answer.js'
import { findRule, findStep, parseConversation, type Scenario } from './messages-scenario.js'

/** A request for a message, as it came. */
export interface MessagesRequest {
  readonly headers: IncomingHttpHeaders
  readonly body: Readonly<Record<string, unknown>>
  readonly stream: boolean
  readonly model: string
  readonly system: string
  /** Last genuine user turn, without reminders. */
  readonly user: string
  /** Name of the rule that answers; null when none does. */
  readonly rule: string | null
  /** Answers before this one in its turn. */
  readonly step: number
  /** Attempts at this answer before this one, by the same CLI session. */
  readonly attempt: number
}

/** The running stand-in. */
export interface MessagesApi {
  /** For `ANTHROPIC_BASE_URL`. */
  readonly url: string
  /** Requests for messages, in order of arrival. */
  readonly requests: readonly MessagesRequest[]
  /** Opens a gate that steps name. */
  release(gate: string): void
  /** Waits until this rule has been asked `count` times in all. */
  waitForRequest(rule: string, count?: number): Promise<MessagesRequest>
  close(): Promise<void>
}

/** Starts the stand-in on 127.0.0.1. */
export async function startMessagesApi(scenario: Scenario): Promise<MessagesApi> {
  const requests: MessagesRequest[] = []
  const points = createMeetingPoints()
  const attempts = new Map<string, number>()
  const listeners = new Set<() => void>()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    if (request.method === 'HEAD') response.writeHead(200).end()
    else if (path === '/v1/messages/count_tokens') await answerCount(request, response)
    else if (path === '/v1/messages') await answerMessage(request, response)
    else sendJson(response, 404, apiError('not_found_error', `No such path: ${path}`))
  }

  const answerMessage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse((await readBody(request)).toString('utf8')) as Record<string, unknown>
    const { model, system, user, turn, answered } = parseConversation(body)
    const rule = findRule(scenario, { model, system, user, turn, answered })
    const key = JSON.stringify([request.headers['x-claude-code-session-id'], rule?.name, turn, answered])
    // The CLI's repetition without a stream counts as a further attempt, as it does at the real API.
    const attempt = attempts.get(key) ?? 0
    attempts.set(key, attempt + 1)
    const stream = body['stream'] === true
    const { headers } = request
    requests.push({
      headers,
      body,
      stream,
      model,
      system,
      user,
      rule: rule?.name ?? null,
      step: answered,
      attempt
    })
    for (const listener of [...listeners]) listener()

    const step = rule && findStep(rule, answered, attempt)
    if (step) await giveAnswer({ step, model, number: requests.length, stream, points, response })
    else {
      const missing = rule ? `Rule ${rule.name} has no step ${answered}.` : 'No rule matches the request.'
      sendJson(response, 400, apiError('invalid_request_error', missing))
    }
  }

  const server = await startLoopbackServer(answer)
  return {
    url: server.url,
    requests,
    release: (gate) => {
      points.releaseGate(gate)
    },
    waitForRequest: (rule, count = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = requests.filter((request) => request.rule === rule)[count - 1]
          if (!found) return
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        look()
      }),
    close: () => server.close()
  }
}

async function answerCount(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  // About four characters per token, which is enough for a stand-in.
  sendJson(response, 200, { input_tokens: Math.ceil(body.length / 4) })
}
