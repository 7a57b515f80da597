/** The latest activity of each run, as log lines. Lines that a reader missed are counted. */
import type { ActivityLine, ActivityUpdate } from '../page/page-data.js'
import { createRunLines, type RunEvent } from '../report/log/log-run-lines.js'
import { choosePaint } from '../report/log/paint.js'
import type { PlannedDelegation } from '../session/record/planned-delegation.js'

/** Lines kept per run; the transcript has all. */
const LINES_LIMIT = 400

/** Characters per line. */
const LINE_LIMIT = 1_000

/** Characters of one block of an agent's text, whose line breaks stay. */
const TEXT_LIMIT = 4_000

/** Characters kept per run. */
const CHARACTERS_LIMIT = 100_000

/** The activity of all runs. */
export interface Activity {
  readonly know: (delegations: readonly PlannedDelegation[]) => void
  /** Returns the last line that the event added. */
  readonly add: (event: RunEvent & { readonly elapsedMs: number }, position: number) => string | undefined
  readonly since: (position: number) => readonly ActivityUpdate[]
}

interface Kept {
  readonly lines: ActivityLine[]
  /** Position of the newest line that was dropped. */
  droppedUpTo: number
  dropped: number
  characters: number
}

/** Starts with no runs. `redact` is applied to each line. */
export function startActivity(redact: (text: string) => string): Activity {
  const render = createRunLines('INFO', choosePaint(false))
  const runs = new Map<string, Kept>()
  return {
    know: render.register,
    add: (event, position) => {
      const lines = render.render(event)
      // PM's answer is shown as its response, heartbeats in the table.
      if (event.type === 'run-heartbeat') return undefined
      const shown = shownLines(event, lines)
      const kept = runs.get(event.run) ?? { lines: [], droppedUpTo: 0, dropped: 0, characters: 0 }
      runs.set(event.run, kept)
      for (const line of shown) {
        const limit = event.type === 'run-message' ? TEXT_LIMIT : LINE_LIMIT
        const text = redact(line).slice(0, limit)
        kept.lines.push({ position, elapsedMs: event.elapsedMs, text })
        kept.characters += text.length
      }
      while (kept.lines.length > LINES_LIMIT || kept.characters > CHARACTERS_LIMIT) {
        const dropped = kept.lines.shift()
        kept.droppedUpTo = dropped?.position ?? 0
        kept.characters -= dropped?.text.length ?? 0
        kept.dropped += 1
      }
      return shown.length === 0 ? undefined : kept.lines.at(-1)?.text
    },
    since: (position) =>
      [...runs].flatMap(([run, kept]) => {
        const lines = kept.lines.filter((line) => line.position > position)
        const missed = kept.droppedUpTo > position ? kept.dropped : 0
        return lines.length === 0 ? [] : [{ run, lines, missed }]
      })
  }
}

/** An agent's text in full, the mark of an end without the response after it, and other lines without the run's name. */
function shownLines(event: RunEvent, lines: readonly string[]): readonly string[] {
  if (event.type === 'run-message') return event.text.trim() === '' ? [] : [event.text.trim()]
  if (event.type === 'run-ended') return lines.filter((line) => /^(?:\d+ )?\[.\]/u.test(line))
  return lines.map(withoutName)
}

/** Removes the run's name in brackets, because the lines are shown below it. Keeps the mark of an end. */
function withoutName(line: string): string {
  return /^\[.\] /u.test(line) ? line : line.replace(/^\[[^\]]*\] /, '')
}
