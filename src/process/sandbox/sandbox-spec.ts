/** The launcher's description of a sandbox, from a policy and the way that this machine offers. */
import fs from 'node:fs'
import type { SandboxPolicy } from '../contract/sandbox-policy.js'
import type { SandboxSpec } from '../launch/launch-spec.js'
import { landlockPaths, type ListFolder } from './landlock-paths.js'
import { normalizeLayers } from './normalize-layers.js'
import type { SandboxWay } from './sandbox-way.js'

/**
 * Builds the description.
 * @param memoryBytes of the run: what it keeps in /tmp and in its home is memory, which only a cgroup would count
 */
export function buildSandboxSpec(
  { layers, network }: SandboxPolicy,
  way: SandboxWay,
  memoryBytes: number,
  listFolder: ListFolder = listReadable
): SandboxSpec {
  if (way === 'landlock') return { landlock: landlockPaths(layers, listFolder) }
  return {
    namespaces: {
      ...(way === 'user-namespace' ? { userNamespace: true } : {}),
      mounts: normalizeLayers(layers),
      memoryBytes,
      ...(network.kind === 'sealed' ? { sealedNetwork: true, relayPorts: network.ports } : {})
    }
  }
}

function listReadable(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
