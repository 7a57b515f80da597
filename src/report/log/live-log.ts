/** The live log: each event as readable lines. The log itself makes them safe to write. */
import type { SessionEvent } from '../../session/record/events.js'
import { sessionInputs } from '../../session/inputs/table/input-table.js'
import { REHEARSAL_LABEL } from '../execution-form.js'
import { markOf } from '../explain-run.js'
import { formatNumberOf } from '../text/figures.js'
import { describeSandbox, isWeakSandbox } from '../sandbox.js'
import { choosePaint, type Paint } from './paint.js'
import { createRunLines, type RunEvent } from './log-run-lines.js'
import { createSessionEndLines } from './session-end-lines.js'
import { NO_DELEGATIONS, ONLY_PASSED_OVER, ONLY_UNKNOWN_AGENTS } from '../verdict.js'
import { oneLine } from '../text/plain-text.js'
import type { ReportedFinding } from '../../session/record/finding.js'
import type { Ticket } from '../../session/record/ticket.js'

/** `OFF` shows errors and the verdict, `INFO` what a reader follows, `DEBUG` everything observed. */
export type LogDetail = 'OFF' | 'INFO' | 'DEBUG'

/** Renders one event as lines without line ends. It remembers earlier events, so each session needs its own. */
export type LogRenderer = (event: SessionEvent) => readonly string[]

const MESSAGE_LIMIT = 2000

/** Settings that are logged before anything runs, in this order. */
const SETTINGS_SHOWN = [
  'working-directory',
  'model',
  'max-parallel',
  'profile',
  'memory-limit-mb',
  'pm-memory-limit-mb',
  'timeout-seconds',
  'pm-timeout-seconds',
  'session-timeout-seconds',
  'memory-enforcement',
  'max-cost-usd',
  'max-cost-usd-per-day',
  'isolation',
  'cache',
  'permission-mode',
  'allowed-tools'
] as const

/** Settings that are logged only when they differ from their default. */
const SETTINGS_SHOWN_IF_CHANGED = [
  'max-rounds',
  'retries',
  'fail-on',
  'fail-on-denied',
  'require-status',
  'wrap-up-seconds'
] as const

/** How a log is shown. */
export interface LogOptions {
  readonly color?: boolean
  /** Whether it ends with figures and verdict (default), with the figures only (`later`), or with neither (`never`). */
  readonly verdict?: 'always' | 'later' | 'never'
}

/** Creates the renderer of one session's log. Only our own text is coloured. */
export function createLogRenderer(level: LogDetail, options: LogOptions = {}): LogRenderer {
  const { color = false, verdict = 'always' } = options
  const paint = choosePaint(color)
  const runLines = createRunLines(level, paint)
  const end = verdict === 'never' ? undefined : createSessionEndLines(level, paint, verdict)
  return (event) => {
    end?.register(event)
    if (event.type === 'delegations-detected') runLines.register(event.delegations)
    if ('run' in event) return filterRun(level, event, runLines.render(event))
    if (event.type === 'session-ended') return end?.render() ?? []
    return level === 'OFF' ? quietLines(event, paint) : sessionLines(event, paint)
  }
}

function filterRun(level: LogDetail, event: RunEvent, lines: readonly string[]): readonly string[] {
  if (level !== 'OFF') return lines
  const failed =
    (event.type === 'run-ended' && markOf({ ...event.result, state: 'ended' }) === '✗') ||
    (event.type === 'run-merged' && event.error !== null)
  return failed ? lines.slice(-1) : []
}

function quietLines(event: SessionEvent, paint: Paint): readonly string[] {
  // Nobody may take a rehearsal for work, at any level.
  if (event.type === 'session-started' && event.rehearsal) return [paint.warning(REHEARSAL_LABEL)]
  return event.type === 'notice' && event.level === 'error'
    ? [noticeLine(event.level, event.message, paint)]
    : []
}

type ShownEvent = Exclude<SessionEvent, RunEvent | { type: 'session-ended' }>

