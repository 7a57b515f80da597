/** Merges two trees with a common base, without touching a file. */
import { splitAtNul, type BytePath } from './byte-path.js'
import type { ShadowRepository } from './shadow-repository.js'

/** The merged tree, or the files with conflicting changes. */
export type MergeResult =
  | { readonly kind: 'merged'; readonly tree: string }
  | { readonly kind: 'conflict'; readonly files: readonly BytePath[] }

/** Exit code of `git merge-tree` for a merge with conflicts. */
const CONFLICT = 1

/**
 * Merges the changes from `base` to `theirs` into `ours`.
 * @throws EnvironmentError (GIT_FAILED) if the merge cannot be attempted
 */
export async function mergeTrees(
  repository: ShadowRepository,
  base: string,
  ours: string,
  theirs: string
): Promise<MergeResult> {
  // Only one side changed, or both in the same way: no merge is needed.
  if (ours === base || ours === theirs) return { kind: 'merged', tree: theirs }
  if (theirs === base) return { kind: 'merged', tree: ours }
  const root = await repository.commit(base, [])
  const [left, right] = [await repository.commit(ours, [root]), await repository.commit(theirs, [root])]
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', left, right]
  const { exitCode, stdout } = await repository.git(args, { acceptedExitCodes: [CONFLICT] })
  const [tree = '', ...files] = splitAtNul(stdout)
  if (exitCode !== CONFLICT) return { kind: 'merged', tree }
  return { kind: 'conflict', files: [...new Set(files)] }
}
