/** Layers that show something at its own path, and at the path that links to it. Pure, but for the injected disk. */
import type { SandboxLayer } from '../../process/contract/sandbox-policy.js'
import type { Disk } from './disk.js'

/** Shows a file or folder, also where its path is a link: programs look for it by both names. Nothing for a missing one. */
export function show(kind: 'ro' | 'rw', path: string, { realPath }: Pick<Disk, 'realPath'>): SandboxLayer[] {
  const real = realPath(path)
  if (real === undefined) return []
  const own: SandboxLayer = { kind, path: real }
  return real === path ? [own] : [own, { kind, path, source: real }]
}

/** Covers what is at a path; nothing for a missing one. */
export function cover(
  kind: 'hidden' | 'empty',
  path: string,
  { realPath }: Pick<Disk, 'realPath'>
): SandboxLayer[] {
  const real = realPath(path)
  return real === undefined ? [] : [{ kind, path: real }]
}
