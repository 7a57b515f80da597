/**
 * The live log in groups that can be folded: the settings, PM's answer, the stream of each round. What a reader looks for
 * stands between them: how each of PM's runs ended, what was detected, the figures.
 */
import type { SessionEvent } from '../../session/record/events.js'
import type { ActionLog } from './log.js'

/** Writes the lines of an event into the group that they belong to. */
export type GroupedLog = (event: SessionEvent, lines: readonly string[]) => void

/** Lines of an answer that is not folded. */
const SHORT_ANSWER_LINES = 12

/** Creates the grouped log; a group ends when an event belongs to another one. GitHub has no groups within groups. */
export function createGroupedLog(log: Pick<ActionLog, 'write' | 'startGroup' | 'endGroup'>): GroupedLog {
  let open: string | undefined
  const enter = (title: string | undefined): void => {
    if (title === open) return
    if (open !== undefined) log.endGroup()
    open = title
    if (title !== undefined) log.startGroup(title)
  }
  let round = 1
  return (event, lines) => {
    if (lines.length === 0 && event.type !== 'session-ended') return
    if (event.type === 'delegations-detected') round = event.round
    if (isEndOfPm(event)) {
      enter(undefined)
      writeAnswer(lines, log)
      return
    }
    // A folded group would hide that nothing real was done.
    const isMarked = event.type === 'session-started' && event.rehearsal
    if (isMarked) log.write(lines[0] ?? '')
    enter(titleFor(event, round, open))
    for (const line of isMarked ? lines.slice(1) : lines) log.write(line)
  }
}

function isEndOfPm(event: SessionEvent): boolean {
  return event.type === 'run-ended' && event.run.startsWith('pm')
}

/** The line about PM's end, and its answer in a group unless it is short. */
function writeAnswer(
  lines: readonly string[],
  log: Pick<ActionLog, 'write' | 'startGroup' | 'endGroup'>
): void {
  const isAnswer = lines.length > SHORT_ANSWER_LINES
  const first = lines.findIndex((line) => line.startsWith('=== '))
  const last = lines.lastIndexOf('==================')
  if (!isAnswer || first < 0 || last < first) {
    for (const line of lines) log.write(line)
    return
  }
  for (const line of [...lines.slice(0, first), ...lines.slice(last + 1)].filter((each) => each !== ''))
    log.write(line)
  log.startGroup('PM Response')
  for (const line of lines.slice(first + 1, last)) log.write(line)
  log.endGroup()
}

/** The group of an event's lines; undefined where they stand outside. */
function titleFor(event: SessionEvent, round: number, open: string | undefined): string | undefined {
  switch (event.type) {
    case 'session-started':
    case 'cli-resolved':
    case 'sandbox-chosen':
      return 'Settings'
    // Where it happened.
    case 'notice':
      return open
    case 'delegations-detected':
    case 'structured-response':
    case 'findings-collected':
    case 'tickets-extracted':
    case 'session-ended':
      return undefined
    default:
      if (event.run.startsWith('pm')) return 'PM'
      return event.run.startsWith('check-') ? 'Checks' : `Round ${round}`
  }
}
