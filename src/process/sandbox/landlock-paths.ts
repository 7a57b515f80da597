/** A policy as Landlock can say it: by what is allowed, because it knows no exceptions. Pure. */
import path from 'node:path'
import type { SandboxLayer } from '../contract/sandbox-policy.js'
import type { LandlockSpec } from '../launch/launch-spec.js'
import { isBelow, normalizeLayers } from './normalize-layers.js'

/** Returns the names in a folder; none when it cannot be read. */
export type ListFolder = (folder: string) => readonly string[]

/**
 * The paths that may be read and written. A folder that contains something hidden is replaced by its other entries, as
 * far down as necessary. Private copies (`source`) cannot be shown elsewhere, so they are allowed where they are.
 */
export function landlockPaths(layers: readonly SandboxLayer[], listFolder: ListFolder): LandlockSpec {
  const normalized = normalizeLayers(layers)
  const covers = normalized
    .filter(({ kind }) => kind === 'hidden' || kind === 'empty')
    .map((each) => each.path)
  const sources = (wanted: SandboxLayer['kind']): string[] =>
    normalized.filter(({ kind }) => kind === wanted).map(({ path: at, source = at }) => source)
  return {
    read: [
      ...new Set([
        ...uncovered('/', covers, listFolder),
        ...sources('ro').flatMap((at) => withoutCovered(at, covers, listFolder))
      ])
    ],
    // Terminals and /dev/null are opened for writing by every shell.
    write: [...new Set(['/dev', ...sources('rw')])]
  }
}

/** The folder itself, or its entries where something in it is hidden. */
function withoutCovered(at: string, covers: readonly string[], listFolder: ListFolder): readonly string[] {
  return covers.some((cover) => isBelow(cover, at)) ? uncovered(at, covers, listFolder) : [at]
}

function uncovered(folder: string, covers: readonly string[], listFolder: ListFolder): readonly string[] {
  return listFolder(folder).flatMap((name) => {
    const at = path.join(folder, name)
    if (covers.includes(at)) return []
    return withoutCovered(at, covers, listFolder)
  })
}
