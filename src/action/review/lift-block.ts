/** Lifts the request for changes: dismisses the reviews of this job that block, unless a high finding is in their bodies. */
import { GitHubApiError } from '../github/github-error.js'
import { explainReviewRefusal } from './explain-refusal.js'
import { parseFindingMarks } from './finding-mark.js'
import type { ReviewApi } from './review-api.js'
import type { ReviewNode } from './review-queries.js'

const DISMISSAL = 'No finding of high severity is open any more.'

/** What became of it. */
export interface LiftedBlock {
  readonly isDismissed: boolean
  readonly notices: readonly string[]
}

/** To be called when no comment of high severity is open, and nothing high was reported. */
export async function liftBlock(
  api: Pick<ReviewApi, 'dismissReview'>,
  blocking: readonly ReviewNode[],
  send: <Answer>(request: () => Promise<Answer>) => Promise<Answer>
): Promise<LiftedBlock> {
  // Nobody can resolve what is in a body, and its lines or file may never have been part of the change.
  const standing = blocking.filter(({ body }) =>
    parseFindingMarks(body).some(({ severity }) => severity === 'high')
  )
  if (standing.length > 0)
    return {
      isDismissed: false,
      notices: [
        `The request for changes stays: a finding of high severity is in the body of a review, where nothing shows whether it is mended. If it is, dismiss the review by hand: ${standing.map(({ url }) => url).join(', ')}`
      ]
    }
  const notices: string[] = []
  for (const { id, url } of blocking)
    try {
      await send(() => api.dismissReview(id, DISMISSAL))
    } catch (error) {
      if (!(error instanceof GitHubApiError)) throw error
      notices.push(
        `${explainReviewRefusal(error, 'Nothing of high severity is open, but the review that requests changes could not be dismissed', 'pull-requests: write')} On a protected branch only some may: dismiss it by hand, ${url}`
      )
    }
  return { isDismissed: blocking.length > notices.length, notices }
}
