/** What this token posted before in the pull request: threads with a finding, reviews with findings in their body. Pure. */
import type { FindingIdentity } from '../../session/review/finding-key.js'
import type { OwnThread } from '../../session/review/plan-review.js'
import { parseFindingMarks, RESOLVED_MARK } from './finding-mark.js'
import { reviewMark } from './review-text.js'
import type { ReviewNode, ThreadNode } from './review-queries.js'

/** The threads that begin with a finding of ours: only the author counts, because anybody can copy the mark. */
export function ownThreads(threads: readonly ThreadNode[]): readonly OwnThread[] {
  return threads.flatMap((thread): OwnThread[] => {
    const { id, path, line, startLine, isOutdated, isResolved, resolvedBy, viewerCanResolve } = thread
    const first = thread.comments.nodes?.[0]
    if (first?.viewerDidAuthor !== true) return []
    const identities = parseFindingMarks(first.body)
    const [identity] = identities
    if (identity === undefined) return []
    const isMarked = first.body.trimEnd().endsWith(RESOLVED_MARK)
    return [
      {
        id,
        comment: first.id,
        body: first.body,
        identity,
        identities,
        path,
        lines: line === null || isOutdated ? undefined : { from: startLine ?? line, to: line },
        isResolved,
        // GitHub names no user where an app resolved it.
        isResolvedByUs:
          isResolved &&
          (resolvedBy === null || (isMarked && isSameLogin(resolvedBy.login, first.author?.login))),
        isReopened: isMarked && !isResolved,
        hasReplies: thread.comments.totalCount > 1,
        mayResolve: viewerCanResolve
      }
    ]
  })
}

function isSameLogin(left: string, right: string | undefined): boolean {
  const plain = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '')
  return right !== undefined && plain(left) === plain(right)
}

/** Our reviews of this job. */
export interface OwnReviews {
  /** Findings in their bodies. */
  readonly inBodies: readonly FindingIdentity[]
  /** Those that block the pull request. */
  readonly blocking: readonly ReviewNode[]
  /** Whether one of them was dismissed. */
  readonly wasDismissed: boolean
}

/** @param job identifies the job: another one's reviews are not dismissed by this one */
export function ownReviews(reviews: readonly ReviewNode[], job: string): OwnReviews {
  const own = reviews.filter(({ viewerDidAuthor, state }) => viewerDidAuthor && state !== 'PENDING')
  const ofJob = own.filter(({ body }) => body.trimStart().startsWith(reviewMark(job)))
  return {
    inBodies: own.flatMap(({ body }) => parseFindingMarks(body)),
    blocking: ofJob.filter(({ state }) => state === 'CHANGES_REQUESTED'),
    wasDismissed: ofJob.some(({ state }) => state === 'DISMISSED')
  }
}
