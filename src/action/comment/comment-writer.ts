/** Finds the sticky comment by its mark, and writes it: the same comment for every run of the same job. */
import type { Comment, GitHubApi } from '../github/github-api.js'
import { GitHubApiError } from '../github/github-error.js'
import { isOfLaterRun, type RunNumber } from '../github/own-marker.js'

/** Requests that the writer makes. */
export type CommentApi = Pick<
  GitHubApi,
  'listComments' | 'readComment' | 'createComment' | 'updateComment' | 'readOwnLogin'
>

/** Where the comment is, and how it is recognized. */
export interface CommentPlace {
  /** Number of the pull request or issue. */
  readonly subject: number
  /** The mark that it begins with. */
  readonly mark: string
  readonly run: RunNumber
}

/** Result of a write; `overtaken`: a later run of the job has taken the comment, which is left unchanged. */
export type Written = 'written' | 'overtaken'

/** Writes the comment; the first call searches for it. Rejects with a GitHubApiError. */
export type WriteComment = (body: string, isLast: boolean) => Promise<Written>

/** 3,000 comments; a pull request with more may get a second comment of ours. */
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
 * The comment of an earlier run. Anyone can write our mark into a comment: only a bot's or that of the token's own user
 * counts, since strangers could edit theirs afterwards.
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

/** Creates a new comment if the old one was deleted meanwhile or belongs to another token. */
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

/** Whether a retry would fail too: the token lacks the permission, or the target does not exist. */
export function isRefused(error: unknown): boolean {
  return error instanceof GitHubApiError && error.code === 'GITHUB_REFUSED'
}

async function orUndefined<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request
  } catch (error) {
    if (isRefused(error)) return undefined
    throw error
  }
}
