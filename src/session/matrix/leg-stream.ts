/** What a runner's `events.jsonl` tells of one run, taken as untrusted data: its events in order, up to the run's end. */
import type { RunResult, SessionEventBody } from '../record/events.js'
import { acceptEvent, type AcceptedEvent } from './accept-event.js'
import { readJsonLines } from '../text/json-lines.js'
import type { ExpectedRun } from './accept-run-event.js'
import { errorMessage } from '../../util/error-message.js'

/** Warnings of one run that are taken: a report of hundreds of runs must stay one that is read. */
const MOST_NOTICES = 20

/** What is told of a run when it has ended; a second end could turn the first into another. */
const TOLD_AFTER_THE_END = new Set<SessionEventBody['type']>(['notice', 'run-changed', 'run-merged'])

/** What a first look at a file finds. */
export interface StreamFacts {
  readonly firstAtMs: number
  readonly lastAtMs: number
  /** How the run ended; undefined where the file does not tell. */
  readonly result: RunResult | undefined
  /**
   * Whether all of it is there. A leg has ended with its session, not with its run: what the run changed is collected
   * in between. PM's run is followed by nothing, and the planning job says no end of a session.
   */
  readonly hasEnded: boolean
  /** Lines that were refused or torn. */
  readonly refused: number
  /** What was wrong with the first of them; undefined when none was. */
  readonly firstRefusal: string | undefined
}

/** What a reader may be told beside the events. */
interface StreamListener {
  readonly onRefused?: (reason: string) => void
  /** The runner's own session has ended. */
  readonly onSessionEnd?: () => void
}

/** The run's events. */
export function* readRunEvents(
  file: string,
  run: ExpectedRun,
  { onRefused = () => undefined, onSessionEnd }: StreamListener = {}
): Generator<AcceptedEvent> {
  let hasEnded = false
  let notices = 0
  for (const line of readJsonLines(file)) {
    if (isSessionEnd(line)) onSessionEnd?.()
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
  let result: RunResult | undefined
  const session = { hasEnded: false }
  const events = readRunEvents(file, run, {
    onRefused: (reason) => {
      refused += 1
      firstRefusal ??= reason
    },
    onSessionEnd: () => {
      session.hasEnded = true
    }
  })
  for (const { atMs, body } of events) {
    firstAtMs ??= atMs
    lastAtMs = atMs
    if (body.type === 'run-ended') result = body.result
  }
  if (firstAtMs === undefined) return undefined
  const hasEnded = result !== undefined && (session.hasEnded || run.role === 'pm')
  return { firstAtMs, lastAtMs, result, hasEnded, refused, firstRefusal }
}

/** The verdict in it is not taken: only that there is one counts. */
function isSessionEnd(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'type' in line && line.type === 'session-ended'
}

function tryAccept(
  line: unknown,
  run: ExpectedRun,
  onRefused: (reason: string) => void
): AcceptedEvent | undefined {
  try {
    return acceptEvent(line, run)
  } catch (error) {
    onRefused(errorMessage(error))
    return undefined
  }
}
