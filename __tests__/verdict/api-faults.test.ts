/** What the API or a gateway before it does to an answer, of PM and of an agent. */
import { describe, it } from '@jest/globals'
import type { Rule, Step } from '../support/messages-scenario.js'
import { always, apiFault, byName, judge, type Situation } from './situation.js'

/** One fault of the API: by whom it is met does not change its cause. */
interface ApiFault {
  readonly name: string
  readonly steps: Rule['steps']
  readonly cause: RegExp
  readonly notCause?: RegExp
}

const PLAN = '**QA Agent**: Do the part of QA\n\n**Engineer Agent**: Do the part of Engineer'
const said = (fault: NonNullable<Step['fault']>): Step => ({ text: PLAN, fault, faultWithoutStream: true })
const stopped = (stopReason: string): Step => ({ text: PLAN, stopReason })

const FAULTS: readonly ApiFault[] = [
  {
    name: 'a wrong key',
    steps: always(apiFault(401, 'authentication_error', 'invalid x-api-key')),
    cause: /Invalid API key.*Check `anthropic-api-key`/s
  },
  {
    name: 'a key without the right to a model',
    steps: always(
      apiFault(
        403,
        'permission_error',
        'Your API key does not have permission to use the specified resource.'
      )
    ),
    cause: /permission.*Check `anthropic-api-key`/is
  },
  {
    name: 'a model that does not exist',
    steps: always(apiFault(404, 'not_found_error', 'model: claude-nothing')),
    cause: /Check the inputs `model`/
  },
  {
    name: 'no credit',
    steps: always(
      apiFault(400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.')
    ),
    cause: /credit balance is too low.*Add credit/is
  },
  {
    name: 'a request that is too large',
    steps: always(apiFault(413, 'request_too_large', 'Request exceeds the maximum size')),
    cause: /too large/i,
    notCause: /credit|internal error/i
  },
  {
    name: 'too many requests',
    steps: always(
      apiFault(429, 'rate_limit_error', 'Number of requests has exceeded your per-minute rate limit')
    ),
    cause: /429|rate.limit/i,
    notCause: /plan behind the token is used up/
  },
  {
    name: 'an internal error',
    steps: always(apiFault(500, 'api_error', 'Internal server error')),
    cause: /The service had an internal error/
  },
  {
    name: 'an internal error whose words name a limit',
    steps: always(apiFault(500, 'api_error', 'limit reached for connection pool')),
    cause: /The service had an internal error/,
    notCause: /plan behind the token is used up/
  },
  {
    name: 'an internal error whose words name a context',
    steps: always(apiFault(500, 'api_error', 'request context length unavailable')),
    cause: /The service had an internal error/,
    notCause: /Shorten `prompt`/
  },
  {
    name: 'a bad gateway',
    steps: always(apiFault(502, 'api_error', 'Bad gateway')),
    cause: /502|internal error/i
  },
  {
    name: 'an overloaded service',
    steps: always(apiFault(529, 'overloaded_error', 'Overloaded')),
    cause: /at capacity/
  },
  {
    name: 'a connection that is reset',
    steps: always({ fault: { kind: 'reset' } }),
    cause: /does not reach the API|[Cc]onnection/
  },
  ...[1, 2, 4].map((afterEvents) => ({
    name: `a stream that ends in good order after ${afterEvents} events`,
    steps: always(said({ kind: 'end', afterEvents })),
    cause: /cut off|[Cc]onnection lost|empty|stream|internal error|500/
  })),
  ...[1, 4].map((afterEvents) => ({
    name: `a connection that is closed after ${afterEvents} events`,
    steps: always(said({ kind: 'cut', afterEvents })),
    cause: /cut off|[Cc]onnection|stream|internal error|500/
  })),
  {
    name: 'a stream that becomes malformed',
    steps: always(said({ kind: 'malformed', afterEvents: 4 })),
    cause: /cut off|[Cc]onnection|malformed|JSON|stream|internal error|500/
  },
  {
    name: 'a stream that ends with an error',
    steps: always(said({ kind: 'error-event', afterEvents: 4 })),
    cause: /mid-response|Overloaded|cut off|[Cc]onnection|500/
  },
  { name: 'an empty answer', steps: always({ blocks: [] }), cause: /The answer is empty/ },
  { name: 'an answer of blanks', steps: always({ text: ' \n\u200b ' }), cause: /The answer is empty/ },
  {
    name: 'an answer that only thinks',
    steps: always({ blocks: [{ type: 'thinking', thinking: 'Let me think.' }] }),
    cause: /The answer is empty/
  },
  { name: 'a refusal', steps: always(stopped('refusal')), cause: /declined|refus/i },
  {
    name: 'an answer beyond the context window',
    steps: always(stopped('model_context_window_exceeded')),
    cause: /context/i
  },
  {
    name: 'a stop reason that nobody knows',
    steps: always(stopped('tea_time')),
    cause: /did not finish its answer \(stop_reason: tea_time\)/
  }
]

const ofPm = FAULTS.map(({ name, steps, ...verdict }): Situation => ({
  name: `PM meets ${name}`,
  pm: steps,
  resumed: steps,
  agents: {},
  verdict: { conclusion: 'failure', pm: 'failed', ...verdict }
}))

const ofAgent = FAULTS.map(({ name, steps, ...verdict }): Situation => ({
  name: `an agent meets ${name}`,
  agents: { QA: steps, Engineer: [{ text: 'Done.' }] },
  resumed: steps,
  verdict: { conclusion: 'failure', outcomes: { QA: 'failed' }, ...verdict }
}))

describe('a session in which', () => {
  it.each(byName([...ofPm, ...ofAgent]))('%s', async (_, situation) => {
    await judge(situation)
  })
})
