/** Contents of a commit's files, by one git process. */
import { EnvironmentError } from '../../util/environment-error.js'
import { readablePath, type BytePath } from '../workspace/git/byte-path.js'
import type { GitOutput } from '../workspace/git/git.js'

/** A file, and the id of the blob with its content. */
export interface BlobEntry {
  readonly file: BytePath
  readonly id: string
}

/** Runs git in a repository that has the blobs. */
export type RunInRepository = (args: readonly string[], input?: Buffer) => Promise<GitOutput>

/**
 * Reads them in the given order, as UTF-8.
 * @throws EnvironmentError if one is not here: what it protects would be unknown
 */
export async function readBlobs(
  git: RunInRepository,
  entries: readonly BlobEntry[]
): Promise<readonly string[]> {
  if (entries.length === 0) return []
  const input = Buffer.from(entries.map(({ id }) => `${id}\n`).join(''))
  const { stdout } = await git(['cat-file', '--batch'], input)
  let at = 0
  return entries.map(({ file }) => {
    // `<id> blob <bytes>`, a line feed, the content, a line feed.
    const end = stdout.indexOf('\n', at)
    const bytes = /^\w+ blob (\d+)$/.exec(stdout.subarray(at, end).toString('latin1'))?.[1]
    if (bytes === undefined)
      throw new EnvironmentError(
        'GIT_FAILED',
        `The content of ${readablePath(file)} in the base commit is not in this checkout, so it is not known which files it protects. Check out without filter and sparse-checkout.`
      )
    const start = end + 1
    at = start + Number(bytes) + 1
    return stdout.subarray(start, start + Number(bytes)).toString('utf8')
  })
}
