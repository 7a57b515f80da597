/** The policy of one process: the machine's layers, its own files, and its network. Pure, but for the injected disk. */
import path from 'node:path'
import type { SandboxLayer, SandboxNetwork, SandboxPolicy } from '../../process/contract/sandbox-policy.js'
import { isBelow } from '../../process/sandbox/normalize-layers.js'
import type { Disk } from './disk.js'
import { cover, show } from './show.js'
import { CACHES } from './machine-layers.js'
import { worktreeLayers } from './git/git-layers.js'

/** What one process needs. All paths are absolute. */
export interface RunPlaces {
  readonly workingDirectory: string
  /** Whether it may change its working directory. */
  readonly writes: boolean
  /** The top of its worktree; undefined in the working directory itself. */
  readonly worktree: string | undefined
  /** Its own files and folders that it may change. */
  readonly own: readonly string[]
  /** Files and folders outside that it must read. */
  readonly readable: readonly string[]
  /** Folder on disk with its caches. */
  readonly cacheFolder: string
  /** The whole environment: files that a variable names are readable. */
  readonly env: Readonly<Record<string, string>>
  readonly network: SandboxNetwork
  /** Unix sockets of services that would lead out of a sealed network. */
  readonly hostSockets: readonly string[]
}

/** What all processes of the session share. */
export interface SharedPlaces {
  readonly layers: readonly SandboxLayer[]
  readonly gitLayers: readonly SandboxLayer[]
  readonly home: string | undefined
  /**
   * What the working directory and the files that variables name were when the session started, by their names. Agents
   * may put links in their places later.
   */
  readonly realPaths: ReadonlyMap<string, string>
}

/** The policy. */
export function runPolicy(run: RunPlaces, shared: SharedPlaces, disk: Disk): SandboxPolicy {
  const { workingDirectory, writes, worktree, own, readable, env, network, hostSockets } = run
  const shown = (kind: 'ro' | 'rw', paths: readonly string[]): SandboxLayer[] =>
    paths.flatMap((each) => show(kind, each, disk))
  const layers = [
    ...shared.layers,
    ...shared.gitLayers,
    ...(worktree === undefined ? [] : worktreeLayers(disk.realPath(worktree) ?? worktree)),
    ...atStart(writes ? 'rw' : 'ro', workingDirectory, shared.realPaths, disk),
    ...shown('rw', own),
    ...shown('ro', readable),
    ...namedFiles(env, shared.realPaths).flatMap((each) => atStart('ro', each, shared.realPaths, disk)),
    ...hostSockets.flatMap((socket) => cover('hidden', socket, disk))
  ]
  return { layers: [...layers, ...cacheLayers(run, shared, layers)], network }
}

function atStart(
  kind: 'ro' | 'rw',
  at: string,
  realPaths: SharedPlaces['realPaths'],
  disk: Disk
): readonly SandboxLayer[] {
  return show(kind, at, { realPath: (each) => realPaths.get(each) ?? disk.realPath(each) })
}

/** Certificates and credentials that the author passes on: `NODE_EXTRA_CA_CERTS`, `GOOGLE_APPLICATION_CREDENTIALS`. */
function namedFiles(env: RunPlaces['env'], realPaths: SharedPlaces['realPaths']): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    name !== 'PATH' && realPaths.has(value) ? [value] : []
  )
}

/** Resolves the working directory and the files that variables name. */
export function resolveAtStart(
  workingDirectory: string,
  env: Readonly<Record<string, string | undefined>>,
  { kindOf, realPath }: Disk
): ReadonlyMap<string, string> {
  const files = Object.values(env).filter(
    (value): value is string => value !== undefined && path.isAbsolute(value) && kindOf(value) === 'file'
  )
  return new Map(
    [workingDirectory, ...files].flatMap((each) => {
      const real = realPath(each)
      return real === undefined ? [] : [[each, real] as const]
    })
  )
}

function cacheLayers(
  { cacheFolder, env }: RunPlaces,
  { home }: SharedPlaces,
  others: readonly SandboxLayer[]
): readonly SandboxLayer[] {
  // With a home of its own the caches are in it already.
  if (home === undefined || env['HOME'] !== home) return []
  return (
    CACHES.map((name) => ({
      kind: 'rw' as const,
      path: path.join(home, name),
      source: path.join(cacheFolder, name)
    }))
      // Another folder has no place for what is shown below this one: an installed CLI, the working directory.
      .filter((cache) => !others.some((other) => isBelow(other.path, cache.path)))
  )
}
