/**
 * Takes an event from a runner where agents ran, as untrusted data: only what may be said of the run in question, each
 * field with its type and bound. What the plan says (task, limits, folder) is never taken from there. Pure.
 */
import type { SessionEventBody } from '../record/events.js'
import { currentEventName } from '../record/event-names.js'
import { readRunEvent, type ExpectedRun } from './accept-run-event.js'
import { readFields, type FieldReader } from './untrusted-data.js'

/** An event that was taken, with the time that its runner's clock gave it. */
export interface AcceptedEvent {
  readonly atMs: number
  readonly body: SessionEventBody
}

const MESSAGE = 65_536
const NAME = 1_000

/**
 * The event, or undefined for one that the report has no use for: another run's, or one that only the session itself
 * may say (its plan, its tickets, its verdict).
 * @throws UntrustedDataError for an event of the right kind and the wrong form.
 */
export function acceptEvent(data: unknown, run: ExpectedRun): AcceptedEvent | undefined {
  const fields = readFields(data, 'event')
  const body = readBody(fields, run)
  return body === undefined ? undefined : { atMs: Date.parse(fields.time('at')), body }
}

function readBody(fields: FieldReader, run: ExpectedRun): SessionEventBody | undefined {
  const type = currentEventName(fields.text('type', NAME))
  if (type === 'notice') {
    const level = fields.oneOf('level', ['info', 'warning', 'error'])
    // What a machine says of itself is no news where there are hundreds.
    return level === 'info' ? undefined : { type, level, message: fields.text('message', MESSAGE) }
  }
  if (!fields.has('run') || fields.text('run', NAME) !== run.id) return undefined
  return readRunEvent(type, fields, run)
}
