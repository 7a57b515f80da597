/**
 * The stream of updates to every open page, as server-sent events. Each message has the position that the page has
 * reached; a page that reconnects with it resumes there. A slow reader gets fewer and larger updates.
 */
import type { ServerResponse } from 'node:http'
import type { LiveState } from './live-state.js'

/** Interval of updates: fast enough for a reader, and several events at once cost little more than one. */
const UPDATE_MS = 300

/** Maximum share of time for updates: the session's own supervision comes first. */
const SHARE_OF_TIME = 0.1

/** Interval of a sign of life: a page that gets none for some seconds says that the session is silent. */
const SIGN_OF_LIFE_MS = 2_000

/** The open streams. */
export interface LiveStream {
  /** Sends everything since `position`, and all later updates. */
  readonly open: (response: ServerResponse, position: number) => void
  /** Schedules an update after an event. */
  readonly scheduleFlush: () => void
  /** Sends what is left and ends every stream; resolves when the readers have received it, or after `waitMs`. */
  readonly end: (waitMs: number) => Promise<void>
}

interface Reader {
  readonly response: ServerResponse
  position: number
}

/** Starts with no open streams. */
export function startLiveStream(state: LiveState): LiveStream {
  const readers = new Set<Reader>()
  let timer: NodeJS.Timeout | undefined
  let pauseMs = UPDATE_MS

  const sendAll = (): void => {
    timer = undefined
    const startMs = performance.now()
    const messages = new Map<number, string>()
    for (const reader of readers) {
      if (reader.response.writableNeedDrain || reader.position === state.position()) continue
      const message = messages.get(reader.position) ?? renderMessage(state, reader.position)
      messages.set(reader.position, message)
      reader.position = state.position()
      reader.response.write(message)
    }
    pauseMs = Math.max(UPDATE_MS, (performance.now() - startMs) / SHARE_OF_TIME)
  }
  const scheduleFlush = (): void => {
    if (readers.size === 0) return
    timer ??= setTimeout(sendAll, pauseMs).unref()
  }
  const signs = setInterval(() => {
    for (const { response } of readers) if (!response.writableNeedDrain) response.write(': alive\n\n')
  }, SIGN_OF_LIFE_MS).unref()

  return {
    scheduleFlush,
    open: (response, position) => {
      const reader = { response, position: position <= state.position() ? position : 0 }
      readers.add(reader)
      response.on('close', () => readers.delete(reader))
      response.on('drain', scheduleFlush)
      // Send the current state at once, without waiting for the next event.
      response.write(renderMessage(state, reader.position))
      reader.position = state.position()
    },
    end: async (waitMs) => {
      clearTimeout(timer)
      clearInterval(signs)
      const done = [...readers].map(
        ({ response, position }) =>
          new Promise<void>((resolve) => {
            response.on('close', resolve)
            response.end(position === state.position() ? '' : renderMessage(state, position))
          })
      )
      let deadline: NodeJS.Timeout | undefined
      const overdue = new Promise<void>((resolve) => (deadline = setTimeout(resolve, waitMs)))
      await Promise.race([Promise.all(done), overdue])
      clearTimeout(deadline)
    }
  }
}

/** One message; serialized JSON contains no line ends. */
function renderMessage(state: LiveState, position: number): string {
  const update = state.since(position)
  return `event: update\nid: ${update.position}\ndata: ${JSON.stringify(update)}\n\n`
}
