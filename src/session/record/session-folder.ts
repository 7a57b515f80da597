/** The session folder: creates it, writes events as they happen and the record at the end, reads events back. */
import fs from 'node:fs'
import path from 'node:path'
import { foldEvents, startFold } from './fold-events.js'
import { currentEventName } from './event-names.js'
import type { EmitEvent, SessionEvent, SessionEventBody } from './events.js'
import { createRedactor, type Redactor } from '../redaction/redact.js'
import { readJsonLines } from '../text/json-lines.js'
import type { SessionRecord } from './record.js'
import { publicCheck, publicResult } from './public-result.js'
import { redactEvent } from './redact-event.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { now } from '../../util/clock.js'
import { describeSystemError, systemCode } from '../../util/system-error.js'
import { writeWhole } from '../../util/files/write-whole.js'
import { allRuns } from './all-runs.js'
import { leadsTo } from '../../util/files/leads-to.js'

/** Readable for the session's user only: transcripts may contain what the prompt contained. */
const PRIVATE_FOLDER = 0o700

/** Largest event that is read back: a plan contains the tasks of a whole answer. */
const EVENT_LIMIT_BYTES = 128 * 2 ** 20

/** The open folder of a running session. */
export interface SessionFolder {
  readonly directory: string
  /** Redacts the event, adds its time, appends it to `events.jsonl`, folds it, and passes it to the listener. */
  readonly emit: EmitEvent
  /** The record of all events so far. */
  readonly record: () => SessionRecord
  /** Writes `session.json` and each run's `result.json`. Never throws: a failure becomes a warning. */
  readonly writeRecord: () => void
  /** Everything that is written into the folder goes through it. */
  readonly redactor: Redactor
  readonly close: () => void
}

/**
 * Creates the folder and opens its stream of events.
 * @throws Error when the folder cannot be created (no permission, disk full): then no session can be trusted.
 */
export function openSessionFolder(
  directory: string,
  onEvent: (event: SessionEvent) => void,
  redactor: Redactor = createRedactor(),
  clock: () => number = now
): SessionFolder {
  makeFolder(directory, PRIVATE_FOLDER)
  const file = path.join(directory, 'events.jsonl')
  const descriptor = fs.openSync(file, 'a', 0o600)
  reserveSpace(directory)
  const fold = startFold()
  const startedAt = clock()
  let sequence = 0
  let diskFailed = false
  const append = (event: SessionEvent): string | null => {
    if (diskFailed) return null
    try {
      fs.writeSync(descriptor, `${JSON.stringify(event)}\n`)
      return null
    } catch (error) {
      // Agents continue: summary and verdict come from the record in memory.
      diskFailed = true
      return describeSystemError(error)
    }
  }
  const emit = (body: SessionEventBody): void => {
    const time = clock()
    const event: SessionEvent = {
      sequence: sequence++,
      at: new Date(time).toISOString(),
      elapsedMs: Math.max(0, time - startedAt),
      ...redactEvent(body, redactor.redact)
    }
    const failure = append(event)
    fold.apply(event)
    onEvent(event)
    if (failure !== null)
      emit({
        type: 'notice',
        level: 'warning',
        message: `events.jsonl cannot be written any more: ${failure} The session continues.`
      })
  }
  return {
    directory,
    redactor,
    emit,
    record: () => fold.record(),
    writeRecord: () => {
      if (!leadsTo(file, descriptor)) emit({ type: 'notice', level: 'warning', message: DELETED })
      try {
        writeRecord(directory, fold.record())
      } catch (error) {
        // The work is done and its verdict is known: the caller still gets the record.
        const message = `The record (session.json, result.json) cannot be written completely: ${describeSystemError(error)}`
        emit({ type: 'notice', level: 'warning', message })
      }
    },
    close: () => {
      fs.closeSync(descriptor)
    }
  }
}

const DELETED =
  'The session folder was deleted during the session, as an agent without a sandbox can do: events.jsonl and the files of runs are missing in it.'

/** Reserves disk space for the record, so that it fits even when the disk fills up while agents work. */
const RESERVE_FILE = 'reserved-for-session.json'
const RESERVE_BYTES = 2 ** 20

function reserveSpace(directory: string): void {
  try {
    fs.writeFileSync(path.join(directory, RESERVE_FILE), Buffer.alloc(RESERVE_BYTES), { mode: 0o600 })
  } catch (error) {
    // The disk is nearly full from the start: the first file that does not fit reports it.
    if (systemCode(error) === undefined) throw error
    releaseSpace(directory)
  }
}

function releaseSpace(directory: string): void {
  fs.rmSync(path.join(directory, RESERVE_FILE), { force: true })
}

/** Creates the folder of a run in the session folder, if it does not exist. */
export function makeRunFolder(sessionDirectory: string, folder: string): string {
  const directory = path.join(sessionDirectory, ...folder.split('/'))
  makeFolder(directory, PRIVATE_FOLDER)
  return directory
}

/**
 * Writes `session.json` and each run's `result.json`; no file is ever left half-written.
 * @throws Error of the first one that fails, after all others are written
 */
export function writeRecord(directory: string, record: SessionRecord): void {
  releaseSpace(directory)
  // It may have been deleted meanwhile.
  makeFolder(directory, PRIVATE_FOLDER)
  writeWhole(path.join(directory, 'session.json'), `${JSON.stringify(record, null, 2)}\n`)
  const failures: unknown[] = []
  for (const run of allRuns(record)) {
    try {
      const folder = makeRunFolder(directory, run.folder)
      writeWhole(
        path.join(folder, 'result.json'),
        `${JSON.stringify(run.role === 'check' ? publicCheck(run) : publicResult(run), null, 2)}\n`
      )
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/**
 * Rebuilds the record from `events.jsonl`, for a session whose main step was killed. A torn last line, which a kill leaves,
 * is skipped.
 * @throws Error when there is no `events.jsonl`.
 */
export function rebuildRecord(directory: string): SessionRecord {
  return foldEvents(readEvents(directory))
}

function* readEvents(directory: string): Generator<SessionEvent> {
  for (const event of readJsonLines(path.join(directory, 'events.jsonl'), EVENT_LIMIT_BYTES))
    if (typeof event === 'object' && event !== null) yield withCurrentName(event as SessionEvent)
}

function withCurrentName(event: SessionEvent): SessionEvent {
  const type = currentEventName(event.type)
  return type === event.type ? event : ({ ...event, type } as SessionEvent)
}
