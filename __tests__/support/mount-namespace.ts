/** Commands that see other mounts than this machine has: folders and programs that are missing, hostile or broken. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'

/** Why no mount can be made here; null when it can. */
export const whyNotMount: string | null =
  process.platform !== 'linux'
    ? 'mount namespaces are Linux only'
    : inMountNamespace(['mount -t tmpfs tmpfs /mnt'], ['true']).status === 0
      ? null
      : 'this user may make no mount namespace'
export const canMount: boolean = whyNotMount === null

/** Runs a command after these mounts, which only it sees. */
export function inMountNamespace(
  mounts: readonly string[],
  command: readonly string[]
): SpawnSyncReturns<string> {
  return spawnSync('unshare', ['-m', 'sh', '-ec', scriptOf(mounts), 'sh', ...command], { encoding: 'utf8' })
}

/** Writes a program that starts Node behind these mounts; it is given in the place of Node. */
export function writeMountedNode(file: string, mounts: readonly string[]): string {
  const inner = `${scriptOf(mounts)}`.replaceAll("'", "'\\''")
  writeFileSync(file, `#!/bin/sh\nexec unshare -m sh -ec '${inner}' sh '${process.execPath}' "$@"\n`)
  chmodSync(file, 0o755)
  return file
}

function scriptOf(mounts: readonly string[]): string {
  return [...mounts, 'exec "$@"'].join('\n')
}
