/** What a runner's `events.jsonl` tells of one run, taken as untrusted data: its events in order, up to the run's end. */
import type { SessionEventBody } from '../events.js'
import { acceptEvent, type AcceptedEvent, type ExpectedRun } from './accept-event.js'
import { readJsonLines } from './json-lines.js'

/** Warnings of one run that are taken: a report of hundreds of runs must stay one that is read. */
const MOST_NOTICES = 20

/** What is told of a run when it has ended; a second end could turn the first into another. */
const TOLD_AFTER_THE_END = new Set<SessionEventBody['type']>(['notice', 'run-changed', 'run-merged'])

/** What a first look at a file finds. */
export interface StreamFacts {
  readonly firstAtMs: number
  readonly lastAtMs: number
  /** Whether the file tells how the run ended. */
  readonly hasEnded: boolean
  /** Lines that were refused or torn. */
  readonly refused: number
  /** What was wrong with the first of them; undefined when none was. */
  readonly firstRefusal: string | undefined
}

/** The run's events. */
export function* readRunEvents(
  file: string,
  run: ExpectedRun,
  onRefused: (reason: string) => void = () => undefined
): Generator<AcceptedEvent> {
  let hasEnded = false
  let notices = 0
  for (const line of readJsonLines(file)) {
    const event = tryAccept(line, run, onRefused)
    if (event === undefined) continue
    const isNotice = event.body.type === 'notice'
    if (isNotice && ++notices > MOST_NOTICES) continue
    if (hasEnded && !TOLD_AFTER_THE_END.has(event.body.type)) continue
    if (event.body.type === 'run-ended') hasEnded = true
    yield event
  }
}

/** Looks through the file once. Undefined when it holds no event of the run. */
export function readStreamFacts(file: string, run: ExpectedRun): StreamFacts | undefined {
  let refused = 0
  let firstRefusal: string | undefined
  let firstAtMs: number | undefined
  let lastAtMs = 0
  let hasEnded = false
  const events = readRunEvents(file, run, (reason) => {
    refused += 1
    firstRefusal ??= reason
  })
  for (const { atMs, body } of events) {
    firstAtMs ??= atMs
    lastAtMs = atMs
    hasEnded ||= body.type === 'run-ended'
  }
  return firstAtMs === undefined ? undefined : { firstAtMs, lastAtMs, hasEnded, refused, firstRefusal }
}

function tryAccept(
  line: unknown,
  run: ExpectedRun,
  onRefused: (reason: string) => void
): AcceptedEvent | undefined {
  try {
    return acceptEvent(line, run)
  } catch (error) {
    onRefused(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
