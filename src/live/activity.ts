/** The latest activity of each run, as log lines. Lines that a reader missed are counted. */
import type { ActivityLine, ActivityUpdate } from '../page/page-data.js'
import { createRunLines, type RunEvent } from '../report/log/log-run-lines.js'
import { choosePaint } from '../report/log/paint.js'
import type { PlannedDelegation } from '../session/record/planned-delegation.js'

/** Lines kept per run; the transcript has all. */
const LINES_LIMIT = 400

/** Characters per line. */
const LINE_LIMIT = 1_000

/** The activity of all runs. */
export interface Activity {
  readonly know: (delegations: readonly PlannedDelegation[]) => void
  readonly add: (event: RunEvent & { readonly elapsedMs: number }, position: number) => void
  readonly since: (position: number) => readonly ActivityUpdate[]
}

interface Kept {
  readonly lines: ActivityLine[]
  /** Position of the newest line that was dropped. */
  droppedUpTo: number
  dropped: number
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
      if (event.type === 'run-heartbeat') return
      const shown = event.type === 'run-ended' ? lines.filter((line) => /^(?:\d+ )?\[.\]/u.test(line)) : lines
      const kept = runs.get(event.run) ?? { lines: [], droppedUpTo: 0, dropped: 0 }
      runs.set(event.run, kept)
      for (const line of shown) {
        const text = redact(withoutName(line))
        kept.lines.push({ position, elapsedMs: event.elapsedMs, text: text.slice(0, LINE_LIMIT) })
      }
      while (kept.lines.length > LINES_LIMIT) {
        kept.droppedUpTo = kept.lines.shift()?.position ?? 0
        kept.dropped += 1
      }
    },
    since: (position) =>
      [...runs].flatMap(([run, kept]) => {
        const lines = kept.lines.filter((line) => line.position > position)
        const missed = kept.droppedUpTo > position ? kept.dropped : 0
        return lines.length === 0 ? [] : [{ run, lines, missed }]
      })
  }
}

/** Removes the run's name in brackets, because the lines are shown below it. Keeps the mark of an end. */
function withoutName(line: string): string {
  return /^\[.\] /u.test(line) ? line : line.replace(/^\[[^\]]*\] /, '')
}
