/**
 * The stream of updates to every open page, as server-sent events. Each message carries the position that the page has
 * come to; who comes again with it goes on from there. A page that reads slowly gets fewer and larger updates.
 */
import type { ServerResponse } from 'node:http'
import type { LiveState } from './live-state.js'

/** Between two updates: fast enough for an eye, and several events at once cost little more than one. */
const UPDATE_MS = 300

/** Work on updates takes at most this share of the time: the session's own supervision comes first. */
const SHARE_OF_TIME = 0.1

/** A line that says nothing, so that both sides notice a dead connection. */
const SIGN_OF_LIFE_MS = 15_000

/** The open streams. */
export interface LiveStream {
  /** Sends all that has happened since `position`, and what happens from now on. */
  readonly open: (response: ServerResponse, position: number) => void
  /** Something has happened. */
  readonly scheduleFlush: () => void
  /** Sends what is left and ends every stream; resolves when the readers have it, or after `waitMs`. */
  readonly end: (waitMs: number) => Promise<void>
}

interface Reader {
  readonly response: ServerResponse
  position: number
}

/** Starts without readers. */
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
      // Sent at once: the page shows where the session stands before anything new happens.
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

/** One message; JSON has no line ends of its own. */
function renderMessage(state: LiveState, position: number): string {
  const update = state.since(position)
  return `event: update\nid: ${update.position}\ndata: ${JSON.stringify(update)}\n\n`
}
