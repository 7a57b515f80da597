/** Reads the events of one run from a runner's `events.jsonl`, as untrusted data, in order. */
import type { SessionEventBody } from '../record/events.js'
import type { RunResult } from '../record/run-result.js'
import { acceptEvent, type AcceptedEvent } from './accept-event.js'
import { readJsonLines } from '../text/json-lines.js'
import type { ExpectedRun } from './accept-run-event.js'
import { errorMessage } from '../../util/error-message.js'

/** Notices accepted from one run: a report of hundreds of runs must stay readable. */
const MAX_NOTICES = 20

/** Events accepted after the end of a run; a second end could replace the first. */
const ACCEPTED_AFTER_END = new Set<SessionEventBody['type']>(['notice', 'run-changed', 'run-merged'])

/** Facts from a first pass over a file. */
export interface StreamFacts {
  readonly firstAtMs: number
  readonly lastAtMs: number
  /** How the run ended; undefined if the file has no end. */
  readonly result: RunResult | undefined
  /**
   * Whether the file is complete. A leg ends with its session, not with its run: changes are collected in between. The
   * planning job emits no end of a session, so PM's run is complete with its own end.
   */
  readonly hasEnded: boolean
  /** Lines that were refused or truncated. */
  readonly refused: number
  /** Why the first of them was refused; undefined if none was. */
  readonly firstRefusal: string | undefined
}

/** What a reader of events may also observe. */
interface StreamListener {
  readonly onRefused?: (reason: string) => void
  /** The runner's own session has ended. */
  readonly onSessionEnd?: () => void
}

/** Yields the run's events. */
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
    if (isNotice && ++notices > MAX_NOTICES) continue
    // Its checks run after its end.
    const isOfRun = 'run' in event.body && event.body.run === run.id
    if (hasEnded && isOfRun && !ACCEPTED_AFTER_END.has(event.body.type)) continue
    if (isOfRun && event.body.type === 'run-ended') hasEnded = true
    yield event
  }
}

/** Reads the file once. Undefined if it holds no event of the run. */
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
    if (body.type === 'run-ended' && body.run === run.id) result = body.result
  }
  if (firstAtMs === undefined) return undefined
  const hasEnded = result !== undefined && (session.hasEnded || run.role === 'pm')
  return { firstAtMs, lastAtMs, result, hasEnded, refused, firstRefusal }
}

/** Only the existence of the event counts; its verdict is ignored. */
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
