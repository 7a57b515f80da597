/** What a session did, as the body of a pull request: by whom, with which checks, at what cost. Text of agents is escaped. Pure. */
import { renderFinalComment } from '../comment/comment-body.js'
import { formatCost } from '../../report/text/figures.js'
import { codeSpan, details, fence, inlineText } from '../../report/text/markdown.js'
import { cutMiddle } from '../../report/text/plain-text.js'
import type { SessionRecord } from '../../session/record/record.js'

/** Of PM's last answer. */
const ANSWER_BYTES = 12_000

/** @param runUrl address of the workflow run, which a delivering job has in common with this one */
export function renderDeliveryReport(
  record: SessionRecord,
  runUrl: string | undefined,
  redact: (text: string) => string
): string {
  const { head, tail, cutBytes } = cutMiddle(redact(record.response), ANSWER_BYTES)
  const answer = cutBytes === 0 ? head : `${head}\n[...]\n${tail}`
  const names = [...new Set(record.results.map(({ agent }) => agent))]
  return redact(
    [
      ...(record.rehearsal ? ['> **A rehearsal: the built-in stand-in made these changes, no agent.**'] : []),
      `Made by ${names.length === 0 ? 'PM' : names.map(codeSpan).join(', ')} for ${inlineText(formatCost(record.costUsd))}.`,
      ...(answer.trim() === '' ? [] : [details("PM's last answer", fence(answer))]),
      renderFinalComment(record, { marks: '', runUrl, redact }).trim()
    ].join('\n\n')
  )
}
