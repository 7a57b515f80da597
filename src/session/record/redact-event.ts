/** An event without secrets, before it is written, folded and shown. Pure. */
import type { SessionEventBody } from './events.js'
import { redactDeep } from '../redaction/redact-deep.js'

/** The same event with every text redacted. */
export function redactEvent(body: SessionEventBody, redact: (text: string) => string): SessionEventBody {
  // Samples come several times a second and hold no text.
  return body.type === 'run-sampled' ? body : redactDeep(body, redact)
}
