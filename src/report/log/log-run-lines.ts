/** Lines of the live log about one run, each prefixed with the agent's name. */
import type { SessionEvent } from '../../session/record/events.js'
import type { PlannedDelegation } from '../../session/record/planned-delegation.js'
import { nameOfCheck } from '../../session/record/run-name.js'
import { RESPONSE_LIMIT } from '../../session/record/record.js'
import { contentLines, type CheckPlanned } from './check-lines.js'
import { LINE_LIMIT, type KnownRun } from './known-run.js'
import { formatBytesAsMegabytes, formatMegabytes, formatSeconds } from '../text/figures.js'
import type { Paint } from './paint.js'
import { endLines } from './run-end-lines.js'
import { shortTask } from '../execution-form.js'
import { withoutMarks } from '../text/marks.js'
import { oneLine } from '../text/plain-text.js'
import { describeDenial } from '../../session/network/denial.js'

/** An event of one run. */
export type RunEvent = Extract<SessionEvent, { run: string }>

/** Renders lines of runs, and knows the runs' names. */
export interface RunLines {
  /** Registers the planned runs, so that one that never starts has a name too. */
  readonly register: (delegations: readonly PlannedDelegation[]) => void
  readonly render: (event: RunEvent) => readonly string[]
}

/** Characters of an agent's words and of a tool's detail in one line. */
const ACTIVITY_LIMIT = 200

/** Changed files that one line names. */
const FILES_NAMED = 5

/** Creates the renderer of run lines; it keeps the runs' names. */
export function createRunLines(level: 'OFF' | 'INFO' | 'DEBUG', paint: Paint): RunLines {
  const runs = new Map<string, KnownRun>()
  const isDebug = level === 'DEBUG'
  const advised = new Set<string>()

  const register = (delegations: readonly PlannedDelegation[]): void => {
    for (const { id, agent, task, memoryLimitMb } of delegations) {
      const isTaken = [...runs.values()].some((run) => run.agent === agent)
      const isOnly = !isTaken && delegations.filter((other) => other.agent === agent).length === 1
      const name = oneLine(isOnly ? agent : `${agent} ${id}`, 60)
      runs.set(id, {
        id,
        agent,
        role: 'agent',
        task,
        memoryLimitMb,
        name,
        words: '',
        levelsReported: new Set()
      })
    }
  }

  const runOf = (id: string): KnownRun => {
    const known = runs.get(id)
    if (known !== undefined) return known
    const role = id.startsWith('pm') ? 'pm' : 'agent'
    const agent = role === 'pm' ? 'PM' : `Agent ${id}`
    const run: KnownRun = {
      id,
      agent,
      role,
      task: '',
      memoryLimitMb: 0,
      name: oneLine(agent),
      words: '',
      levelsReported: new Set()
    }
    runs.set(id, run)
    return run
  }

  const startRun = (event: Extract<RunEvent, { type: 'run-started' }>): KnownRun => {
    const { agent, role, task, memoryLimitMb } = event
    const name = runs.get(event.run)?.name ?? oneLine(agent, 60)
    const run: KnownRun = {
      id: event.run,
      agent,
      role,
      task,
      memoryLimitMb,
      name,
      words: '',
      levelsReported: new Set()
    }
    runs.set(event.run, run)
    return run
  }

  const planCheck = (event: CheckPlanned): void => {
    const { name: agent, command: task, memoryLimitMb } = event
    const name = oneLine(nameOfCheck(agent, event), 80)
    runs.set(event.run, {
      id: event.run,
      agent,
      role: 'check',
      task,
      memoryLimitMb,
      name,
      words: '',
      levelsReported: new Set()
    })
  }

  const render = (event: RunEvent): readonly string[] => {
    const run = event.type === 'run-started' ? startRun(event) : runOf(event.run)
    const say = (text: string): string => `${paint.name(`[${run.name}]`)} ${text}`
    switch (event.type) {
      case 'run-started': {
        const what = run.role === 'pm' ? 'started' : `started: ${shortTask(event)}`
        const model = event.model === null ? '' : `, model ${oneLine(event.model, 60)}`
        const pid = isDebug ? `, process ${event.pid}` : ''
        return [
          say(
            `${what} (limits ${formatMegabytes(event.memoryLimitMb)}, ${event.timeoutSeconds}s${model}${pid})`
          )
        ]
      }
      case 'check-planned':
        planCheck(event)
        return []
      case 'check-output':
        run.words = event.text
        return []
      case 'run-waiting':
        return [say(`waits: ${oneLine(event.reason, LINE_LIMIT)}`)]
      case 'run-message':
        if (run.role === 'pm') run.words = joinWords(run.words, event.text)
        if (isDebug) return contentLines(event.text).map((line) => say(oneLine(line, LINE_LIMIT)))
        return run.role === 'pm' ? [] : [say(withoutMarks(event.text, ACTIVITY_LIMIT))]
      case 'run-tool-called':
        return [say(oneLine(`${event.tool} ${event.detail}`, isDebug ? LINE_LIMIT : ACTIVITY_LIMIT))]
      case 'run-request-retried':
        return [
          say(
            paint.warning(
              `retrying the request (attempt ${event.attempt}, in ${formatSeconds(event.delayMs / 1000)}): ${oneLine(event.cause, ACTIVITY_LIMIT)}`
            )
          )
        ]
      case 'run-attempt-failed': {
        const how = event.resumes ? 'resuming its conversation' : 'from the beginning'
        const when = `retrying in ${formatSeconds(event.delayMs / 1000)}, ${how}`
        const cause = `${oneLine(event.cause, 60)}: ${withoutMarks(event.error, ACTIVITY_LIMIT)}`
        return [say(paint.warning(`attempt ${event.attempt} failed (${cause}); ${when}`))]
      }
      case 'run-attempt-started':
        return [say(`attempt ${event.attempt} started${isDebug ? ` (process ${event.pid})` : ''}`)]
      case 'run-changed-model': {
        const models = `model ${oneLine(event.to, 60)} instead of ${oneLine(event.from, 60)}`
        return [say(paint.warning(`continues with ${models}: ${oneLine(event.reason, ACTIVITY_LIMIT)}`))]
      }
      case 'run-wrap-up': {
        const reason = oneLine(event.reason, ACTIVITY_LIMIT)
        return [say(`asked to wrap up, ${formatSeconds(event.leftMs / 1000)} left: ${reason}`)]
      }
      case 'run-message-sent':
        return [
          say(
            `message sent${event.toAll === true ? ' to all' : ''}: ${oneLine(event.text, isDebug ? LINE_LIMIT : ACTIVITY_LIMIT)}`
          )
        ]
      case 'run-sampled':
        return isDebug ? [say(paint.quiet(sampleText(event.sample)))] : []
      case 'run-memory-level': {
        // Memory that oscillates around a level would flood the log.
        const isReported = run.levelsReported.has(event.level)
        run.levelsReported.add(event.level)
        return isReported && !isDebug ? [] : [say(paint.warning(levelText(event)))]
      }
      case 'run-heartbeat':
        return [say(paint.quiet(heartbeatText(event, run)))]
      case 'run-stalled': {
        const silent = Math.round(event.silentMs / 1000)
        return [say(paint.warning(`no activity for ${silent}s (no output, no CPU): it may be stuck`))]
      }
      case 'run-cache-hit':
        return [say(`not run again: identical to a run of ${oneLine(event.carriedOutAt, 40)}`)]
      case 'run-cache-miss':
        return isDebug ? [say(paint.quiet(`not from the cache: ${oneLine(event.reason, LINE_LIMIT)}`))] : []
      case 'run-changed':
        return event.changes.length === 0 ? [] : [say(paint.quiet(changesText(event.changes)))]
      case 'run-merged':
        return mergeLines(event, say, paint)
      case 'run-host-denied': {
        const denial = describeDenial(event.host, event.port, event.reason)
        return [say(paint.warning(`was denied a connection: ${oneLine(denial, LINE_LIMIT)}`))]
      }
      // A notice names them.
      case 'run-processes-ended':
        return []
      case 'run-ended':
        return endLines(run, event.result, paint, advised)
    }
  }

  return { register, render }
}

