/** Contents of a commit's files, by one git process. */
import { fail, ok, type Result } from '../../util/result.js'
import type { NamedPath } from './delivery.js'
import { readablePath, type BytePath } from '../workspace/git/byte-path.js'
import type { GitOutput } from '../workspace/git/git.js'

/** A file, and the id of the blob with its content. */
export interface BlobEntry {
  readonly file: BytePath
  readonly id: string
}

/** Runs git in a repository that has the blobs. */
export type RunInRepository = (args: readonly string[], input?: Buffer) => Promise<GitOutput>

/** Reads them in the given order, as UTF-8; fails with one that is not here, because what it protects is unknown then. */
export async function readBlobs(
  git: RunInRepository,
  entries: readonly BlobEntry[]
): Promise<Result<readonly string[], NamedPath>> {
  if (entries.length === 0) return ok([])
  const input = Buffer.from(entries.map(({ id }) => `${id}\n`).join(''))
  const { stdout } = await git(['cat-file', '--batch'], input)
  let at = 0
  const texts: string[] = []
  for (const { file } of entries) {
    // `<id> blob <bytes>`, a line feed, the content, a line feed.
    const end = stdout.indexOf('\n', at)
    const bytes = /^\w+ blob (\d+)$/.exec(stdout.subarray(at, end).toString('latin1'))?.[1]
    if (bytes === undefined)
      return fail({
        path: readablePath(file),
        reason:
          'it is not in this checkout, so it is unknown which files it protects. Add it to sparse-checkout, or check out without sparse-checkout'
      })
    const start = end + 1
    at = start + Number(bytes) + 1
    texts.push(stdout.subarray(start, start + Number(bytes)).toString('utf8'))
  }
  return ok(texts)
}
