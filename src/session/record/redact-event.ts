/** An event without secrets, before it is written, folded and shown. Pure. */
import type { SessionEventBody } from './events.js'

/**
 * Names whose values are ids, words of our own or places in the session folder. They hold no secret, and a secret that
 * reads like one of them (`success`) must not change what the event says.
 */
const NOT_REDACTED = new Set([
  ...[
    'type',
    'kind',
    'run',
    'id',
    'ofRun',
    'role',
    'phase',
    'level',
    'outcome',
    'conclusion',
    'merge',
    'signal'
  ],
  ...['folder', 'after', 'insteadOf', 'sessionId', 'carriedOutAt', 'patchDigest', 'mode', 'way']
])

/** The same event with every other text redacted. */
export function redactEvent(body: SessionEventBody, redact: (text: string) => string): SessionEventBody {
  // Samples come several times a second and hold no text.
  return body.type === 'run-sampled' ? body : redactValue(body, redact)
}

function redactValue<Value>(value: Value, redact: (text: string) => string): Value {
  if (typeof value === 'string') return redact(value) as Value
  if (Array.isArray(value)) return value.map((each: unknown) => redactValue(each, redact)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, each]): [string, unknown] =>
    NOT_REDACTED.has(name) ? [name, each] : [name, redactValue(each as unknown, redact)]
  )
  return Object.fromEntries(entries) as Value
}
