/** Reads a pull request as it is now. */
import type { DiffFile } from '../../session/review/diff.js'
import { EnvironmentError } from '../../util/environment-error.js'
import type { PullState, ReviewApi } from './review-api.js'

/** The head of a pull request, and its files. */
export interface Situation {
  readonly head: string
  readonly files: readonly DiffFile[]
  readonly isWhole: boolean
}

/** Pushes while the files were listed. */
const MOST_READS = 5

/**
 * The head and exactly its files; why nothing can be posted.
 * @throws EnvironmentError if it does not stay the same for as long as that takes
 */
export async function readSituation(
  api: Pick<ReviewApi, 'readPull' | 'listFiles'>,
  pull: number,
  send: <Answer>(request: () => Promise<Answer>) => Promise<Answer>
): Promise<Situation | string> {
  let before: PullState = await send(() => api.readPull(pull))
  for (let read = 1; read <= MOST_READS; read++) {
    if (!before.isOpen) return `pull request #${pull} is closed`
    const { entries, isWhole } = await send(() => api.listFiles(pull))
    const after = await send(() => api.readPull(pull))
    if (after.head === before.head) return { head: after.head, files: entries, isWhole }
    before = after
  }
  throw new EnvironmentError(
    'GITHUB_FAILED',
    `No review was posted: pull request #${pull} got pushes faster than its files could be read. Re-run this job once they have ended: nothing is posted twice.`
  )
}
