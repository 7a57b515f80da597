/** Finds the sticky comment by its mark, and writes it: the same comment for every run of the same job. */
import type { Comment, GitHubApi } from '../github/github-api.js'
import { GitHubApiError } from '../github/github-error.js'
import { isOfLaterRun, type RunNumber } from '../github/own-marker.js'

/** Requests that the writer makes. */
export type CommentApi = Pick<
  GitHubApi,
  'listComments' | 'readComment' | 'createComment' | 'updateComment' | 'readOwnLogin'
>

/** Where the comment stands and how it is known again. */
export interface CommentPlace {
  /** Number of the pull request or issue. */
  readonly subject: number
  /** The mark that it begins with. */
  readonly mark: string
  readonly run: RunNumber
}

/** What became of a write; `overtaken`: a later run of the job has the comment by now, and it is left alone. */
export type Written = 'written' | 'overtaken'

/** Writes the comment: the first time it is looked for, later it is known. Rejects with a GitHubApiError. */
export type WriteComment = (body: string, isLast: boolean) => Promise<Written>

/** 3,000 comments; on a pull request with more of them a new one is made. */
const PAGES = 30

/** Creates the writer. */
export function createCommentWriter(api: CommentApi, place: CommentPlace): WriteComment {
  let known: number | undefined
  return async (body, isLast) => {
    const current =
      known === undefined ? await findComment(api, place) : isLast ? await reread(api, known) : known
    if (typeof current === 'object' && isOfLaterRun(current.body, place.run)) return 'overtaken'
    const id = typeof current === 'object' ? current.id : current
    known = await updateOrCreate(api, place.subject, id, body)
    return 'written'
  }
}

/**
 * The comment of an earlier run. Anybody can write our mark into a comment of his own: only a bot's or the token's
 * own user's counts, since strangers could change theirs afterwards.
 */
async function findComment(api: CommentApi, { subject, mark }: CommentPlace): Promise<Comment | undefined> {
  const { entries } = await api.listComments(subject, PAGES)
  const marked = entries.filter(({ body }) => body.trimStart().startsWith(mark)).reverse()
  const ofBot = marked.find(({ author }) => author.isBot)
  if (ofBot !== undefined || marked.length === 0) return ofBot
  const own = await orUndefined(api.readOwnLogin())
  return own === undefined
    ? undefined
    : marked.find(({ author }) => author.login.toLowerCase() === own.toLowerCase())
}

function reread(api: CommentApi, id: number): Promise<Comment | undefined> {
  return orUndefined(api.readComment(id))
}

/** A comment that was deleted meanwhile, or that another token wrote, is left; ours is made anew. */
async function updateOrCreate(
  api: CommentApi,
  subject: number,
  id: number | undefined,
  body: string
): Promise<number> {
  if (id !== undefined)
    try {
      return (await api.updateComment(id, body)).id
    } catch (error) {
      if (!isRefused(error)) throw error
    }
  return (await api.createComment(subject, body)).id
}

/** Whether GitHub will not do it at a later time either: the token may not, or there is nothing there. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof GitHubApiError) || error.waitMs !== undefined) return false
  return error.status !== undefined && [401, 403, 404, 410].includes(error.status)
}

async function orUndefined<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request
  } catch (error) {
    if (isRefused(error)) return undefined
    throw error
  }
}
