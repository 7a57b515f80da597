/** The outputs of the action from a record. Pure. */
import path from 'node:path'
import { plainText } from '../report/text/plain-text.js'
import { verificationOf } from '../session/record/check-results.js'
import { readDayShare } from '../session/record/day-share.js'
import type { SessionRecord } from '../session/record/record.js'
import type { Ticket } from '../session/record/ticket.js'
import {
  publicCheck,
  publicResult,
  type PublicCheck,
  type PublicResult
} from '../session/record/public-result.js'

/** UTF-8 bytes of PM's last response. */
const RESPONSE_BYTES = 65_536

/** All outputs of a job may take 1 MB, at two bytes per character; this leaves room for other steps. */
const RESULTS_CHARACTERS = 250_000

/** A response may contain thousands of tickets; `session.json` has all of them. */
const TICKETS_CHARACTERS = 100_000

/** Commands may be long scripts, and a check runs in each round. */
const CHECKS_CHARACTERS = 50_000

/** Characters of a task, a command or a text of an error if the results do not fit otherwise. */
const CUT_CHARACTERS = 300

/** The outputs by name. */
export function buildOutputs(
  record: SessionRecord,
  sessionDirectory: string
): Readonly<Record<string, string>> {
  const today = readDayShare(record.configuration)
  return {
    // A session without a verdict was cut off, which is not a success.
    conclusion: record.conclusion ?? 'failure',
    'session-id': record.sessionId,
    total: String(record.total),
    successful: String(record.successful),
    failed: String(record.failed),
    skipped: String(record.skipped),
    cancelled: String(record.cancelled),
    superseded: String(record.superseded),
    'execution-seconds': String(record.executionSeconds),
    'cost-usd': String(record.costUsd),
    'cost-usd-today': today === undefined ? '' : String(today.othersUsd + record.costUsd),
    'input-tokens': String(record.inputTokens),
    'output-tokens': String(record.outputTokens),
    response: cutBytes(plainText(record.response), RESPONSE_BYTES),
    'structured-response':
      record.structuredResponse === null ? '' : JSON.stringify(record.structuredResponse),
    results: renderResults(record.results.map(publicResult)),
    verified: String(verificationOf(record.checks) === 'passed'),
    checks: renderChecks(record.checks.map(publicCheck)),
    'session-directory': sessionDirectory,
    'summary-file': path.join(sessionDirectory, 'summary.md'),
    tickets: renderTickets(record.tickets),
    findings: record.review === undefined ? '' : String(record.review.findings.length)
  }
}

function renderResults(results: readonly PublicResult[]): string {
  const whole = JSON.stringify(results)
  if (whole.length <= RESULTS_CHARACTERS) return whole
  return JSON.stringify(
    results.map((result) => ({
      ...result,
      task: cut(result.task),
      error: cutText(result.error),
      cause: cutText(result.cause),
      lastActivity: cutText(result.lastActivity),
      advice: cutText(result.advice)
    }))
  )
}

function renderChecks(checks: readonly PublicCheck[]): string {
  const whole = JSON.stringify(checks)
  if (whole.length <= CHECKS_CHARACTERS) return whole
  return JSON.stringify(
    checks.map((check) => ({
      ...check,
      command: cut(check.command),
      error: cutText(check.error),
      cause: cutText(check.cause),
      advice: cutText(check.advice)
    }))
  )
}

/** The first tickets, as many as fit. */
function renderTickets(tickets: readonly Ticket[]): string {
  const fitting: string[] = []
  let characters = 2
  for (const ticket of tickets) {
    const text = JSON.stringify(ticket)
    characters += text.length + 1
    if (characters > TICKETS_CHARACTERS) break
    fitting.push(text)
  }
  return `[${fitting.join(',')}]`
}

function cutText(text: string | null): string | null {
  return text === null ? null : cut(text)
}

function cut(text: string): string {
  return text.length <= CUT_CHARACTERS ? text : `${text.slice(0, CUT_CHARACTERS)}...`
}

function cutBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text, 'utf8')
  // A streaming decoder drops an incomplete last character.
  return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true })
}
