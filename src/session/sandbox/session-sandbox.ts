/** The sandbox of a session: chosen once by trying, applied to each of its processes. */
import path from 'node:path'
import type { SandboxPolicy } from '../../process/contract/sandbox-policy.js'
import type { ProcessUser } from '../../process/launch/process-user.js'
import type { ChosenWay } from '../../process/sandbox/choose-way.js'
import { isWhole, type SandboxWay } from '../../process/sandbox/sandbox-way.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { apiRoutes } from './api-hosts.js'
import { DISK } from './disk.js'
import { CACHES } from './machine-layers.js'
import { findHostSockets } from './host-sockets.js'
import type { NetworkGate } from './network-gate.js'
import type { RunNetwork } from './run-network.js'
import { runPolicy, type SharedPlaces } from './run-policy.js'
import { proxyVariables } from './sandbox-environment.js'

/** What one process needs of the sandbox. Paths are absolute. */
export interface ProcessNeeds {
  readonly run: string
  readonly workingDirectory: string
  /** Whether it may change its working directory; PM may not. */
  readonly writes: boolean
  /** The top of its worktree; undefined in the working directory. */
  readonly worktree?: string | undefined
  /** Its private folders, which it may change. */
  readonly own: readonly string[]
  /** Further files and folders that it must read. */
  readonly readable: readonly string[]
  /** Its private home: holds its caches, and is its HOME where the real one cannot be covered. */
  readonly home: string
  readonly env: Readonly<Record<string, string>>
  readonly network: RunNetwork
  /** Whether it talks to the model's API. */
  readonly usesApi: boolean
}

/** What one process gets. */
export interface Confinement {
  /** Undefined: no sandbox. */
  readonly policy: SandboxPolicy | undefined
  readonly env: Readonly<Record<string, string>>
  readonly close: () => void
}

/** The sandbox. */
export interface SessionSandbox extends ChosenWay {
  /** The user that the launcher switches to, because it is started as root by sudo; undefined otherwise. */
  readonly user: ProcessUser | undefined
  readonly confine: (needs: ProcessNeeds) => Promise<Confinement>
  readonly close: () => Promise<void>
}

/** Sessions and agents that need it are refused before; this keeps a mistake there from opening the network. */
const NOT_SEALED = 'The network of this process must be sealed, and this sandbox cannot.'

/** No sandbox. */
export const NO_SANDBOX: SessionSandbox = {
  way: undefined,
  failed: [],
  user: undefined,
  confine: ({ network, env }) =>
    network.kind === 'sealed'
      ? Promise.reject(new Error(NOT_SEALED))
      : Promise.resolve({ policy: undefined, env, close: () => undefined }),
  close: () => Promise.resolve()
}

/** Builds the sandbox of a way that works. */
export function createSandbox(
  chosen: ChosenWay & { readonly way: SandboxWay },
  user: ProcessUser | undefined,
  sharedPlaces: () => Promise<SharedPlaces>,
  gate: NetworkGate
): SessionSandbox {
  return {
    ...chosen,
    user,
    confine: async (needs) => {
      const shared = await sharedPlaces()
      // Where its home cannot be covered (Landlock shows nothing at another place), it gets its own by name.
      const isCovered = chosen.way !== 'landlock' && shared.home !== undefined
      const given = isCovered ? needs.env : { ...needs.env, HOME: needs.home }
      // Its real home is another one, so its caches are shown there.
      if (given['HOME'] !== needs.home)
        for (const name of CACHES) makeFolder(path.join(needs.home, name), 0o700)
      const route = await openRoute(needs, chosen.way, gate)
      const env = { ...given, ...route.env }
      const policy = runPolicy(
        {
          workingDirectory: needs.workingDirectory,
          writes: needs.writes,
          worktree: needs.worktree,
          own: [...needs.own, needs.home],
          readable: needs.readable,
          // Not further: an earlier attempt may have made a link of what is in it.
          cacheFolder: DISK.realPath(needs.home) ?? needs.home,
          env,
          network: route.network,
          hostSockets: route.network.kind === 'sealed' ? findHostSockets(needs.workingDirectory) : []
        },
        shared,
        DISK
      )
      return { policy, env: withCaches(env, needs.home, policy), close: route.close }
    },
    close: () => gate.close()
  }
}

/** Where the home has no folder of its own for caches on disk, tools that follow the XDG specification find it by name. */
function withCaches(
  env: Readonly<Record<string, string>>,
  home: string,
  { layers }: SandboxPolicy
): Readonly<Record<string, string>> {
  const [name] = CACHES
  const isThere = layers.some((layer) => layer.path === path.join(env['HOME'] ?? '', name))
  if (isThere || env['HOME'] === home || env['XDG_CACHE_HOME'] !== undefined) return env
  return { ...env, XDG_CACHE_HOME: path.join(home, name) }
}

interface Route {
  readonly network: SandboxPolicy['network']
  readonly env: Readonly<Record<string, string>>
  readonly close: () => void
}

async function openRoute(
  { run, network, env, usesApi }: ProcessNeeds,
  way: SandboxWay,
  gate: NetworkGate
): Promise<Route> {
  if (network.kind === 'open') return { network, env: {}, close: () => undefined }
  if (!isWhole(way)) throw new Error(NOT_SEALED)
  const api = usesApi ? apiRoutes(env) : { hosts: [], ports: [] }
  const access = await gate.open(run, [...network.hosts, ...api.hosts])
  return {
    network: { kind: 'sealed', ports: [access.port, ...api.ports] },
    env: proxyVariables(access.url),
    close: access.close
  }
}
