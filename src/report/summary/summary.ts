/**
 * The job summary: the verdict with its causes, the figures, what failed, all runs, PM's answer; then what is folded. It is
 * never larger than the runner accepts.
 */
import type { SessionRecord } from '../../session/record/record.js'
import type { RecordedSandbox } from '../../session/record/recorded-sandbox.js'
import { REHEARSAL_LABEL, renderExecutionDetails, renderFigures, renderNumbers } from '../execution-form.js'
import { renderHeadline } from '../headline.js'
import { codeSpan, details, inlineText } from '../text/markdown.js'
import { byteLength } from '../text/plain-text.js'
import { renderChecks } from './checks-section.js'
import { renderDeniedHosts } from './denied-hosts.js'
import { renderCharts } from './chart-sections.js'
import { renderResponses } from './response-blocks.js'
import {
  renderChangedFiles,
  renderDeniedTools,
  renderNotices,
  renderPassedOver,
  renderFindings,
  renderInformation,
  renderTickets,
  renderUnknownAgents
} from './summary-sections.js'
import { RUNS_OPEN, renderFailures, renderRunTable } from './run-sections.js'
import { describeSandbox, isWeakSandbox } from '../sandbox.js'
import { verdictOf } from '../verdict.js'

/** The runner drops a step's whole summary above this size (actions/runner, FileCommandManager.cs). */
export const SUMMARY_HARD_LIMIT_BYTES = 1024 * 1024

/** Leaves room for what others write to the summary of the step. */
const DEFAULT_LIMIT_BYTES = 900 * 1024

/** Reserved for the note on what was left out. */
const NOTE_BYTES = 300

/** Where the complete results are, and how large the summary may be. */
export interface SummaryOptions {
  /** Bytes of UTF-8; about 900 KiB unless given, and never more than the runner accepts. */
  readonly limitBytes?: number | undefined
  /** The artifact with the session folder; undefined when none was requested. */
  readonly artifact?: ArtifactFate | undefined
}

/** An uploaded artifact, or why there is none and where its files are. */
export type ArtifactFate =
  | { readonly kind: 'uploaded'; readonly name: string; readonly url?: string | undefined }
  | { readonly kind: 'missing'; readonly cause: string; readonly sessionDirectory: string }

/** A part of the summary; the higher its rank, the earlier it is dropped when there is no room. */
interface Part {
  readonly name: string
  readonly rank: number
  readonly text: string | undefined
}

/** Where PM's answer stands among the parts. */
const PM_PLACE = 'PM'

