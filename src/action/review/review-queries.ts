/** GraphQL of a review; tests check it by GitHub's schema. */

/** Threads on lines of a pull request, with their first comment. `viewerDidAuthor`: whether this token wrote it. */
export const THREADS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine viewerCanResolve
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { id body viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`

/** Reviews of a pull request, the oldest first. */
export const REVIEWS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id body state viewerDidAuthor url }
      }
    }
  }
}`

export const RESOLVE = `mutation ($id: ID!) {
  resolveReviewThread(input: { threadId: $id }) { clientMutationId }
}`

export const MINIMIZE = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId }
}`

export const UPDATE_COMMENT = `mutation ($id: ID!, $body: String!) {
  updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { clientMutationId }
}`

export const DISMISS = `mutation ($id: ID!, $message: String!) {
  dismissPullRequestReview(input: { pullRequestReviewId: $id, message: $message }) { clientMutationId }
}`

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly (Node | null)[] | null
}

/** A thread. `line` and `startLine` are null when it is outdated; `resolvedBy` is null for an app. */
export interface ThreadNode {
  readonly id: string
  readonly isResolved: boolean
  readonly isOutdated: boolean
  readonly path: string
  readonly line: number | null
  readonly startLine: number | null
  readonly viewerCanResolve: boolean
  readonly resolvedBy: { readonly login: string } | null
  readonly comments: {
    readonly totalCount: number
    readonly nodes: readonly (CommentNode | null)[] | null
  }
}

interface CommentNode {
  readonly id: string
  readonly body: string
  readonly viewerDidAuthor: boolean
  readonly author: { readonly login: string } | null
}

/** A review. */
export interface ReviewNode {
  readonly id: string
  readonly body: string
  readonly state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  readonly viewerDidAuthor: boolean
  readonly url: string
}

export interface ThreadsAnswer {
  readonly repository: { readonly pullRequest: { readonly reviewThreads: Page<ThreadNode> } | null } | null
}

export interface ReviewsAnswer {
  readonly repository: { readonly pullRequest: { readonly reviews: Page<ReviewNode> | null } | null } | null
}
