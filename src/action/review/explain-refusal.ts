/** Why GitHub refused a request of a review, and whose move it is. Pure. */
import { errorMessage } from '../../util/error-message.js'
import { GitHubApiError } from '../github/github-error.js'

/** Known texts, by what to do about them. */
const KNOWN: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: /one pending review/i,
    advice:
      "A review that was begun and not submitted is in the way: another workflow with the same token left it. Delete it (Files changed → Finish your review → Discard), or pass an app's token as github-token"
  },
  {
    pattern: /lock prevents|is locked|conversation.*locked/i,
    advice: 'The conversation of the pull request is locked: unlock it'
  },
  { pattern: /rate limit/i, advice: 'Re-run this job later: nothing is posted twice' }
]

/** The reason with what to do, as a sentence. `permission`: what the request needs. */
export function explainReviewRefusal(error: unknown, what: string, permission: string): string {
  const reason = errorMessage(error).replace(/\.$/, '')
  const advice = KNOWN.find(({ pattern }) => pattern.test(reason))?.advice ?? adviceByCode(error, permission)
  return `${what}: ${reason}.${advice === undefined ? '' : ` ${advice}.`}`
}

function adviceByCode(error: unknown, permission: string): string | undefined {
  if (!(error instanceof GitHubApiError)) return undefined
  if (error.code === 'GITHUB_REFUSED')
    return `The token lacks the permission "${permission}": give it to the job. The token of a fork's pull request only reads, whatever the job says: post the review from a job of its own (docs/review.md)`
  const passes = error.code !== 'GITHUB_FAILED' || (error.status !== undefined && error.status >= 500)
  return passes ? 'Re-run this job later: nothing is posted twice' : undefined
}