function changesText(changes: Extract<RunEvent, { type: 'run-changed' }>['changes']): string {
  const named = changes.slice(0, FILES_NAMED).map(({ path, kind }) => `${path} (${kind})`)
  const more = changes.length > named.length ? ` and ${changes.length - named.length} more` : ''
  return oneLine(`changed ${named.join(', ')}${more}`, LINE_LIMIT)
}

function mergeLines(
  { merge, error }: Extract<RunEvent, { type: 'run-merged' }>,
  say: (text: string) => string,
  paint: Paint
): readonly string[] {
  if (error !== null) return [say(paint.failure(`[✗] ${oneLine(error, LINE_LIMIT)}`))]
  return merge === 'merged' ? [say('its changes were merged into the working directory')] : []
}

function levelText(event: Extract<RunEvent, { type: 'run-memory-level' }>): string {
  const memory = formatBytesAsMegabytes(event.memoryBytes)
  const limit = formatBytesAsMegabytes(event.limitBytes)
  if (event.level === 'exceeded')
    return `memory limit exceeded: process ${event.pid} and its children needed more than ${limit}`
  const share = Math.round((event.memoryBytes / event.limitBytes) * 100)
  return `memory ${event.level}: process ${event.pid} and its children take ${memory}, ${share}% of ${limit}`
}

function heartbeatText(event: Extract<RunEvent, { type: 'run-heartbeat' }>, run: KnownRun): string {
  const limit = run.memoryLimitMb > 0 ? ` of ${formatMegabytes(run.memoryLimitMb)}` : ''
  const activity = event.lastActivity === '' ? '' : `: ${oneLine(event.lastActivity, ACTIVITY_LIMIT)}`
  const silent = `last activity ${Math.round(event.silentMs / 1000)}s ago${activity}`
  return `running ${Math.round(event.elapsedMs / 1000)}s, ${formatBytesAsMegabytes(event.memoryBytes)}${limit}, ${silent}`
}

function sampleText(sample: Extract<RunEvent, { type: 'run-sampled' }>['sample']): string {
  const cpu = `${Math.round(sample.cpuPercent)}% CPU`
  return `memory ${formatBytesAsMegabytes(sample.memoryBytes)} (${sample.level}), ${sample.processes} process${sample.processes === 1 ? '' : 'es'}, ${cpu}`
}

function joinWords(words: string, text: string): string {
  return (words === '' ? text : `${words}\n\n${text}`).slice(0, RESPONSE_LIMIT)
}
