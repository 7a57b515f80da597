/** The requests of a review. Endpoints: docs.github.com/en/rest/pulls/reviews; what only GraphQL has: threads and their state. */
import { openRequests, type GitHubAccess, type Listed } from '../github/requests.js'
import { retryTransient } from '../github/transient-faults.js'
import type { DiffFile } from '../../session/review/diff.js'
import {
  DISMISS,
  MINIMIZE,
  REVIEWS,
  RESOLVE,
  THREADS,
  UPDATE_COMMENT,
  type ReviewsAnswer,
  type ThreadNode,
  type ReviewNode,
  type ThreadsAnswer
} from './review-queries.js'

/** State of the pull request. */
export interface PullState {
  readonly head: string
  readonly isOpen: boolean
}

/** A comment on lines. */
export interface NewComment {
  readonly path: string
  readonly body: string
  readonly side: 'RIGHT' | 'LEFT'
  readonly startLine: number
  readonly line: number
}

/** A review to be posted. */
export interface NewReview {
  readonly head: string
  readonly event: 'COMMENT' | 'REQUEST_CHANGES'
  readonly body: string
  readonly comments: readonly NewComment[]
}

/** The requests; each rejects with a GitHubApiError. */
export interface ReviewApi {
  readonly readPull: (pull: number) => Promise<PullState>
  readonly listFiles: (pull: number) => Promise<Listed<DiffFile>>
  readonly listThreads: (pull: number) => Promise<readonly ThreadNode[]>
  readonly listReviews: (pull: number) => Promise<readonly ReviewNode[]>
  /** Sent once: a lost answer may stand for a review that is there. Returns its address. */
  readonly createReview: (pull: number, review: NewReview) => Promise<string>
  /** Blobs of a commit by their paths; undefined if GitHub lists only a part of them. */
  readonly listBlobs: (commit: string) => Promise<ReadonlyMap<string, string> | undefined>
  readonly readBlob: (blob: string) => Promise<string>
  readonly resolveThread: (thread: string) => Promise<void>
  readonly minimizeComment: (comment: string) => Promise<void>
  readonly updateComment: (comment: string, body: string) => Promise<void>
  readonly dismissReview: (review: string, message: string) => Promise<void>
}

/** GitHub lists 3,000 files at most. */
const FILE_PAGES = 30

/** A pull request with more threads or reviews than this has other troubles; each page is a request. */
const GRAPH_PAGES = 40

const GRAPH_TIMEOUT_MS = 60_000

/** Creates the client; nothing is sent or loaded before the first request. */
export function connectReview(access: GitHubAccess): ReviewApi {
  const { ask, askOnce, askGraph, list } = openRequests(access)
  const [owner = '', name = ''] = access.repository.split('/')
  const read = <Answer>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> =>
    retryTransient(() => askGraph<Answer>(query, variables), {
      signal: AbortSignal.timeout(GRAPH_TIMEOUT_MS)
    })
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it ties the query's answer to how it is read
  const readAll = async <Answer, Node>(
    query: string,
    number: number,
    pick: (answer: Answer) => GraphPage<Node> | undefined
  ): Promise<readonly Node[]> => {
    const nodes: Node[] = []
    let after: string | null = null
    for (let page = 1; page <= GRAPH_PAGES; page++) {
      const found: GraphPage<Node> | undefined = pick(
        await read<Answer>(query, { owner, name, number, after })
      )
      nodes.push(...(found?.nodes ?? []).filter((node): node is Node & {} => node !== null))
      if (found?.pageInfo.hasNextPage !== true) break
      after = found.pageInfo.endCursor
    }
    return nodes
  }
  const change = async (mutation: string, variables: Readonly<Record<string, string>>): Promise<void> => {
    await askGraph(mutation, variables)
  }
  return {
    readPull: async (pull_number) => {
      const { head, state } = await ask((rest, common) => rest.pulls.get({ ...common, pull_number }))
      return { head: head.sha, isOpen: state === 'open' }
    },
    listFiles: (pull_number) =>
      list(FILE_PAGES, async (page) =>
        (await ask((rest, common) => rest.pulls.listFiles({ ...common, ...page, pull_number }))).map(
          ({ filename, previous_filename, patch }) => ({
            path: filename,
            previousPath: previous_filename,
            patch
          })
        )
      ),
    listThreads: (pull) =>
      readAll(THREADS, pull, (answer: ThreadsAnswer) => answer.repository?.pullRequest?.reviewThreads),
    listReviews: async (pull) =>
      await readAll(
        REVIEWS,
        pull,
        (answer: ReviewsAnswer) => answer.repository?.pullRequest?.reviews ?? undefined
      ),
    createReview: async (pull_number, { head, event, body, comments }) => {
      const review = await askOnce((rest, common) =>
        rest.pulls.createReview({
          ...common,
          pull_number,
          commit_id: head,
          event,
          body,
          comments: comments.map(({ path, body: text, side, startLine, line }) => ({
            path,
            body: text,
            line,
            side,
            ...(startLine < line ? { start_line: startLine, start_side: side } : {})
          }))
        })
      )
      return review.html_url
    },
    listBlobs: async (commit_sha) => {
      const { tree: root } = await ask((rest, common) => rest.git.getCommit({ ...common, commit_sha }))
      const { tree, truncated } = await ask((rest, common) =>
        rest.git.getTree({ ...common, tree_sha: root.sha, recursive: 'true' })
      )
      return truncated ? undefined : new Map(tree.map(({ path, sha }) => [path, sha]))
    },
    readBlob: async (file_sha) => {
      const { content } = await ask((rest, common) => rest.git.getBlob({ ...common, file_sha }))
      return Buffer.from(content, 'base64').toString('utf8')
    },
    resolveThread: (id) => change(RESOLVE, { id }),
    minimizeComment: (id) => change(MINIMIZE, { id }),
    updateComment: (id, body) => change(UPDATE_COMMENT, { id, body }),
    dismissReview: (id, message) => change(DISMISS, { id, message })
  }
}

interface GraphPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly (Node | null)[] | null
}
