/** Whether a choice of the input `review` posts a review. Apart from the step, so that most sessions load nothing of it. */
import type { ReviewChoice } from '../../session/configuration/configuration.js'

export function postsReview(choice: ReviewChoice): boolean {
  return choice === 'comment' || choice === 'request-changes'
}
