/** The runs in progress as the live page's grid shows them: what each did last, its memory and its time. */
import type { LiveRun } from '../page/page-data.js'
import { markOf } from '../report/explain-run.js'
import { oneLine } from '../report/text/plain-text.js'
import type { SessionEvent } from '../session/record/events.js'
import type { PlannedDelegation } from '../session/record/planned-delegation.js'
import { MIB } from '../util/mebibyte.js'

/** Characters of a run's last line, more than its tile shows. */
const LINE_LIMIT = 200

/** The grid; positions count events, as in the state. */
export interface Grid {
  readonly know: (delegations: readonly PlannedDelegation[], position: number) => void
  /** `line` is what the event added to the run's activity. */
  readonly apply: (event: RunEvent, position: number, line: string | undefined) => void
  /** Runs that have changed since a position. */
  readonly since: (position: number) => readonly LiveRun[]
}

type RunEvent = Extract<SessionEvent, { run: string }>

interface Kept {
  run: LiveRun
  position: number
}

/** Starts without runs. `redact` is applied to names. */
export function startGrid(redact: (text: string) => string): Grid {
  const kept = new Map<string, Kept>()
  const change = (id: string, position: number, changes: Partial<LiveRun>): void => {
    const run = kept.get(id)?.run ?? emptyRun(id)
    kept.set(id, { run: { ...run, ...changes }, position })
  }
  const nameOf = (agent: string, id: string): string =>
    redact(oneLine(id === 'pm' ? agent : `${agent} (${id})`))
  return {
    know: (delegations, position) => {
      for (const { id, agent, task, memoryLimitMb } of delegations) {
        const lastLine = redact(oneLine(task, LINE_LIMIT))
        change(id, position, { name: nameOf(agent, id), isAgent: true, memoryLimitMb, lastLine })
      }
    },
    apply: (event, position, line) => {
      const shown = line === undefined ? {} : { lastLine: oneLine(line, LINE_LIMIT) }
      if (event.type === 'run-started') {
        const { role, agent, run, memoryLimitMb, timeoutSeconds } = event
        const name = nameOf(role === 'check' ? `Check ${agent}` : agent, run)
        const deadline = Date.parse(event.at) + timeoutSeconds * 1_000
        const isAgent = role === 'agent'
        change(run, position, { ...shown, name, isAgent, memoryLimitMb, deadline, state: 'running' })
      } else if (kept.has(event.run)) {
        const changes = { ...shown, ...changesOf(event) }
        if (Object.keys(changes).length > 0) change(event.run, position, changes)
      }
    },
    since: (from) => [...kept.values()].flatMap(({ run, position }) => (position > from ? [run] : []))
  }
}

function changesOf(event: RunEvent): Partial<LiveRun> {
  switch (event.type) {
    case 'run-sampled':
      return { memoryMb: Math.round(event.sample.memoryBytes / MIB) }
    case 'run-attempt-started':
      return event.leftMs === undefined ? {} : { deadline: Date.parse(event.at) + event.leftMs }
    case 'run-wrap-up':
      return { isWrappingUp: true, deadline: Date.parse(event.at) + event.leftMs }
    case 'run-ended': {
      const { outcome } = event.result
      return { state: 'ended', ending: `${markOf({ outcome, state: 'ended' })} ${outcome}` }
    }
    default:
      return {}
  }
}

function emptyRun(id: string): LiveRun {
  return {
    id,
    name: id,
    state: 'waiting',
    isAgent: false,
    lastLine: '',
    memoryMb: 0,
    memoryLimitMb: 0,
    deadline: null,
    isWrappingUp: false,
    ending: ''
  }
}
