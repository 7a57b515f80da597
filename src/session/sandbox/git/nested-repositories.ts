/**
 * Repositories within the working directory that were there when the session started: submodules, checkouts of other
 * repositories. Like the checkout's own, their `.git` is read-only, and their configuration is a cleaned copy.
 */
import fs, { type Dirent } from 'node:fs'
import path from 'node:path'
import type { SandboxLayer } from '../../../process/contract/sandbox-policy.js'
import { visitFolders, type VisitBounds } from '../../workspace/git/visit-folders.js'
import { findGitConfigs, writeCleanedConfigs } from './write-git-configs.js'

/** Each is some mounts of every run. */
const MOST_REPOSITORIES = 50

/** For one that was moved: an agent can hide it behind many folders. */
const MOVED: VisitBounds = { depth: 100, folders: 200_000 }

/** A repository, whatever its path is now. */
interface NestedRepository {
  /** Device and number of its `.git`, a folder or (of a submodule) a file. */
  readonly identity: string
  /** Its cleaned configuration files, by their paths below `.git`. */
  readonly cleaned: readonly { readonly name: string; readonly source: string }[]
}

/** The repositories of a session. */
export interface NestedRepositories {
  /** Layers over the repositories where they are now: an agent can move the folder that contains one. */
  readonly layers: () => Promise<readonly SandboxLayer[]>
  /** `.git` folders that are not protected, because there are too many. */
  readonly unprotected: readonly string[]
}

/**
 * Finds them.
 * @param top the working directory, a real path
 * @param known folders of the checkout's own repository, which is protected otherwise
 * @param folder for the cleaned copies
 */
export async function openNestedRepositories(
  top: string,
  known: readonly string[],
  folder: string
): Promise<NestedRepositories> {
  const found = (await findGit(top)).filter((each) => !known.includes(each))
  const protectedOnes = found.slice(0, MOST_REPOSITORIES)
  const repositories = new Map<string, NestedRepository>()
  let places = new Map<string, string>()
  for (const [index, at] of protectedOnes.entries()) {
    const identity = identityOf(at)
    if (identity === undefined) continue
    repositories.set(identity, { identity, cleaned: cleanConfigs(at, path.join(folder, `nested-${index}`)) })
    places.set(identity, at)
  }
  return {
    unprotected: found.slice(MOST_REPOSITORIES),
    layers: async () => {
      if ([...places].some(([identity, at]) => identityOf(at) !== identity)) {
        const now = (await findGit(top, MOVED)).map((at) => [identityOf(at) ?? '', at] as const)
        places = new Map(now.filter(([identity]) => repositories.has(identity)))
      }
      return [...places].flatMap(([identity, at]) => layersOf(at, repositories.get(identity)?.cleaned ?? []))
    }
  }
}

/** Every `.git` below a folder that is a folder or a file. */
async function findGit(top: string, bounds?: VisitBounds): Promise<string[]> {
  const found: string[] = []
  const visit = (folder: string, entries: readonly Dirent[]): void => {
    const entry = entries.find(({ name }) => name === '.git')
    if (entry?.isDirectory() === true || entry?.isFile() === true) found.push(path.join(top, folder, '.git'))
  }
  await visitFolders(top, visit, bounds)
  return found
}

function identityOf(at: string): string | undefined {
  const stats = fs.lstatSync(at, { bigint: true, throwIfNoEntry: false })
  return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`
}

function cleanConfigs(at: string, folder: string): NestedRepository['cleaned'] {
  // A submodule's is a file, and its configuration is in the checkout's own repository.
  if (!fs.lstatSync(at).isDirectory()) return []
  const configs = findGitConfigs({ gitDirectory: at, commonDirectory: at })
  return writeCleanedConfigs(configs, folder).map(({ path: file, source }) => ({
    name: path.relative(at, file),
    source
  }))
}

function layersOf(at: string, cleaned: NestedRepository['cleaned']): SandboxLayer[] {
  return [
    { kind: 'ro', path: at },
    ...cleaned.map(({ name, source }) => ({ kind: 'ro', path: path.join(at, name), source }) as const)
  ]
}
