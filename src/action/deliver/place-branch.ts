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
  /** Branches that were left as they are, each with why. */
  readonly passedOver: readonly PassedOver[]
}

/** A branch that was left as it is. */
export interface PassedOver {
  readonly branch: string
  /** A clause. */
  readonly reason: string
}

/** What the pull requests of a branch say against writing to it. */
export interface PullClaims {
  /** Base of an open one, if it is not ours. */
  readonly otherBase: string | undefined
  /** Why no pull request is opened from it; undefined if one may be. */
  readonly closed: string | undefined
}

/** What is put on the branch. */
export interface NewTip {
  readonly parent: string
  readonly makeTree: () => Promise<string>
  readonly makeCommit: (tree: string) => Promise<Commit>
}

type BranchApi = Pick<
  DeliverApi,
  'readBranch' | 'readCommit' | 'createBranch' | 'replaceBranch' | 'readRepository'
>

/** Another session may change the branch between reading and writing; it does so a few times at most. */
const MOST_RACES = 3

/**
 * Tries the names in order. A tip that is not exactly as we made it belongs to somebody else, and a branch that is proposed
 * to another base to another run. A pull request that somebody closed stays closed, under whatever name.
 */
export async function placeBranch(
  api: BranchApi,
  names: readonly string[],
  tip: NewTip,
  readClaims: (branch: string) => Promise<PullClaims>,
  send: Send
): Promise<PlacedBranch | { readonly closed: string }> {
  let tree: string | undefined
  const treeOnce = async (): Promise<string> => (tree ??= await tip.makeTree())
  let made: Commit | undefined
  const commitOnce = async (): Promise<Commit> => (made ??= await tip.makeCommit(await treeOnce()))
  const passedOver: PassedOver[] = []
  let closed: string | undefined
  let races = 0
  for (;;) {
    const branch = names[passedOver.length]
    if (branch === undefined)
      throw new Error(
        `Each of the branches ${names[0] ?? ''} to ${names.at(-1) ?? ''} is in use: somebody else has worked on it, or its pull request goes to another branch. Delete those that are done, or choose another branch-prefix.`
      )
    try {
      const at = await send(() => api.readBranch(branch))
      if (at === undefined) {
        if (closed !== undefined) return { closed }
        const commit = await commitOnce()
        await send(() => api.createBranch(branch, commit.id))
        return { branch, commit, operation: 'created', passedOver }
      }
      const current = await send(() => api.readCommit(at))
      const claims = await readClaims(branch)
      const isOwn = isOurs(current)
      if (isOwn && claims.otherBase === undefined && claims.closed !== undefined)
        return { closed: claims.closed }
      // Also if the answer to an earlier request was lost.
      const isDone =
        current.parents.length === 1 &&
        current.parents[0] === tip.parent &&
        current.tree === (await treeOnce())
      if (claims.otherBase !== undefined || !(isOwn || isDone)) {
        closed ??= claims.closed
        const { otherBase } = claims
        const reason =
          otherBase === undefined
            ? `Somebody has worked on the branch ${branch}`
            : `The pull request from the branch ${branch} goes to ${otherBase}`
        passedOver.push({ branch, reason })
        continue
      }
      if (isDone) return { branch, commit: current, operation: 'unchanged', passedOver }
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
