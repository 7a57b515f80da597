/**
 * Resolves comments of ours whose lines are gone. That a finding is not reported again proves nothing: only that the lines are
 * no longer in the file, and that nobody answered.
 */
import { parsePatch, sideOf, type DiffFile } from '../../session/review/diff.js'
import { hashLines } from '../../session/review/finding-key.js'
import type { OwnThread } from '../../session/review/plan-review.js'
import { errorMessage } from '../../util/error-message.js'
import { GitHubApiError } from '../github/github-error.js'
import type { ReviewApi } from './review-api.js'
import { renderResolved } from './review-text.js'

type Send = <Answer>(request: () => Promise<Answer>) => Promise<Answer>

/** What is read to decide. */
export interface HeadFiles {
  readonly head: string
  readonly files: readonly DiffFile[]
  /** Whether `files` is complete. */
  readonly isWhole: boolean
}

/** Threads whose lines are gone, and why that is unknown for others. */
export interface StaleThreads {
  readonly gone: readonly OwnThread[]
  readonly notices: readonly string[]
}

/** Reads the files of the head that the threads are on. Never rejects because of a missing permission. */
export async function findStale(
  api: Pick<ReviewApi, 'listBlobs' | 'readBlob'>,
  threads: readonly OwnThread[],
  { head, files, isWhole }: HeadFiles,
  send: Send
): Promise<StaleThreads> {
  const candidates = threads.filter(
    ({ hasReplies, isReopened, identity }) => !hasReplies && !isReopened && identity.lines > 0
  )
  if (candidates.length === 0) return { gone: [], notices: [] }
  const fileOf = (thread: OwnThread): DiffFile | undefined =>
    files.find(({ path, previousPath }) => path === thread.path || previousPath === thread.path)
  const gone: OwnThread[] = []
  const old = candidates.filter(({ identity }) => identity.side === 'LEFT')
  for (const thread of old) {
    const file = fileOf(thread)
    if (file === undefined ? isWhole : file.patch !== undefined && !hasDeleted(file.patch, thread))
      gone.push(thread)
  }
  try {
    const current = candidates.filter(({ identity }) => identity.side === 'RIGHT')
    const blobs = current.length === 0 ? undefined : await send(() => api.listBlobs(head))
    const searches = new Map<string, Search>()
    for (const thread of blobs === undefined ? [] : current) {
      const blob = blobs?.get(fileOf(thread)?.path ?? thread.path)
      if (blob !== undefined && !searches.has(blob))
        searches.set(blob, searchIn((await send(() => api.readBlob(blob))).split('\n')))
      const search = blob === undefined ? undefined : searches.get(blob)
      if (search?.(thread) !== true) gone.push(thread)
    }
    return { gone, notices: [] }
  } catch (error) {
    if (!(error instanceof GitHubApiError)) throw error
    return {
      gone,
      notices: [
        `Whether the lines of ${candidates.length} earlier comments are gone is unknown: ${errorMessage(error)}. Give the job "contents: read".`
      ]
    }
  }
}

/** Whether a text has the lines of a thread. */
type Search = (thread: OwnThread) => boolean

/** Only hashes of the lines are known. Those of a text are computed once for each number of lines. */
function searchIn(lines: readonly string[]): Search {
  const hashes = new Map<number, ReadonlySet<string>>()
  return ({ identity }) => {
    const count = identity.lines
    const known =
      hashes.get(count) ??
      new Set(
        lines
          .slice(0, Math.max(0, lines.length - count + 1))
          .map((_, start) => hashLines(lines.slice(start, start + count)))
      )
    hashes.set(count, known)
    return known.has(identity.text)
  }
}

function hasDeleted(patch: string, thread: OwnThread): boolean {
  return parsePatch(patch).some((hunk) => searchIn(sideOf(hunk, 'LEFT').map(({ text }) => text))(thread))
}

/** Resolves the threads, or hides their comments; what fails is a notice. Returns how many are settled. */
export async function settleThreads(
  api: Pick<ReviewApi, 'resolveThread' | 'minimizeComment' | 'updateComment'>,
  threads: readonly OwnThread[],
  words: string,
  send: Send
): Promise<{ readonly settled: number; readonly notices: readonly string[] }> {
  const failures: string[] = []
  let settled = 0
  for (const thread of threads) {
    try {
      await settle(api, thread, send)
      // Last, because it says that it was done: what a person opens again then stays open.
      await send(() => api.updateComment(thread.comment, renderResolved(thread.body, words)))
      settled += 1
    } catch (error) {
      if (!(error instanceof GitHubApiError)) throw error
      failures.push(errorMessage(error))
    }
  }
  const [first] = failures
  return {
    settled,
    notices:
      first === undefined
        ? []
        : [
            `${failures.length} comments whose lines are gone could not be resolved: ${first}. Give the job "pull-requests: write", or resolve them by hand.`
          ]
  }
}

async function settle(
  api: Pick<ReviewApi, 'resolveThread' | 'minimizeComment'>,
  { id, comment, mayResolve }: OwnThread,
  send: Send
): Promise<void> {
  try {
    if (mayResolve) {
      await send(() => api.resolveThread(id))
      return
    }
  } catch (error) {
    if (!(error instanceof GitHubApiError) || error.code !== 'GITHUB_REFUSED') throw error
  }
  await send(() => api.minimizeComment(comment))
}
