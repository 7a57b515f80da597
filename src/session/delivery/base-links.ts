/** The symbolic links of the base commit: a change behind a link changes what is read at the link's own path, too. */
import { MOST_LINKS, type Delivery } from './delivery.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { readablePath, type BytePath } from '../workspace/git/byte-path.js'
import type { GitOutput } from '../workspace/git/git.js'

/** A link, and the id of the blob with its target. */
export interface LinkEntry {
  readonly file: BytePath
  readonly id: string
}

/**
 * Reads their targets; undefined if there are more links than a delivery holds.
 * @throws EnvironmentError if a target is not here: what the link protects would be unknown
 */
export async function readBaseLinks(
  git: (args: readonly string[], input?: Buffer) => Promise<GitOutput>,
  entries: readonly LinkEntry[]
): Promise<Delivery['links'] | undefined> {
  if (entries.length === 0) return []
  if (entries.length > MOST_LINKS) return undefined
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
        `The target of the link ${readablePath(file)} of the base commit is not in this checkout, so it is not known which files it protects. Check out without filter and sparse-checkout.`
      )
    const start = end + 1
    const size = Number(bytes)
    const target = stdout.subarray(start, start + size).toString('utf8')
    at = start + size + 1
    return { path: readablePath(file), target }
  })
}
