/**
 * Accepts an event from a runner where agents ran, as untrusted data: only what may be reported about the run in question,
 * each field with its type and bound. What the plan defines (task, limits, folder) is never taken from it. Pure.
 */
import * as v from 'valibot'
import type { SessionEventBody } from '../record/events.js'
import { currentEventName } from '../record/event-names.js'
import { acceptCheckEvent, isCheckOf } from './accept-check-event.js'
import { acceptRunEvent, type ExpectedRun } from './accept-run-event.js'
import { message, name, object, oneOf, parseUntrusted, time } from './untrusted-data.js'

/** An accepted event, with the time on its runner's clock. */
export interface AcceptedEvent {
  readonly atMs: number
  readonly body: SessionEventBody
}

const HEADER = object({ type: name() })
const TIME = object({ at: time() })
const NOTICE = object({ level: oneOf(['info', 'warning', 'error']) })
const MESSAGE = object({ message: message() })
const OF_RUN = object({ run: v.optional(name()) })

/**
 * Returns the event; undefined for one that the report does not use: an event of another run, or one that only the
 * session itself may emit (its plan, its tickets, its verdict).
 * @throws UntrustedDataError for an event of the right type with a wrong field.
 */
export function acceptEvent(data: unknown, run: ExpectedRun): AcceptedEvent | undefined {
  const body = acceptBody(data, run)
  return body === undefined ? undefined : { atMs: Date.parse(parseUntrusted(TIME, data, 'event').at), body }
}

function acceptBody(data: unknown, run: ExpectedRun): SessionEventBody | undefined {
  const written = parseUntrusted(HEADER, data, 'event').type
  const type = currentEventName(written)
  if (type === 'notice') {
    const { level } = parseUntrusted(NOTICE, data, 'event')
    // With hundreds of machines, the details of each are noise.
    return level === 'info' ? undefined : { type, level, ...parseUntrusted(MESSAGE, data, 'event') }
  }
  const { run: id } = parseUntrusted(OF_RUN, data, 'event')
  if (id !== undefined && isCheckOf(id, run)) return acceptCheckEvent(data as { type: string }, id, run)
  if (id !== run.id) return undefined
  return acceptRunEvent(type === written ? (data as { type: string }) : { ...(data as object), type }, run)
}
