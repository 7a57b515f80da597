/** The symbolic links of the base commit: a change behind a link changes what is read at the link's own path, too. */
import { MOST_LINKS, type Delivery } from './delivery.js'
import { readBlobs, type BlobEntry, type RunInRepository } from './read-blobs.js'
import { readablePath } from '../workspace/git/byte-path.js'

/**
 * Reads their targets; undefined if there are more links than a delivery holds.
 * @throws EnvironmentError if a target is not here
 */
export async function readBaseLinks(
  git: RunInRepository,
  entries: readonly BlobEntry[]
): Promise<Delivery['links'] | undefined> {
  if (entries.length > MOST_LINKS) return undefined
  const targets = await readBlobs(git, entries)
  return entries.map(({ file }, index) => ({ path: readablePath(file), target: targets[index] ?? '' }))
}
