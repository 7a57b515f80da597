/** What commands meet on the stand-in: reactions, and comments of threads. */
import type { Answer } from './git-database.js'
import { GraphRefusal, type GraphRoot } from './github-graph.js'
import type { StoredUser } from './github-api.js'

/** A comment on lines; a thread's first one replies to none. */
export interface StoredReviewComment {
  readonly id: number
  readonly pull: number
  body: string
  readonly user: StoredUser
  readonly inReplyTo?: number
}

/** What tests read and change. */
export interface CommandState {
  /** `node content`, in order. */
  readonly reactions: string[]
  readonly reviewComments: StoredReviewComment[]
  /** GraphQL ids of texts that can get a reaction. */
  readonly nodes: Set<string>
}

/** The state at the beginning. */
export function newCommandState(): CommandState {
  return { reactions: [], reviewComments: [], nodes: new Set() }
}

type Operations = Readonly<
  Record<string, (body: unknown, parameters: Readonly<Record<string, string>>) => Answer>
>

/** The operations of the REST API. */
export function commandOperations(
  { reviewComments }: CommandState,
  user: () => StoredUser,
  nextId: () => number
): Operations {
  const find = (id: string | undefined) => reviewComments.find((each) => each.id === Number(id))
  return {
    'pulls/list-review-comments': (_, { pull_number }) => [
      200,
      reviewComments.filter(({ pull }) => pull === Number(pull_number)).map(show)
    ],
    'pulls/get-review-comment': (_, { comment_id }) => {
      const comment = find(comment_id)
      return comment === undefined ? notFound : [200, show(comment)]
    },
    'pulls/create-reply-for-review-comment': (given, { pull_number, comment_id }) => {
      const root = find(comment_id)
      // GitHub accepts replies to the first comment of a thread only.
      if (root?.pull !== Number(pull_number) || root.inReplyTo !== undefined) return notFound
      const { body } = given as { body: string }
      const reply = { id: nextId(), pull: root.pull, body, user: user(), inReplyTo: root.id }
      reviewComments.push(reply)
      return [201, show(reply)]
    },
    'pulls/update-review-comment': (given, { comment_id }) => {
      const comment = find(comment_id)
      if (comment === undefined) return notFound
      comment.body = (given as { body: string }).body
      return [200, show(comment)]
    }
  }
}

/** The mutation of GraphQL. */
export function commandGraph({ reactions, nodes }: CommandState): GraphRoot {
  return {
    addReaction: ({ input }: { input: { subjectId: string; content: string } }) => {
      const { subjectId, content } = input
      if (!nodes.has(subjectId))
        throw new GraphRefusal(
          'NOT_FOUND',
          `Could not resolve to a node with the global id of '${subjectId}'`
        )
      const reaction = `${subjectId} ${content}`
      if (!reactions.includes(reaction)) reactions.push(reaction)
      return { clientMutationId: null }
    }
  }
}

function show({ id, body, user, inReplyTo }: StoredReviewComment) {
  return { id, body, user, ...(inReplyTo === undefined ? {} : { in_reply_to_id: inReplyTo }) }
}

const notFound: Answer = [404, { message: 'Not Found' }]
