/** Posts the review of a recorded session by the step's inputs, and reports it: outputs, annotations, summary. */
import type { ReviewChoice } from '../../session/configuration/configuration.js'
import type { Delivery } from '../../session/delivery/delivery.js'
import { errorMessage } from '../../util/error-message.js'
import { subjectPull, textOf, type WorkflowEvent } from '../event/workflow-event.js'
import { isLoopback } from '../github/is-loopback.js'
import type { StepContext } from '../step/step-context.js'
import { postReview, type ReviewRequest } from './post-review.js'
import { reportReview, reportReviewFailure, reportReviewPreview } from './report-review.js'
import { postsReview } from './review-choice.js'
import { connectReview } from './review-api.js'

/** The part of a delivery that a review needs. */
export type ReviewedSession = Pick<Delivery, 'review' | 'conclusion' | 'rehearsal'>

/** Posts the review, or previews it. Returns why it was not posted; undefined if it was, or if nothing was to be said. Never throws. */
export async function runReview(
  session: ReviewedSession,
  choice: ReviewChoice,
  event: WorkflowEvent,
  step: StepContext,
  signal: AbortSignal
): Promise<string | undefined> {
  if (!postsReview(choice)) return undefined
  const { review, conclusion, rehearsal } = session
  if (review === undefined) return reportReviewFailure(NOT_RECORDED, step)
  const pull = subjectPull(event)
  if (rehearsal && !isLoopback(step.env['GITHUB_API_URL'])) {
    reportReviewPreview(review, pull, step)
    return undefined
  }
  if (pull === undefined)
    return reportReviewFailure(
      `No review was posted: the event ${event.name === '' ? 'of this run' : event.name} is not about one pull request. The findings are in the summary and in session.json.`,
      step
    )
  const token = step.raw.get('github-token')?.trim() ?? ''
  if (token === '' || event.repository === '')
    return reportReviewFailure('No review was posted, because there is no github-token.', step)
  const { settings, redactor, env } = step
  const request: ReviewRequest = {
    pull,
    ...review,
    commits: headFirst(review.commits, textOf(event.payload, 'pull_request', 'head', 'sha')),
    mayBlock: choice === 'request-changes',
    mostComments: settings['review-max-comments'] ?? 20,
    job: event.job,
    isFailed: conclusion !== 'success',
    runUrl: event.runUrl,
    redact: (text) => redactor.redact(text),
    signal
  }
  try {
    const api = connectReview({ token, repository: event.repository, apiUrl: env['GITHUB_API_URL'] })
    reportReview(await postReview(api, request), step)
    return undefined
  } catch (error) {
    return reportReviewFailure(errorMessage(error), step)
  }
}

/** Nobody was asked for findings in the job with the agents. */
export const NOT_RECORDED =
  'No review was posted: the session recorded no findings. Set review in the job with the agents, too; there it may be record.'

/** The head of the event, if it was checked out or merged, before the others. */
function headFirst(commits: readonly string[], head: string | undefined): readonly string[] {
  return head !== undefined && commits.includes(head)
    ? [head, ...commits.filter((each) => each !== head)]
    : commits
}
