/** The symbolic links of the base commit: a change behind a link changes what is read at the link's own path, too. */
import { MOST_LINKS, type Delivery } from './delivery.js'
import { readablePath, type BytePath } from '../workspace/git/byte-path.js'
import type { GitOutput } from '../workspace/git/git.js'

/** A link, and the id of the blob with its target. */
export interface LinkEntry {
  readonly file: BytePath
  readonly id: string
}

/** Reads their targets; undefined if there are more links than a delivery holds. */
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
    const bytes = Number(stdout.subarray(at, end).toString('latin1').split(' ').at(-1))
    const target = stdout.subarray(end + 1, end + 1 + bytes).toString('utf8')
    at = end + bytes + 2
    return { path: readablePath(file), target }
  })
}
