/** The requests of a command: reactions, and answers in a thread. Endpoints: docs.github.com/en/rest/pulls/comments. */
import type { CommentApi } from '../comment/comment-writer.js'
import type { Comment } from '../github/github-api.js'
import { commentOf } from '../github/github-api.js'
import { openRequests, type GitHubAccess } from '../github/requests.js'
import { retryTransient } from '../github/transient-faults.js'
import type { CommentThread } from './find-command.js'

/** What a reaction says: read, done, not done. */
export type Reaction = 'EYES' | 'ROCKET' | 'CONFUSED'

/** The requests; each rejects with a GitHubApiError. */
export interface CommandApi {
  /** Adds a reaction to a text of any kind, by its GraphQL id; one that is there already is no fault. */
  readonly react: (node: string, reaction: Reaction) => Promise<void>
  /** Replies of a thread in place of comments in the conversation. */
  readonly repliesIn: (thread: CommentThread) => ThreadApi
}

/** What a thread has in place of the conversation. */
export type ThreadApi = Pick<CommentApi, 'listComments' | 'readComment' | 'createComment' | 'updateComment'>

/** One mutation for comments, review comments, reviews and issues; REST has none for reviews. */
const REACT = `mutation ($node: ID!, $content: ReactionContent!) {
  addReaction(input: { subjectId: $node, content: $content }) { clientMutationId }
}`

const REACTION_TIMEOUT_MS = 30_000

/** Creates the client; nothing is sent or loaded before the first request. */
export function connectCommand(access: GitHubAccess): CommandApi {
  const { ask, askOnce, askGraph, list } = openRequests(access)
  return {
    react: async (node, content) => {
      const signal = AbortSignal.timeout(REACTION_TIMEOUT_MS)
      await retryTransient(() => askGraph(REACT, { node, content }), { signal })
    },
    repliesIn: ({ root, since }) => ({
      listComments: async (pull_number, pages) => {
        const isOfThread = new Set<number>()
        const { entries, isWhole } = await list(pages, async (page) => {
          const found = await ask((rest, common) =>
            rest.pulls.listReviewComments({
              ...common,
              ...page,
              pull_number,
              ...(since === undefined ? {} : { since })
            })
          )
          for (const { id, in_reply_to_id } of found) if (in_reply_to_id === root) isOfThread.add(id)
          return found.map(commentOf)
        })
        return { entries: entries.filter(({ id }) => isOfThread.has(id)), isWhole }
      },
      readComment: async (comment_id): Promise<Comment> =>
        commentOf(await ask((rest, common) => rest.pulls.getReviewComment({ ...common, comment_id }))),
      createComment: async (pull_number, body) =>
        commentOf(
          await askOnce((rest, common) =>
            rest.pulls.createReplyForReviewComment({ ...common, pull_number, comment_id: root, body })
          )
        ),
      updateComment: async (comment_id, body) =>
        commentOf(
          await ask((rest, common) => rest.pulls.updateReviewComment({ ...common, comment_id, body }))
        )
    })
  }
}
