/**
 * Records what a session changes in a checkout, by comparing its files before and after. Files that were not committed
 * before the session began, and that nobody touched since, are not part of it.
 */
import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { MOST_LISTED, type NamedPath, type RecordedChanges } from './delivery.js'
import { buildBaseIndex, changesOfTree, pathsBetween, type ChangedPaths } from './commit-tree.js'
import { findNewlyIgnored, listIgnored } from './ignored-paths.js'
import { namedByInputs, type InputFile } from './input-files.js'
import { storeContents, type HoldsSecret } from './store-contents.js'
import { readablePath, type BytePath } from '../workspace/git/byte-path.js'
import { findCheckout } from '../workspace/git/checkout.js'
import { runGit } from '../workspace/git/git.js'
import { openShadowRepository, readTrackedPaths, readTreePaths } from '../workspace/git/shadow-repository.js'
import { recordTree } from '../workspace/git/snapshot.js'
import { removeFolder } from '../workspace/git/worktree.js'
import { ownPatterns } from '../workspace/workspace-places.js'
import { attemptAsync, fail, ok, type Result } from '../../util/result.js'

/** Records one session. */
export interface ChangeRecorder {
  /** The branch that is checked out; null for a detached HEAD. */
  readonly branch: string | null
  /** Why no change can be delivered, whatever it is. */
  readonly obstacle: NamedPath | undefined
  /**
   * What has changed since the recorder was opened. Contents are written to `<folder>/<digest>`.
   * @throws EnvironmentError (GIT_FAILED), or an Error of the file system
   */
  readonly finish: (folder: string, holdsSecret: HoldsSecret) => Promise<RecordedChanges>
  readonly close: () => void
}

/** Where the session works. */
export interface RecordedPlace {
  readonly workingDirectory: string
  readonly sessionDirectory: string
  /** Folder of this job that agents cannot write to. */
  readonly temporaryDirectory: string
  /** What the workflow's inputs name as instructions. */
  readonly instructions?: readonly InputFile[]
}

/** Records the files as they are now; fails without a checkout that has a commit. */
export async function openChangeRecorder(place: RecordedPlace): Promise<Result<ChangeRecorder>> {
  const lookup = await findCheckout(place.workingDirectory)
  if (!lookup.ok) return lookup
  const checkout = lookup.value
  const { top, head } = checkout
  if (head === undefined) return fail('the repository has no commit yet')
  const directory = await mkdtemp(path.join(place.temporaryDirectory, 'mpm-changes-'))
  const opened = await attemptAsync(async (): Promise<ChangeRecorder> => {
    const hidden = ownPatterns(checkout, place.sessionDirectory)
    const repository = await openShadowRepository(checkout, directory, hidden)
    const index = path.join(directory, 'changes.index')
    const branch = await readBranch(top)
    const before = await recordTree(repository, top, await readTrackedPaths(repository), index)
    const ignoredBefore = await listIgnored(repository, top)
    // Now, because agents may write to the objects of the checkout.
    const base = await buildBaseIndex(repository, head)
    const { protection } = base
    const { links, named } = protection.ok ? protection.value : { links: [], named: [] }
    const obstacle = protection.ok ? undefined : protection.error
    const byInputs = namedByInputs(top, place.instructions ?? [])
    return {
      branch,
      obstacle,
      finish: async (folder, holdsSecret) => {
        // Files whose status (size, times, inode) is that of our index are not read again. Agents can set a file's
        // modification time, but not its change time; what they would hide that way is only not delivered.
        const after = await recordTree(repository, top, await readTreePaths(repository, before), index)
        const paths: ChangedPaths = await pathsBetween(repository, before, after)
        const ignoredAfter = await listIgnored(repository, top)
        const fresh = await findNewlyIgnored(repository, base, ignoredBefore, ignoredAfter)
        const changes = await changesOfTree(repository, base, after, paths)
        const stored = await storeContents(base.git, { base: head, tree: changes.tree, folder, holdsSecret })
        const ignored = [...changes.ignored, ...fresh.map(asNewlyIgnored)]
        const obstacles = [
          ...(obstacle === undefined ? [] : [obstacle]),
          ...changes.obstacles,
          ...stored.obstacles
        ]
        return {
          baseCommit: head,
          branch,
          files: stored.files,
          links,
          named: [...byInputs, ...named],
          ignored: ignored.slice(0, MOST_LISTED),
          ignoredCount: ignored.length,
          obstacles: obstacles.slice(0, MOST_LISTED),
          obstacleCount: obstacles.length
        }
      },
      close: () => {
        removeFolder(directory)
      }
    }
  })
  if (!opened.ok) removeFolder(directory)
  return opened.ok ? ok(opened.value) : opened
}

function asNewlyIgnored(file: BytePath): NamedPath {
  return { path: readablePath(file), reason: 'a .gitignore ignores it that is not as in the base commit' }
}

/** The branch that is checked out; null for a detached HEAD. */
async function readBranch(top: string): Promise<string | null> {
  const args = ['-c', 'safe.directory=*', 'symbolic-ref', '--quiet', 'HEAD']
  const { stdout } = await runGit(args, { cwd: top, acceptedExitCodes: [1] })
  return /^refs\/heads\/(.+)$/.exec(stdout.toString('utf8').trim())?.[1] ?? null
}
