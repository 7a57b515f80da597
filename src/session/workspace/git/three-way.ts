/** Merges two trees that grew from a third, without touching a file. */
import { splitAtNul, type BytePath } from './byte-path.js'
import type { ShadowRepository } from './shadow-repository.js'

/** The merged tree, or the files that both sides changed in ways that do not go together. */
export type MergeResult =
  | { readonly kind: 'merged'; readonly tree: string }
  | { readonly kind: 'conflict'; readonly files: readonly BytePath[] }

/** `git merge-tree`: 0 is a clean merge, 1 one with conflicts. */
const CONFLICT = 1

/**
 * Merges what led from `base` to `theirs` into `ours`.
 * @throws GitError when it cannot be tried.
 */
export async function mergeTrees(
  repository: ShadowRepository,
  base: string,
  ours: string,
  theirs: string
): Promise<MergeResult> {
  // Nothing else happened, or the same: no question is open.
  if (ours === base || ours === theirs) return { kind: 'merged', tree: theirs }
  if (theirs === base) return { kind: 'merged', tree: ours }
  const root = await repository.commit(base, [])
  const [left, right] = [await repository.commit(ours, [root]), await repository.commit(theirs, [root])]
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', left, right]
  const { exitCode, stdout } = await repository.git(args, { answers: [CONFLICT] })
  const [tree = '', ...files] = splitAtNul(stdout)
  if (exitCode !== CONFLICT) return { kind: 'merged', tree }
  return { kind: 'conflict', files: [...new Set(files)] }
}