/** The summary as Markdown. Text of agents is displayed literally, and cut in fair shares where it does not fit. */
export function renderSummary(record: SessionRecord, options: SummaryOptions = {}): string {
  const limit = Math.min(options.limitBytes ?? DEFAULT_LIMIT_BYTES, SUMMARY_HARD_LIMIT_BYTES)
  const parts: readonly Part[] = [
    { name: 'failures', rank: 2, text: renderFailures(record) },
    { name: 'checks', rank: 2, text: renderChecks(record) },
    { name: 'unknown agents', rank: 4, text: renderUnknownAgents(record) },
    { name: 'runs', rank: 3, text: renderRunTable(record) },
    { name: 'findings', rank: 6, text: renderFindings(record) },
    { name: 'tickets', rank: 7, text: renderTickets(record) },
    { name: 'notices', rank: 5, text: renderNotices(record) },
    { name: PM_PLACE, rank: 0, text: undefined },
    { name: 'charts', rank: 8, text: renderCharts(record) },
    { name: 'passed-over lines', rank: 5, text: renderPassedOver(record) },
    { name: 'denied tools', rank: 6, text: renderDeniedTools(record) },
    { name: 'denied hosts', rank: 6, text: renderDeniedHosts(record) },
    { name: 'changed files', rank: 6, text: renderChangedFiles(record) },
    { name: 'notes', rank: 9, text: renderInformation(record) },
    { name: 'execution details', rank: 1, text: renderDetails(record) }
  ]
  const opening = renderOpening(record, options)
  const ending = renderEnding(record, options)
  let room = limit - byteLength(opening) - byteLength(ending) - NOTE_BYTES
  // Not even the verdict fits: show only the figures.
  if (room < 0) return `## Subprocess Execution Summary\n${renderFigures(record)}\n`
  const kept = new Set<Part>()
  for (const part of [...parts].sort((left, right) => left.rank - right.rank)) {
    if (part.text === undefined || byteLength(part.text) + 2 > room) continue
    kept.add(part)
    room -= byteLength(part.text) + 2
  }
  const responses = renderResponses(record, room, renderWhereabouts(options))
  const leftOut = parts.filter((part) => part.text !== undefined && !kept.has(part)).map((part) => part.name)
  if (responses === undefined) leftOut.push('responses')
  return [
    opening,
    ...parts.flatMap((part) =>
      part.name === PM_PLACE ? (responses?.pm ?? []) : kept.has(part) ? (part.text ?? []) : []
    ),
    responses?.agents ?? '',
    ...(leftOut.length > 0 ? [`*Left out for lack of room: ${leftOut.join(', ')}.*`] : []),
    ending
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** One entry for each run, folded where they are many. */
function renderDetails(record: SessionRecord): string {
  const entries = renderExecutionDetails(record, inlineText)
  const count = record.results.length
  return `## Execution Details\n${count > RUNS_OPEN ? details(`${count} delegations`, entries) : entries}`
}

function renderOpening(record: SessionRecord, { artifact }: SummaryOptions): string {
  return [
    renderVerdict(record),
    ...(record.rehearsal ? [`> **${REHEARSAL_LABEL}**`] : []),
    ...(artifact?.kind === 'missing' ? [renderMissing(artifact)] : []),
    `## Subprocess Execution Summary\n${renderFigures(record)}`,
    renderNumbers(record),
    ...(record.sandbox === null ? [] : [renderSandbox(record.sandbox)])
  ].join('\n\n')
}

function renderSandbox(sandbox: RecordedSandbox): string {
  const line = inlineText(describeSandbox(sandbox), CAUSE_CHARACTERS)
  return isWeakSandbox(sandbox) ? `> [!WARNING]\n> ${line}` : line
}

const ALERTS = { failure: 'CAUTION', cancelled: 'WARNING', interrupted: 'WARNING' } as const

const CAUSE_CHARACTERS = 1500

/** The headline: a reader of the first lines knows what happened, and what to do. */
function renderVerdict(record: SessionRecord): string {
  const { kind, cause } = verdictOf(record)
  const [verdict = '', ...causes] = renderHeadline(record)
  const line = `**${inlineText(verdict)}**`
  if (kind === 'success') return `${line}\n\n${inlineText(cause, CAUSE_CHARACTERS)}`
  return [
    `> [!${ALERTS[kind]}]`,
    `> ${line}`,
    ...causes.flatMap((each) => ['>', `> ${inlineText(each)}`])
  ].join('\n')
}

function renderMissing({ cause, sessionDirectory }: Extract<ArtifactFate, { kind: 'missing' }>): string {
  const folder = codeSpan(sessionDirectory)
  return `> [!WARNING]\n> **There is no artifact.** ${inlineText(cause, CAUSE_CHARACTERS)}. The session folder is ${folder} on the runner, for as long as the runner keeps it.`
}

function renderEnding(record: SessionRecord, { artifact }: SummaryOptions): string {
  const session = `Session ${codeSpan(record.sessionId)}`
  const cli = record.claude === null ? [] : [`Claude CLI ${inlineText(record.claude.version, 60)}`]
  const whole =
    artifact?.kind === 'uploaded'
      ? [`the whole report is ${codeSpan('report.html')} in the artifact ${renderArtifact(artifact)}`]
      : [`the whole report is ${codeSpan('report.html')} in the session folder`]
  return `---\n${[session, ...cli, ...whole].join(' · ')}\n`
}

function renderWhereabouts({ artifact }: SummaryOptions): string {
  return artifact?.kind === 'uploaded'
    ? `of the artifact ${renderArtifact(artifact)}`
    : 'of the session folder'
}

function renderArtifact({ name, url }: Extract<ArtifactFate, { kind: 'uploaded' }>): string {
  const isSafe = url !== undefined && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url)
  return isSafe ? `[${inlineText(name, 100)}](${url})` : `**${inlineText(name, 100)}**`
}
