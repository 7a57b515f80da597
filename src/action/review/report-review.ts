/** Reports a review: outputs, annotations, and a section of the job summary. */
import { codeSpan, inlineText } from '../../report/text/markdown.js'
import { formatNumberOf } from '../../report/text/figures.js'
import type { ReportedFinding } from '../../session/record/finding.js'
import type { RecordedReview } from '../../session/delivery/recorded-review.js'
import { setOutput } from '../runner/runner-commands.js'
import type { StepContext } from '../step/step-context.js'
import type { ReviewResult } from './post-review.js'

const TITLE = 'Review'

const FINDINGS_LISTED = 100

/** A review that says nothing new is no failure. */
export function reportReview(result: ReviewResult, step: StepContext): void {
  const { log } = step
  if (result.kind === 'nothing') {
    log.annotate('notice', `No review was posted: ${result.reason}.`, TITLE)
    appendSummary([`No review was posted: ${inlineText(result.reason)}.`], step)
    return
  }
  const { url, event, comments, inBody, known, resolved, isDismissed, notices } = result
  setOutput('review-url', url ?? '')
  const counts = [
    url === undefined
      ? 'Nothing new was found'
      : `Review posted (${event === 'COMMENT' ? 'comment' : 'requests changes'}): ${formatNumberOf(comments.length, 'comment')} on lines, ${formatNumberOf(inBody.length, 'finding')} in its body`,
    ...(known.length === 0
      ? []
      : [`${formatNumberOf(known.length, 'finding')} of earlier reviews, not repeated`]),
    ...(resolved === 0
      ? []
      : [`${formatNumberOf(resolved, 'comment')} resolved, because the lines are gone`]),
    ...(isDismissed ? ['the request for changes is lifted'] : [])
  ].join('; ')
  log.write(`${counts}.${url === undefined ? '' : ` ${url}`}`)
  for (const notice of notices) log.annotate('notice', notice, TITLE)
  appendSummary(
    [
      `${counts}.${url !== undefined && /^https?:\/\/[\w.~:/#-]+$/.test(url) ? ` [Open it](${url}).` : ''}`,
      ...notices.map((each) => `- ${inlineText(each)}`)
    ],
    step
  )
}

/** Returns the message. */
export function reportReviewFailure(message: string, step: StepContext): string {
  step.log.annotate('error', message, TITLE)
  appendSummary([inlineText(message)], step)
  return message
}

/** What a rehearsal would post. */
export function reportReviewPreview(
  { findings, problems }: RecordedReview,
  pull: number | undefined,
  step: StepContext
): void {
  const where = pull === undefined ? '; there is no pull request, so a session would fail' : ` in #${pull}`
  step.log.write(
    `A rehearsal posts no review; ${formatNumberOf(findings.length, 'finding')} would be posted.`
  )
  appendSummary(
    [
      `A rehearsal posts nothing. ${formatNumberOf(findings.length, 'finding')} would be posted${where}:`,
      '',
      ...findings.slice(0, FINDINGS_LISTED).map(describeFinding),
      ...problems.map((problem) => `- lost: ${inlineText(problem)}`)
    ],
    step
  )
}

function describeFinding({ path, line, severity, category, title, agent }: ReportedFinding): string {
  const place = path === undefined ? '' : ` ${codeSpan(path)}${line === undefined ? '' : `, line ${line}`}:`
  return `- ${severity}, ${inlineText(category)}:${place} ${inlineText(title)} (${inlineText(agent)})`
}

function appendSummary(lines: readonly string[], { closingSections }: StepContext): void {
  closingSections.push(`## Review\n${lines.join('\n')}`)
}
