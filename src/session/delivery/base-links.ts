/** The symbolic links of the base commit: a change behind a link changes what is read at the link's own path, too. */
import { fail, ok, type Result } from '../../util/result.js'
import { MOST_LINKS, type Delivery, type NamedPath } from './delivery.js'
import { readBlobs, type BlobEntry, type RunInRepository } from './read-blobs.js'
import { readablePath } from '../workspace/git/byte-path.js'

/** Reads their targets; fails if there are more links than a delivery holds, or a target is not here. */
export async function readBaseLinks(
  git: RunInRepository,
  entries: readonly BlobEntry[]
): Promise<Result<Delivery['links'], NamedPath>> {
  if (entries.length > MOST_LINKS) return fail(TOO_MANY_LINKS)
  const targets = await readBlobs(git, entries)
  if (!targets.ok) return targets
  return ok(
    entries.map(({ file }, index) => ({ path: readablePath(file), target: targets.value[index] ?? '' }))
  )
}

const TOO_MANY_LINKS: NamedPath = {
  path: '.',
  reason: `the base commit has more than ${MOST_LINKS} symbolic links, so it is unknown what changes with the files`
}
