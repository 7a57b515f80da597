/** Puts a commit on a branch of ours, without losing anybody's work: the reference is the last thing that changes. */
import { GitHubApiError } from '../github/github-error.js'
import { isOurs } from './commit-mark.js'
import type { Commit, DeliverApi } from './deliver-api.js'
import type { Send } from './write-commit.js'

/** Where the commit is now. */
export interface PlacedBranch {
  readonly branch: string
  readonly commit: Commit
  readonly operation: 'created' | 'replaced' | 'unchanged'
  /** Branches that were left to others. */
  readonly passedOver: readonly string[]
}

/** What is put on the branch. */
export interface NewTip {
  readonly tree: string
  readonly parent: string
  readonly makeCommit: () => Promise<Commit>
}

type BranchApi = Pick<
  DeliverApi,
  'readBranch' | 'readCommit' | 'createBranch' | 'replaceBranch' | 'readRepository'
>

/** Another session may change the branch between reading and writing; it does so a few times at most. */
const MOST_RACES = 3

/** Tries the names in order. A tip that is not exactly as we made it belongs to somebody else. */
export async function placeBranch(
  api: BranchApi,
  names: readonly string[],
  tip: NewTip,
  send: Send
): Promise<PlacedBranch> {
  let made: Commit | undefined
  const commitOnce = async (): Promise<Commit> => (made ??= await tip.makeCommit())
  let races = 0
  for (let index = 0; ;) {
    const branch = names[index]
    if (branch === undefined)
      throw new Error(
        `Somebody else has worked on each of the branches ${names[0] ?? ''} to ${names.at(-1) ?? ''}. Delete those that are done, or choose another branch-prefix.`
      )
    const passedOver = names.slice(0, index)
    try {
      const at = await send(() => api.readBranch(branch))
      if (at === undefined) {
        const commit = await commitOnce()
        await send(() => api.createBranch(branch, commit.id))
        return { branch, commit, operation: 'created', passedOver }
      }
      const current = await send(() => api.readCommit(at))
      // Also if the answer to an earlier request was lost.
      const isDone =
        current.tree === tip.tree && current.parents.length === 1 && current.parents[0] === tip.parent
      if (isDone) return { branch, commit: current, operation: 'unchanged', passedOver }
      if (!isOurs(current)) {
        index += 1
        continue
      }
      const commit = await commitOnce()
      const { id } = await send(() => api.readRepository())
      await send(() => api.replaceBranch(id, branch, at, commit.id))
      return { branch, commit, operation: 'replaced', passedOver }
    } catch (error) {
      if (!isRace(error) || (races += 1) > MOST_RACES) throw error
    }
  }
}

/** The branch was made or moved since it was read. Rules of the repository are answered with 422, too. */
export function isRace(error: unknown): boolean {
  if (!(error instanceof GitHubApiError)) return false
  // Without an answer the reference may have changed: reading it again decides.
  if (error.status === undefined) return false
  return (
    error.status === 422 &&
    /already exists|fast.forward|expected .*(?:oid|sha|to be at)|beforeOid|is at|stale|reference update failed/i.test(
      error.message
    ) &&
    !/GH0\d\d|rule|protected/i.test(error.message)
  )
}
