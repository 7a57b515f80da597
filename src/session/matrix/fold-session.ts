/**
 * The last third of a session over a job matrix: merges the events of all legs into one stream and one record, and ends
 * the session as if it had run in one process.
 */
import type { Redactor } from '../redaction/redact.js'
import { openLinesOf } from '../record/open-lines.js'
import { concludeSession } from '../rounds/conclude.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { EmitEvent, SessionEvent } from '../record/events.js'
import type { RunResult } from '../record/run-result.js'
import { withOrigin } from '../record/origin.js'
import { SCHEMA_VERSION, type SessionRecord } from '../record/record.js'
import { openSessionFolder, type SessionFolder } from '../record/session-folder.js'
import type { AcceptedEvent } from './accept-event.js'
import { readRunEvents, type StreamFacts } from './leg-stream.js'
import { mergeByTime, type TimedSource } from './merge-by-time.js'
import { failureFields } from '../../claude/outcome/failure.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { LegPlan, SessionPlan } from './session-plan.js'
import { formatLimit } from '../../util/duration.js'
import { now } from '../../util/clock.js'
import type { ExpectedRun } from './accept-run-event.js'

/** The report of a leg: its events, or why there are none. */
export type LegReport =
  | { readonly kind: 'found'; readonly eventsFile: string; readonly facts: StreamFacts }
  | { readonly kind: 'missing'; readonly outcome: 'failed' | 'cancelled'; readonly error: string }

/** Everything that the jobs returned. */
export interface SessionReports {
  readonly plan: SessionPlan
  /** PM's events; undefined if its folder was not uploaded. */
  readonly pm: { readonly eventsFile: string; readonly facts: StreamFacts } | undefined
  /** By the delegation's id; a leg that is missing here reported nothing. */
  readonly legs: ReadonlyMap<string, LegReport>
  /** Problems in collecting the reports, for readers. */
  readonly warnings: readonly string[]
}

/** PM's run of the plan's one round. */
export const PM_RUN: ExpectedRun = {
  id: 'pm',
  role: 'pm',
  round: 1,
  agent: 'PM',
  task: undefined,
  folder: 'pm'
}

/** The run of a leg, as planned. */
export function legRun({ delegation }: LegPlan): ExpectedRun {
  const { id, agent, task, folder } = delegation
  return { id, role: 'agent', round: 1, agent, task, folder }
}

