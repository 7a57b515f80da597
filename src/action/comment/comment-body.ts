/** The sticky comment as Markdown: the session's progress, or its end. Text from agents is escaped. Pure. */
import { describeChecks } from '../../report/checks.js'
import { outcomeWords } from '../../report/explain-run.js'
import { formatSeconds } from '../../report/text/figures.js'
import { codeSpan, inlineText } from '../../report/text/markdown.js'
import { byteLength, firstLine } from '../../report/text/plain-text.js'
import { renderFailures, renderRunTable } from '../../report/summary/run-sections.js'
import { renderTickets } from '../../report/summary/summary-sections.js'
import { verdictOf } from '../../report/verdict.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { renderAnswer } from './comment-answer.js'
import { redactRecord } from '../../report/redaction/redact-record.js'

/** GitHub rejects 65,536 characters (422). There are never fewer bytes than characters; the rest is margin. */
export const COMMENT_LIMIT_BYTES = 60_000

/** Delegations that are listed one by one. */
const RUNS_LISTED = 50

const TASK = 120
const CAUSE = 1500

/** What the comment contains besides the record. */
export interface CommentSetting {
  /** Marks at the beginning: ours, and the workflow run's. */
  readonly marks: string
  readonly runUrl: string | undefined
  /** Removes secrets: before text is escaped, and again at the end. */
  readonly redact: (text: string) => string
  /** What became of the session's changes and findings, as Markdown; read when the final comment is rendered. */
  readonly closing?: readonly string[]
}

/** The comment while the session runs. Nothing in it depends on the time, so it is written only when something happened. */
export function renderProgressComment(given: SessionRecord, setting: CommentSetting): string {
  const record = redactRecord(given, setting.redact)
  const ended = record.results.filter((run) => run.outcome !== null).length
  const state =
    record.results.length === 0
      ? 'PM is working on the plan.'
      : `${ended} of ${record.results.length} delegations have ended.`
  return assemble('working', [state, renderPlan(record, false)], record, setting)
}

/** The comment after the session, however it ended. */
export function renderFinalComment(given: SessionRecord, setting: CommentSetting): string {
  const record = redactRecord(given, setting.redact)
  const { kind, cause } = verdictOf(record)
  const verdict = `**Conclusion: ${kind}.** ${inlineText(cause, CAUSE)}`
  const sections = [
    ...(setting.closing ?? []),
    renderFailures(record),
    renderRunTable(record),
    renderTickets(record)
  ]
  return assemble(
    kind,
    [
      verdict,
      renderAnswer(given, setting.redact),
      `Checks: ${inlineText(describeChecks(record.checks), CAUSE)}.`,
      renderPlan(record, true),
      ...sections.map((section) => section?.replace(/^## /, '#### '))
    ],
    record,
    setting
  )
}

/** The comment of a step that failed before its session had a record. What the error says may be for the workflow's author only. */
export function renderFailedStep({ marks, runUrl, redact }: CommentSetting): string {
  const where = runUrl === undefined ? 'The workflow run' : `[The workflow run](${runUrl})`
  return redact(`${marks}\n### mpm-orchestrator: failure\n\nThe session could not begin. ${where} says why.`)
}

/** Parts in order, as far as they fit; a note says when some are left out. */
function assemble(
  state: string,
  parts: readonly (string | undefined)[],
  record: SessionRecord,
  { marks, runUrl, redact }: CommentSetting
): string {
  const whole = runUrl === undefined ? 'the workflow run' : `[the workflow run](${runUrl})`
  const opening = `${marks}\n### mpm-orchestrator: ${state}`
  const ending = `---\nSession ${codeSpan(record.sessionId)} · log, summary and artifact: ${whole}`
  const note = '*The rest does not fit into a comment.*'
  let room = COMMENT_LIMIT_BYTES - byteLength([opening, ending, note].join('\n\n')) - 2
  const kept: string[] = []
  let isWhole = true
  for (const part of parts) {
    if (part === undefined || part === '') continue
    const size = byteLength(part) + 2
    if (size <= room) {
      kept.push(part)
      room -= size
    } else isWhole = false
  }
  return redact([opening, ...kept, ...(isWhole ? [] : [note]), ending].join('\n\n'))
}

/** One box for each delegation, ticked when its work is done. */
function renderPlan(record: SessionRecord, isOver: boolean): string {
  const lines = record.results.slice(0, RUNS_LISTED).map((run) => {
    const words = inlineText(`${run.agent}: ${firstLine(run.task, TASK)}`)
    return `- [${isDone(run) ? 'x' : ' '}] ${words}${renderState(run, isOver)}`
  })
  const more = record.results.length - lines.length
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function isDone({ outcome, supersededBy }: RunRecord): boolean {
  return outcome === 'completed' || supersededBy !== undefined
}

/** While the session is running, a delegation that waits needs no word. */
function renderState(run: RunRecord, isOver: boolean): string {
  const { outcome, state, executionSeconds } = run
  if (outcome === null && !isOver) return state === 'running' ? ' (running)' : ''
  const time = outcome === null || outcome === 'skipped' ? '' : ` (${formatSeconds(executionSeconds)})`
  return outcome === 'completed' ? time : `: **${inlineText(outcomeWords(run))}**${time}`
}
