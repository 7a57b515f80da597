/** The session folder (design section 6): where it lies, what is written to it as things happen, how it is read back. */
import fs from 'node:fs'
import path from 'node:path'
import { foldEvents, startFold } from './fold-events.js'
import { currentEventName } from './event-names.js'
import type { EmitEvent, SessionEvent, SessionEventBody } from './events.js'
import { readJsonLines } from '../text/json-lines.js'
import type { RunRecord, SessionRecord } from './record.js'
import { makeFolder } from '../../util/make-folder.js'
import { now } from '../../util/clock.js'
import { describeSystemError, systemCode } from '../../util/system-error.js'
import { writeWhole } from '../../util/write-whole.js'

/** Only the user of the session reads it: transcripts may hold what the prompt held. */
const PRIVATE_FOLDER = 0o700

/** Bytes of one of our own events: a plan holds the tasks of a whole answer. */
const EVENT_LIMIT_BYTES = 128 * 2 ** 20

/** The open folder of a running session. */
export interface SessionFolder {
  readonly directory: string
  /** Stamps the event, writes it as a line of `events.jsonl`, folds it, and hands it to the listener. */
  readonly emit: EmitEvent
  /** The record of all events so far. */
  readonly record: () => SessionRecord
  /** Writes `session.json` and each run's `result.json`. Never throws: what cannot be written is told. */
  readonly writeRecord: () => void
  readonly close: () => void
}

/**
 * Makes the folder and opens its stream of events.
 * @throws Error when the folder cannot be made (no right, disk full): then no session can be trusted.
 */
export function openSessionFolder(
  directory: string,
  onEvent: (event: SessionEvent) => void,
  clock: () => number = now
): SessionFolder {
  makeFolder(directory, PRIVATE_FOLDER)
  const descriptor = fs.openSync(path.join(directory, 'events.jsonl'), 'a', 0o600)
  reserveRoom(directory)
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
      // Agents go on: the record in memory still gives the summary and the verdict.
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
      ...body
    }
    const failure = append(event)
    fold.apply(event)
    onEvent(event)
    if (failure !== null)
      emit({
        type: 'notice',
        level: 'warning',
        message: `events.jsonl cannot be written any more: ${failure} The session goes on.`
      })
  }
  return {
    directory,
    emit,
    record: () => fold.record(),
    writeRecord: () => {
      try {
        writeRecord(directory, fold.record())
      } catch (error) {
        // The work is done, and its verdict is known: those who asked for the session still get the record.
        const message = `The record (session.json, result.json) cannot be written whole: ${describeSystemError(error)}`
        emit({ type: 'notice', level: 'warning', message })
      }
    },
    close: () => {
      fs.closeSync(descriptor)
    }
  }
}

/** Keeps room for the record, so that a disk that fills up while agents work still takes it. */
const RESERVE_FILE = 'reserved-for-session.json'
const RESERVE_BYTES = 2 ** 20

function reserveRoom(directory: string): void {
  try {
    fs.writeFileSync(path.join(directory, RESERVE_FILE), Buffer.alloc(RESERVE_BYTES), { mode: 0o600 })
  } catch (error) {
    // A disk that is nearly full from the start: the first file that does not fit says so.
    if (systemCode(error) === undefined) throw error
    giveRoomBack(directory)
  }
}

function giveRoomBack(directory: string): void {
  fs.rmSync(path.join(directory, RESERVE_FILE), { force: true })
}

/** The folder of a run below the session folder, made if need be. */
export function makeRunFolder(sessionDirectory: string, folder: string): string {
  const directory = path.join(sessionDirectory, ...folder.split('/'))
  makeFolder(directory, PRIVATE_FOLDER)
  return directory
}

/**
 * Writes `session.json` and each run's `result.json`; a half-written file is never left in their place.
 * @throws Error of the first that cannot be written, after all others have been
 */
export function writeRecord(directory: string, record: SessionRecord): void {
  giveRoomBack(directory)
  writeWhole(path.join(directory, 'session.json'), `${JSON.stringify(record, null, 2)}\n`)
  const failures: unknown[] = []
  for (const run of [...record.pm, ...record.results]) {
    try {
      const folder = makeRunFolder(directory, run.folder)
      writeWhole(path.join(folder, 'result.json'), `${JSON.stringify(publicResult(run), null, 2)}\n`)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/** One entry of the output `results` and of `result.json` (design section 5). */
export interface PublicResult {
  readonly id: string
  readonly agent: string
  readonly task: string
  readonly outcome: RunRecord['outcome']
  readonly error: string | null
  readonly exitCode: number | null
  readonly executionSeconds: number
  readonly peakMemoryMb: number
  readonly memoryLimitMb: number
  readonly costUsd: number
  readonly folder: string
  /** Id of the completed run that did its work again; absent where there is none. */
  readonly supersededBy?: string
}

/** What others are promised of a run, in the promised order. */
export function publicResult(run: RunRecord): PublicResult {
  return {
    id: run.id,
    agent: run.agent,
    task: run.task,
    outcome: run.outcome,
    error: run.error,
    exitCode: run.exitCode,
    executionSeconds: run.executionSeconds,
    peakMemoryMb: run.peakMemoryMb,
    memoryLimitMb: run.memoryLimitMb,
    costUsd: run.costUsd,
    folder: run.folder,
    ...(run.supersededBy === undefined ? {} : { supersededBy: run.supersededBy })
  }
}

/**
 * The record as far as `events.jsonl` tells it, for a session whose main step was killed.
 * A torn last line is what a kill leaves and is passed over.
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
