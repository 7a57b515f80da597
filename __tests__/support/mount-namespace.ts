/** Commands that see other mounts than this machine has: folders and programs that are missing, hostile or broken. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'

/** Why no mount can be made here; null when it can. */
export const noMountReason: string | null =
  process.platform !== 'linux'
    ? 'mount namespaces are Linux only'
    : inMountNamespace(['mount -t tmpfs tmpfs /mnt'], ['true']).status === 0
      ? null
      : 'this user may make no mount namespace'
export const canMount: boolean = noMountReason === null

/** Runs a command after these mounts, which only it sees. */
export function inMountNamespace(
  mounts: readonly string[],
  command: readonly string[]
): SpawnSyncReturns<string> {
  return spawnSync('unshare', ['-m', 'sh', '-ec', scriptOf(mounts), 'sh', ...command], { encoding: 'utf8' })
}

/**
 * Writes a program that starts Node behind these mounts; it is given in the place of Node. No shell starts it: that would
 * drop the variables of inputs whose names have a hyphen.
 */
export function writeMountedNode(file: string, mounts: readonly string[]): string {
  const words = JSON.stringify(['-ec', mounts.join('\n')])
  writeFileSync(
    `${file}.mjs`,
    `import { execFileSync } from 'node:child_process'\nexecFileSync('/bin/sh', ${words}, { stdio: 'inherit' })\n`
  )
  writeFileSync(
    file,
    `#!/usr/bin/perl\nexec 'unshare', '-m', '${process.execPath}', '--import', '${file}.mjs', @ARGV\n`
  )
  chmodSync(file, 0o755)
  return file
}

function scriptOf(mounts: readonly string[]): string {
  return [...mounts, 'exec "$@"'].join('\n')
}
