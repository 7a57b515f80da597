/** Posts one review. GitHub takes all of its comments or none, so a place that it refuses must not cost the others. */
import { errorMessage } from '../../util/error-message.js'
import { GitHubApiError } from '../github/github-error.js'
import type { NewComment, NewReview, ReviewApi } from './review-api.js'

/** A comment, and what it is for. */
export interface Commented<Subject> {
  readonly comment: NewComment
  readonly subject: Subject
}

/** What is posted. */
export interface ReviewDraft<Subject> {
  readonly pull: number
  readonly head: string
  readonly event: NewReview['event']
  readonly comments: readonly Commented<Subject>[]
  /** The body, with what could not be a comment. */
  readonly renderBody: (refused: readonly Subject[]) => string
  /** The body of a further review, which only has comments. */
  readonly furtherBody: string
}

/** What became of it. */
export interface CreatedReview<Subject> {
  readonly url: string
  /** What GitHub took no comment for; it is in the body. */
  readonly refused: readonly Subject[]
  /** Whether it only comments although it was to request changes: the token's owner opened the pull request. */
  readonly isSoftened: boolean
}

type Send = <Answer>(request: () => Promise<Answer>) => Promise<Answer>

/** @throws GitHubApiError */
export async function createReview<Subject>(
  api: Pick<ReviewApi, 'createReview'>,
  draft: ReviewDraft<Subject>,
  send: Send
): Promise<CreatedReview<Subject>> {
  const { pull, head, comments, renderBody, furtherBody } = draft
  let { event } = draft
  const post = async (posted: readonly Commented<Subject>[], body: string, as = event): Promise<string> => {
    const review = { head, body, comments: posted.map(({ comment }) => comment) }
    try {
      return await send(() => api.createReview(pull, { ...review, event: as }))
    } catch (error) {
      if (as !== 'REQUEST_CHANGES' || !/request changes on your own/i.test(errorMessage(error))) throw error
      event = 'COMMENT'
      return send(() => api.createReview(pull, { ...review, event }))
    }
  }
  /** The comments that GitHub refuses; the others are posted. Halves, because GitHub often does not say which it is. */
  const postHalves = async (posted: readonly Commented<Subject>[]): Promise<readonly Subject[]> => {
    try {
      await post(posted, furtherBody, 'COMMENT')
      return []
    } catch (error) {
      if (!isRefusedPlace(error)) throw error
      if (posted.length < 2) return posted.map(({ subject }) => subject)
      const middle = Math.ceil(posted.length / 2)
      return [...(await postHalves(posted.slice(0, middle))), ...(await postHalves(posted.slice(middle)))]
    }
  }
  let [kept, refused]: [readonly Commented<Subject>[], readonly Subject[]] = [comments, []]
  for (;;) {
    try {
      const url = await post(kept, renderBody(refused))
      return { url, refused, isSoftened: event !== draft.event }
    } catch (error) {
      if (!isRefusedPlace(error) || kept.length === 0) throw error
      const named = indexesOf(error).filter((index) => index < kept.length)
      const isBad = (index: number): boolean => named.includes(index) || kept.length === 1
      const bad = kept.filter((_, index) => isBad(index)).map(({ subject }) => subject)
      refused = [...refused, ...(bad.length > 0 ? bad : await postHalves(kept))]
      kept = bad.length > 0 ? kept.filter((_, index) => !isBad(index)) : []
    }
  }
}

function isRefusedPlace(error: unknown): boolean {
  return (
    error instanceof GitHubApiError &&
    error.status === 422 &&
    /part of the diff|could not be resolved|diff hunk|start_line|comments\[\d|same side/i.test(error.message)
  )
}

/** The comments that the answer names. */
function indexesOf(error: unknown): readonly number[] {
  const { message, cause } = error as GitHubApiError
  const data = (cause as { readonly response?: { readonly data?: unknown } } | undefined)?.response?.data
  const said = `${message} ${JSON.stringify(data ?? '')}`
  return [...new Set([...said.matchAll(/comments[[.](\d{1,4})/g)].map(([, index]) => Number(index)))]
}
