/**
 * Folds events into the record. Pure: the same events give the same record, in the main step at a session's end, in the
 * post step after the main step was killed, and over the events of many jobs.
 */
import { applyToRun, ending, pickStart } from './apply-to-run.js'
import type { SessionEvent } from './events.js'
import { STRUCTURED_TURN } from './run-ids.js'
import { bareRun, emptyHead, waitingCheck, waitingRun, type RunDraft } from './record-draft.js'
import {
  RESPONSE_LIMIT,
  type Notice,
  type RunRecord,
  type SessionRecord,
  type UnknownDelegation
} from './record.js'
import type { RecordedPassedOverLine } from './passed-over.js'
import type { Ticket } from './ticket.js'
import { markMendedChecks, orderChecks } from './check-results.js'
import { countRuns, markSuperseded, markUnknownAgents } from './superseded.js'

/** A fold in progress: takes events in order, and can be read at any time. */
export interface RecordFold {
  apply(event: SessionEvent): void
  /** The record of all events so far. */
  record(): SessionRecord
}

/** Folds a whole stream of events. */
export function foldEvents(events: Iterable<SessionEvent>): SessionRecord {
  const fold = startFold()
  for (const event of events) fold.apply(event)
  return fold.record()
}

/** Starts a fold without events. */
export function startFold(): RecordFold {
  const head = emptyHead()
  const runs = new Map<string, RunDraft>()
  const order: string[] = []
  const unknownAgents: UnknownDelegation[] = []
  const passedOver: RecordedPassedOverLine[] = []
  const notices: Notice[] = []
  const tickets: Ticket[] = []
  /** The last block of text of each run that has not ended. */
  const lastTexts = new Map<string, string>()
  let lastAt = ''

  const addRun = (run: RunDraft): void => {
    if (!runs.has(run.id)) order.push(run.id)
    runs.set(run.id, run)
  }

  const apply = (event: SessionEvent): void => {
    lastAt = event.at
    if (head.startedAt === '') head.startedAt = event.at
    // A heartbeat's time counts from its run's start, not the session's.
    if (event.type !== 'run-heartbeat') head.executionSeconds = event.elapsedMs / 1000
    if (event.type === 'run-message') {
      const cut = event.continues === true ? (lastTexts.get(event.run) ?? '') : ''
      const last = `${cut}${event.text}`
      // A longer one is not whole in the record, so nothing is looked for in it.
      lastTexts.set(event.run, last.length > RESPONSE_LIMIT ? '' : last)
    }
    if ('run' in event) applyToRun(runs.get(event.run), event, lastTexts)
    if (event.type === 'run-ended') lastTexts.delete(event.run)
    switch (event.type) {
      case 'session-started':
        head.sessionId = event.sessionId
        head.rehearsal = event.rehearsal
        if (event.origin !== undefined) head.origin = event.origin
        head.configuration = event.configuration
        break
      case 'cli-resolved':
        head.claude = { version: event.version, path: event.path }
        break
      case 'sandbox-chosen':
        head.sandbox = event.sandbox
        break
      case 'delegations-detected':
        for (const delegation of event.delegations) addRun(waitingRun(delegation, event.round))
        unknownAgents.push(...event.unknownAgents)
        passedOver.push(...(event.passedOver ?? []).map((line) => ({ round: event.round, ...line })))
        break
      case 'check-planned':
        addRun(waitingCheck(event))
        break
      case 'run-started': {
        const run = runs.get(event.run) ?? waitingRun({ ...event, id: event.run }, event.round)
        addRun({ ...run, ...pickStart(event), attempts: 1, state: 'running', startedAt: event.at })
        break
      }
      case 'run-cache-hit': {
        const run = runs.get(event.run) ?? waitingRun({ ...event, id: event.run }, event.round)
        addRun({ ...run, role: event.role, reused: true, startedAt: event.at })
        break
      }
      case 'run-ended':
        if (runs.has(event.run)) break
        // A run that could not start has no earlier event, for example PM without a CLI.
        addRun({ ...bareRun(event.run), ...ending(event.result), state: 'ended', endedAt: event.at })
        break
      case 'structured-response':
        head.structuredResponse = event.value
        break
      case 'findings-collected':
        head.review = { findings: event.findings, problems: event.problems }
        break
      case 'tickets-extracted':
        tickets.push(...event.tickets)
        break
      case 'notice':
        notices.push({ level: event.level, message: event.message })
        break
      case 'session-ended':
        head.conclusion = event.conclusion
        head.error = event.error
        head.faults = event.faults ?? []
        head.endedAt = event.at
        break
      default:
    }
  }

  const record = (): SessionRecord => {
    const all = order.flatMap((id) => runs.get(id) ?? [])
    const pm = all.filter((run) => run.role === 'pm')
    const agentRuns = all.filter((run) => run.role === 'agent')
    const results = markSuperseded(agentRuns, unknownAgents)
    const sum = (of: (run: RunRecord) => number): number => all.reduce((total, run) => total + of(run), 0)
    return {
      ...head,
      endedAt: head.endedAt ?? (head.conclusion === null && lastAt !== '' ? lastAt : null),
      ...countRuns(results),
      costUsd: sum((run) => run.costUsd),
      inputTokens: sum((run) => run.inputTokens),
      outputTokens: sum((run) => run.outputTokens),
      response: pm.findLast(({ id, response }) => id !== STRUCTURED_TURN && response !== '')?.response ?? '',
      pm,
      results,
      checks: markMendedChecks(orderChecks(all.filter((run) => run.role === 'check')), results),
      unknownAgents: markUnknownAgents(unknownAgents, agentRuns),
      passedOver,
      tickets,
      notices
    }
  }

  return { apply, record }
}
