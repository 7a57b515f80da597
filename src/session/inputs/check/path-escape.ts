/**
 * Symlinks in a checkout that lead out of it: an outsider may have made them, while the author meant a path inside.
 * Pure.
 */
import path from 'node:path'
import type { Host } from './host.js'

/** Whether a path is a folder or below it, without touching the file system. */
export function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner)
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  )
}

/** Returns the real path of a path in the workspace if that is outside the workspace; undefined otherwise. */
export function resolveSymlinkEscape(
  absolute: string,
  { workspace, statPath }: Pick<Host, 'workspace' | 'statPath'>
): string | undefined {
  const real = isWithin(absolute, workspace) ? statPath(absolute)?.realPath : undefined
  if (real === undefined) return undefined
  return isWithin(real, statPath(workspace)?.realPath ?? workspace) ? undefined : real
}