function sessionLines(event: ShownEvent, paint: Paint): readonly string[] {
  switch (event.type) {
    case 'session-started':
      return [
        ...(event.rehearsal ? [paint.warning(REHEARSAL_LABEL)] : []),
        `Session ${oneLine(event.sessionId)}`,
        ...settingLines(event.configuration)
      ]
    case 'cli-resolved':
      return [`Claude CLI ${oneLine(event.version)}${sourceOf(event)}: ${oneLine(event.path)}`]
    case 'sandbox-chosen': {
      const line = oneLine(describeSandbox(event.sandbox), MESSAGE_LIMIT)
      return [isWeakSandbox(event.sandbox) ? noticeLine('warning', line, paint) : line]
    }
    case 'delegations-detected':
      return ['', ...detectedLines(event, paint), '']
    case 'structured-response':
      return [`Structured response: ${oneLine(JSON.stringify(event.value), MESSAGE_LIMIT)}`]
    case 'findings-collected':
      return findingLines(event.findings)
    case 'tickets-extracted':
      return ticketLines(event.tickets)
    case 'notice':
      return [noticeLine(event.level, event.message, paint)]
  }
}

/** Where the CLI was found; the version of the stand-in already says what it is. */
function sourceOf({ version, source }: Extract<SessionEvent, { type: 'cli-resolved' }>): string {
  return version.endsWith(`(${source})`) ? '' : ` (${oneLine(source)})`
}

function settingLines(configuration: Readonly<Record<string, unknown>>): readonly string[] {
  const changed = SETTINGS_SHOWN_IF_CHANGED.filter(
    (name) => String(configuration[name]) !== sessionInputs[name].default
  )
  const settings = [...SETTINGS_SHOWN, ...changed].flatMap((name) => {
    const value = configuration[name]
    if (value === undefined || value === null || value === '') return []
    return [`${name} ${oneLine(typeof value === 'string' ? value : JSON.stringify(value), 200)}`]
  })
  return settings.length === 0 ? [] : [`Settings: ${settings.join(', ')}`]
}

function detectedLines(
  event: Extract<SessionEvent, { type: 'delegations-detected' }>,
  paint: Paint
): string[] {
  const count = event.delegations.length
  return [
    count === 0
      ? event.unknownAgents.length > 0
        ? ONLY_UNKNOWN_AGENTS
        : event.round > 1
          ? 'PM delegates nothing further.'
          : (event.passedOver ?? []).length > 0
            ? ONLY_PASSED_OVER
            : NO_DELEGATIONS
      : `Detected ${formatNumberOf(count, 'delegation')}. Running subprocesses...`,
    ...event.delegations
      .filter(({ after = [] }) => after.length > 0)
      .map(({ id, agent, after = [] }) => `${oneLine(agent, 60)} (${id}) waits for ${after.join(', ')}.`),
    ...event.delegations.flatMap(({ id, agent, insteadOf }) =>
      insteadOf === undefined
        ? []
        : [`${oneLine(agent, 60)} (${id}) is done instead of ${insteadOf.join(', ')}.`]
    ),
    ...event.unknownAgents.map(({ id, label, task, suggestion }) =>
      paint.warning(
        `Not run (${id}): "${oneLine(label, 80)}" is not a known agent${suggestion === null ? '' : ` (nearest: ${oneLine(suggestion)})`}. Its task: ${oneLine(task, 200)}`
      )
    ),
    ...(event.passedOver ?? []).map(({ line, text, reason, isLost = false }) => {
      const words = `Passed over: line ${line}, "${oneLine(text, 200)}": ${oneLine(reason, 200)}`
      // Beside delegations the others are most often remarks; alone they may be lost work.
      return isLost || (count === 0 && event.round === 1) ? paint.warning(words) : words
    })
  ]
}

function ticketLines(tickets: readonly Ticket[]): readonly string[] {
  if (tickets.length === 0) return []
  const names = tickets.map(({ type, title, agent }) => {
    const by = agent === undefined ? '' : ` (${agent})`
    return `  ${oneLine(`[${type}] ${title}${by}`, MESSAGE_LIMIT)}`
  })
  return [`Found ${formatNumberOf(tickets.length, 'ticket')}:`, ...names]
}

function findingLines(findings: readonly ReportedFinding[]): readonly string[] {
  const names = findings.map(({ severity, title, path, line, agent }) => {
    const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `
    return `  ${oneLine(`[${severity}] ${place}${title} (${agent})`, MESSAGE_LIMIT)}`
  })
  return [`Found ${formatNumberOf(findings.length, 'finding')}${names.length === 0 ? '.' : ':'}`, ...names]
}

function noticeLine(level: 'info' | 'warning' | 'error', message: string, paint: Paint): string {
  const line = oneLine(message, MESSAGE_LIMIT)
  if (level === 'info') return line
  return level === 'error' ? paint.failure(`error: ${line}`) : paint.warning(`warning: ${line}`)
}
