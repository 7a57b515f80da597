/** Links of a checkout that lead out of it: a stranger may have made them, and the author named a place within. Pure. */
import path from 'node:path'
import type { Host } from './host.js'

/** Whether a path lies in a folder, or is that folder; by their names alone. */
export function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}

/** Where a path within the workspace really leads, when that is outside of it; undefined otherwise. */
export function resolveSymlinkEscape(
  absolute: string,
  { workspace, lookAt }: Pick<Host, 'workspace' | 'lookAt'>
): string | undefined {
  const real = isWithin(absolute, workspace) ? lookAt(absolute)?.realPath : undefined
  if (real === undefined) return undefined
  return isWithin(real, lookAt(workspace)?.realPath ?? workspace) ? undefined : real
}
