/** What an event changes in the record of its run. */
import type { MemoryLevel } from '../../process/contract/supervised-process.js'
import { MIB } from '../../util/mebibyte.js'
import { DENIED_HOSTS_LIMIT } from '../network/connection.js'
import { withoutDeclaredEnd } from '../text/declared-end.js'
import { addActivity } from './activity.js'
import type { SessionEvent } from './events.js'
import type { RunDraft } from './record-draft.js'
import { ENDED_PROCESSES_LIMIT, RESPONSE_LIMIT } from './record.js'
import type { RunResult } from './run-result.js'

const LEVELS: readonly MemoryLevel[] = ['normal', 'warning', 'critical', 'exceeded']

/** Samples of one run in the record: beyond this every second one is dropped, so that the record stays small. */
const SAMPLE_LIMIT = 600

type RunEvent = Extract<SessionEvent, { run: string }>

export function applyToRun(
  run: RunDraft | undefined,
  event: RunEvent,
  lastTexts: ReadonlyMap<string, string>
): void {
  if (run === undefined) return
  const activity = addActivity(run.activity ?? [], event)
  if (activity.length > 0) run.activity = activity
  switch (event.type) {
    case 'run-message':
      addText(run, event.text, event.continues === true ? '' : '\n\n')
      break
    case 'check-output':
      run.response = event.text
      run.responseTruncated = event.isCut
      break
    case 'run-tool-called':
      run.toolCalls += 1
      break
    case 'run-sampled':
      run.samples.push(event.sample)
      run.peakMemoryMb = Math.max(run.peakMemoryMb, Math.round(event.sample.memoryBytes / MIB))
      if (run.samples.length > SAMPLE_LIMIT) run.samples = run.samples.filter((_, index) => index % 2 === 0)
      break
    case 'run-memory-level':
      if (LEVELS.indexOf(event.level) > LEVELS.indexOf(run.memoryLevel)) run.memoryLevel = event.level
      break
    case 'run-heartbeat':
      run.executionSeconds = event.elapsedMs / 1000
      if (event.lastActivity !== '') run.lastActivity = event.lastActivity
      break
    case 'run-attempt-started':
      run.attempts = event.attempt
      run.pid = event.pid
      if (event.startsOver === true) Object.assign(run, { response: '', responseTruncated: false })
      break
    case 'run-processes-ended':
      run.endedProcesses = [...(run.endedProcesses ?? []), ...event.processes].slice(0, ENDED_PROCESSES_LIMIT)
      break
    case 'run-host-denied': {
      const { host, port, reason, entry } = event
      run.deniedHosts = [...(run.deniedHosts ?? []), { host, port, reason, entry }].slice(
        0,
        DENIED_HOSTS_LIMIT
      )
      break
    }
    case 'run-changed-model':
      run.model = event.to
      break
    case 'run-changed':
      run.changes = event.changes
      if (event.patchDigest !== undefined) run.patchDigest = event.patchDigest
      if (event.unpatched !== undefined) run.unpatched = event.unpatched
      if (event.isUnknown === true) run.changesUnknown = true
      break
    case 'run-merged':
      run.merge = event.merge
      // Work that is not merged into the working directory is not done.
      if (event.error !== null)
        Object.assign(run, { outcome: 'failed', error: event.error, cause: event.error, advice: null })
      break
    case 'run-ended':
      Object.assign(run, ending(event.result), { state: 'ended', endedAt: event.at })
      run.response = withoutDeclaredEnd(run.response, lastTexts.get(run.id) ?? '')
      break
    default:
  }
}

function addText(run: RunDraft, text: string, gap: string): void {
  if (run.responseTruncated) return
  const response = run.response === '' ? text : `${run.response}${gap}${text}`
  if (response.length > RESPONSE_LIMIT) {
    // A surrogate pair is not cut in two.
    const end = /[\uD800-\uDBFF]/.test(response.charAt(RESPONSE_LIMIT - 1))
      ? RESPONSE_LIMIT - 1
      : RESPONSE_LIMIT
    run.response = response.slice(0, end)
    run.responseTruncated = true
  } else run.response = response
}

export function ending(result: RunResult): Partial<RunDraft> {
  const { model, cause, advice, ...rest } = result
  return {
    ...rest,
    // Older events have only the whole text.
    cause: cause ?? result.error,
    advice: advice ?? null,
    ...(model === null ? {} : { model })
  }
}

export function pickStart(event: Extract<SessionEvent, { type: 'run-started' }>): Partial<RunDraft> {
  const { role, round, agent, task, folder, pid, memoryLimitMb, timeoutSeconds, model } = event
  return { role, round, agent, task, folder, pid, memoryLimitMb, timeoutSeconds, model }
}
