/** What a run did and what it was sent, for the report: the latest entries of its stream of events. Pure. */
import type { SessionEventBody } from './events.js'

/** One entry of a run's activity. */
export interface RecordedActivity {
  /** Time since the session's start. */
  readonly elapsedMs: number
  /** `message` is what a person sent to the agent. */
  readonly kind: 'tool' | 'retry' | 'warning' | 'message'
  readonly text: string
}

/** Entries that a run's record keeps; the transcript has all of them. */
export const ACTIVITY_LIMIT = 200

/** Characters of an entry; a message is kept longer, because nothing else in the report has it. */
const TEXT_LIMIT = 200
const MESSAGE_LIMIT = 4_000

/** Adds what an event says about its run. Tool calls are dropped before anything else. */
export function addActivity(
  kept: readonly RecordedActivity[],
  event: SessionEventBody & { readonly elapsedMs: number }
): readonly RecordedActivity[] {
  const entry = entryOf(event)
  if (entry === undefined) return kept
  const text = cut(entry.text, entry.kind === 'message' ? MESSAGE_LIMIT : TEXT_LIMIT)
  const all = [...kept, { elapsedMs: event.elapsedMs, kind: entry.kind, text }]
  if (all.length <= ACTIVITY_LIMIT) return all
  return all.toSpliced(
    Math.max(
      0,
      all.findIndex(({ kind }) => kind === 'tool')
    ),
    1
  )
}

type Entry = Omit<RecordedActivity, 'elapsedMs'>

function entryOf(event: SessionEventBody): Entry | undefined {
  switch (event.type) {
    case 'run-tool-called':
      return { kind: 'tool', text: `${event.tool} ${event.detail}`.trim() }
    case 'run-message-sent':
      return { kind: 'message', text: event.text }
    case 'run-request-retried':
      return { kind: 'retry', text: `request retried (${event.attempt}): ${event.cause}` }
    case 'run-attempt-failed':
      return { kind: 'retry', text: `attempt ${event.attempt} failed: ${event.error}` }
    case 'run-memory-level':
      return { kind: 'warning', text: `memory ${event.level}` }
    case 'run-wrap-up':
      return { kind: 'warning', text: `asked to wrap up: ${event.reason}` }
    case 'run-changed-model':
      return { kind: 'warning', text: `continues with ${event.to}: ${event.reason}` }
    case 'run-host-denied':
      return { kind: 'warning', text: `host denied: ${event.host}:${event.port}` }
    case 'run-stalled':
      return { kind: 'warning', text: `silent for ${Math.round(event.silentMs / 1000)}s` }
    default:
      return undefined
  }
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  // A surrogate pair is not cut in two.
  return `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`
}
