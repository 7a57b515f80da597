/**
 * Reads the CLI's stream-json from the bytes of a terminal: events as they arrive, and the state from which the verdict
 * on the run is derived. Memory is bounded, however much the CLI writes.
 */
import type { StreamEvent } from './stream-events.js'
import { createLineSplitter, parseJsonLine, readableText } from './stream-lines.js'
import { parseStreamObject } from './stream-parse.js'
import { EMPTY_STATE, withEvent, withUnparsed } from './stream-state.js'
import type { StreamState } from './stream-state.js'

export type { StreamState } from './stream-state.js'
export type { StreamEvent } from './stream-events.js'

/** A running reader. */
export interface StreamReader {
  /** The events that these bytes complete. */
  readonly push: (chunk: Buffer) => StreamEvent[]
  /** The events of a last line without a line end; call it once, after the process has ended. */
  readonly end: () => StreamEvent[]
  readonly state: () => StreamState
}

/** Options of a reader. */
export interface StreamReaderOptions {
  /** Called with each JSON line as read, without what a terminal put around it. */
  readonly onJsonLine?: (line: string) => void
  /** Called with each line's parsed object. */
  readonly onObject?: (object: Readonly<Record<string, unknown>>) => void
  readonly lineLimitBytes?: number
}

/** Partial answers, sent in addition to the whole ones if the author asks for them; not worth parsing. */
const PARTIAL_MESSAGE = '{"type":"stream_event"'

/** Starts a reader. */
export function createStreamReader(options: StreamReaderOptions = {}): StreamReader {
  const splitter = createLineSplitter(options.lineLimitBytes)
  let state = EMPTY_STATE

  const readLine = (line: string): StreamEvent[] => {
    if (line === '') return []
    if (line.startsWith(PARTIAL_MESSAGE)) {
      options.onJsonLine?.(line)
      return []
    }
    const json = parseJsonLine(line)
    if (json === undefined) {
      const plain = readableText(line)
      if (plain !== '') state = withUnparsed(state, plain)
      return []
    }
    options.onJsonLine?.(json.text)
    options.onObject?.(json.object)
    return parseStreamObject(json.object, state.init?.cwd).map((parsed) => {
      const event = parsed.type === 'said' && state.isCut ? { ...parsed, continues: true as const } : parsed
      state = withEvent(state, event)
      return event
    })
  }

  return {
    push: (chunk) => splitter.push(chunk).flatMap(readLine),
    end: () => splitter.end().flatMap(readLine),
    state: () => ({ ...state, droppedLines: splitter.droppedLines() })
  }
}