/** The checks of a session whose delegations ran in other jobs. */
export interface ReportChecks {
  readonly before: () => Promise<void>
  readonly after: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Effects of the fold. */
export interface FoldOptions {
  readonly onEvent?: (event: SessionEvent) => void
  /** Why the report was cancelled; undefined if it was not. */
  readonly cancelReason?: () => string | undefined
  /** Merges the changes of the runs before the verdict: a run that cannot be merged is not done. */
  readonly merge?: (record: SessionRecord, emit: EmitEvent) => Promise<void>
  /** Runs the author's checks: before the merge, and on the merged checkout. */
  readonly checks?: (folder: SessionFolder) => Promise<ReportChecks | undefined>
  readonly redactor?: Redactor
  readonly now?: () => number
}

/** Folds all reports into the session folder's `events.jsonl` and `session.json`; missing reports become failures. */
export async function foldSession(
  configuration: Pick<SessionConfiguration, 'sessionDirectory' | 'tickets' | 'failOn' | 'review'>,
  reports: SessionReports,
  options: FoldOptions = {}
): Promise<SessionRecord> {
  const { plan, pm } = reports
  const clockNow = options.now ?? now
  const startedAt = Date.parse(plan.startedAt)
  let clock = startedAt
  let isLive = false
  const folder = openSessionFolder(
    configuration.sessionDirectory,
    options.onEvent ?? (() => undefined),
    options.redactor,
    // What happens in this job has its own time: a check takes minutes.
    () => (isLive ? Math.max(clock, clockNow()) : clock)
  )
  let skewMs = 0
  const emitAt = (atMs: number, event: Parameters<EmitEvent>[0]): void => {
    // Clocks of machines differ: clamp times so that none is in the future and time does not run backwards.
    skewMs = Math.max(skewMs, atMs - clockNow(), startedAt - atMs)
    clock = Math.max(clock, Math.min(atMs, clockNow()))
    folder.emit(event)
  }
  try {
    folder.emit({
      type: 'session-started',
      schemaVersion: SCHEMA_VERSION,
      sessionId: plan.sessionId,
      rehearsal: plan.rehearsal,
      ...withOrigin(process.env),
      configuration: plan.configuration
    })
    if (pm !== undefined)
      for (const { atMs, body } of readRunEvents(pm.eventsFile, PM_RUN)) emitAt(atMs, body)
    if (pm?.facts.hasEnded !== true) folder.emit({ type: 'run-ended', run: 'pm', result: pmResult(plan) })
    reportPlan(plan, folder.emit)
    for (const { atMs, body } of mergeByTime(sourcesOf(reports), ({ atMs }) => atMs)) emitAt(atMs, body)
    clock = Math.max(clock, clockNow())
    isLive = true
    reportMissing(reports, folder.emit)
    if (skewMs > TOLERATED_SKEW_MS) folder.emit(skewNotice(skewMs))
    for (const message of reports.warnings) folder.emit({ type: 'notice', level: 'warning', message })
    const checks = await options.checks?.(folder)
    try {
      await checks?.before()
      await options.merge?.(folder.record(), folder.emit)
      await checks?.after()
    } finally {
      await checks?.close()
    }
    const record = folder.record()
    concludeSession(
      {
        // Taken from the plan, which is verified, not from PM's events.
        pm: plan.pm,
        pmRuns: record.pm,
        results: record.results,
        unknownAgents: plan.unknownAgents,
        unansweredLines: openLinesOf(plan.passedOver, {
          delegatesNothing: hasNoDelegations(plan),
          declared: plan.declaresEnd ? 'done' : undefined
        }),
        closingFault: null,
        checks: record.checks,
        structuredFault: null,
        cancelReason: options.cancelReason?.()
      },
      // PM cannot be asked again, whatever `max-rounds` is.
      { tickets: configuration.tickets, failOn: configuration.failOn, review: configuration.review },
      folder
    )
    folder.writeRecord()
    return folder.record()
  } finally {
    folder.close()
  }
}

/** More than the clocks of GitHub's machines differ. */
const TOLERATED_SKEW_MS = 60_000

function skewNotice(skewMs: number): Parameters<EmitEvent>[0] {
  const message = `The clocks of the machines differ by ${formatLimit(skewMs)}: start times are approximate, durations are exact. Synchronize the clocks of self-hosted runners.`
  return { type: 'notice', level: 'warning', message }
}

function pmResult({ pm }: SessionPlan): RunResult {
  return resultWithoutRun(pm.outcome, pm.error)
}

function hasNoDelegations({ legs, unknownAgents }: SessionPlan): boolean {
  return legs.length + unknownAgents.length === 0
}

function reportPlan({ legs, unknownAgents, passedOver }: SessionPlan, emit: EmitEvent): void {
  const delegations = legs.map(({ delegation }) => delegation)
  emit({
    type: 'delegations-detected',
    round: 1,
    delegations,
    unknownAgents,
    ...(passedOver.length === 0 ? {} : { passedOver })
  })
  for (const { delegation, skipReason } of legs)
    if (skipReason !== null)
      emit({ type: 'run-ended', run: delegation.id, result: resultWithoutRun('skipped', skipReason) })
}

function sourcesOf({ plan, legs }: SessionReports): TimedSource<AcceptedEvent>[] {
  return plan.legs.flatMap((leg) => {
    const report = legs.get(leg.delegation.id)
    if (leg.skipReason !== null || report?.kind !== 'found') return []
    const { eventsFile, facts } = report
    return [{ firstAtMs: facts.firstAtMs, open: () => readRunEvents(eventsFile, legRun(leg)) }]
  })
}

/** Every planned run ends in the record: one that is missing or incomplete ends with the reason. */
function reportMissing({ plan, legs }: SessionReports, emit: EmitEvent): void {
  for (const { delegation, skipReason } of plan.legs) {
    const report = legs.get(delegation.id)
    if (skipReason !== null || (report?.kind === 'found' && report.facts.hasEnded)) continue
    emit({ type: 'run-ended', run: delegation.id, result: resultOfMissing(report) })
  }
}

function resultOfMissing(report: LegReport | undefined): RunResult {
  if (report === undefined) return resultWithoutRun('failed', { cause: NEVER_REPORTED, advice: CHECK_JOB })
  if (report.kind === 'missing')
    return resultWithoutRun(report.outcome, { cause: report.error, advice: CHECK_JOB })
  const { firstAtMs, lastAtMs, firstRefusal, result } = report.facts
  if (result !== undefined) return resultOfCutOff(result)
  const cause =
    firstRefusal === undefined
      ? 'its job ended before it reported how the run ended'
      : `its events contain no valid end of the run (${firstRefusal})`
  return {
    ...resultWithoutRun('cancelled', { cause: `Cut off: ${cause}`, advice: CHECK_JOB }),
    executionSeconds: Math.max(0, lastAtMs - firstAtMs) / 1_000
  }
}

/** The run ended but its session did not: its cost is known, its changes are not. */
function resultOfCutOff(result: RunResult): RunResult {
  if (result.outcome !== 'completed') return result
  const failure = failureFields({
    cause: 'Cut off: its job ended after the run but before its changes were recorded',
    advice: 'Re-run the failed jobs.'
  })
  return { ...result, outcome: 'cancelled', ...failure }
}

/** The cause where a leg reported nothing. */
export const NEVER_REPORTED = 'It never reported: its job did not start, or its runner was lost.'

const CHECK_JOB = 'Check its job, and re-run the failed jobs.'
