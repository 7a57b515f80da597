/**
 * Git in a sandbox. A checkout's `.git` is read-only: what is in it (hooks, attributes, refs) decides what later steps run
 * and push. Its configuration is replaced by a copy without credentials and programs.
 *
 * A worktree belongs to the session's own repository, not to the checkout, and agents may commit there: the session reads
 * their commits when the run ends. So its index and HEAD, the objects, and the refs that a commit or a branch creates can
 * be written; configuration and hooks, which the session's own git calls obey, cannot.
 */
import path from 'node:path'
import type { SandboxLayer } from '../../../process/contract/sandbox-policy.js'

/** A repository on the disk; all paths are real. */
export interface GitPlaces {
  /** The top of the files. */
  readonly top: string
  readonly gitDirectory: string
  readonly commonDirectory: string
}

/** A configuration file, and its cleaned copy. */
export interface CleanedFile {
  readonly path: string
  readonly source: string
}

/** The checkout that agents work in. */
export function checkoutLayers(
  { top, gitDirectory, commonDirectory }: GitPlaces,
  cleaned: readonly CleanedFile[]
): readonly SandboxLayer[] {
  const folders = new Set([path.join(top, '.git'), gitDirectory, commonDirectory])
  return [
    // Files above a working directory that is a part of the checkout.
    { kind: 'ro', path: top },
    ...[...folders].map((folder) => ({ kind: 'ro', path: folder }) as const),
    ...cleaned.map(({ path: at, source }) => ({ kind: 'ro', path: at, source }) as const)
  ]
}

/** What a commit writes in the repository that worktrees share. */
const WRITTEN_BY_COMMITS = ['objects', 'refs', 'logs'] as const

/** A worktree of the session's repository, which reads the checkout's objects. */
export function worktreeLayers(top: string): readonly SandboxLayer[] {
  const repository = path.join(path.dirname(top), 'repository.git')
  return [
    { kind: 'rw', path: top },
    { kind: 'ro', path: path.join(top, '.git') },
    { kind: 'ro', path: repository },
    ...WRITTEN_BY_COMMITS.map((name) => ({ kind: 'rw', path: path.join(repository, name) }) as const),
    { kind: 'rw', path: path.join(repository, 'worktrees', path.basename(top)) },
    // It leads to the checkout's objects: changed, it would lead git to any folder of the machine.
    { kind: 'ro', path: path.join(repository, 'objects', 'info') }
  ]
}
