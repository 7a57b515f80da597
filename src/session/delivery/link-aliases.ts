/** The other paths of a file: those at which symbolic links of the base commit show it. Pure. */
import type { Delivery } from './delivery.js'
import { plainPath, resolverBy } from './link-paths.js'

/** Folders whose links lead to each other can show a file at very many paths. */
export const MOST_ALIASES = 1_000

/** The other paths of a file; undefined if they are more than `MOST_ALIASES`. */
export type FindAliases = (file: string) => readonly string[] | undefined

/** Builds the search. A path that passes through one folder twice is left out: it shows that folder within itself. */
export function aliasesBy(links: Delivery['links']): FindAliases {
  const resolve = resolverBy(links)
  const byTarget = new Map<string, string[]>()
  for (const link of links) {
    const target = resolve(link.path)
    if (target !== undefined)
      byTarget.set(plainPath(target), [...(byTarget.get(plainPath(target)) ?? []), link.path])
  }
  /** All paths of one that has no link on its way; stops when there is no `room` for more. */
  function pathsOf(file: string, passed: readonly string[], room: number): readonly string[] {
    const found = [file]
    for (const [above, rest] of splits(file))
      for (const link of passed.includes(above) ? [] : (byTarget.get(above) ?? [])) {
        if (found.length > room) return found
        const ways = pathsOf(link, [...passed, above], room - found.length)
        found.push(...ways.map((way) => (rest === '' ? way : `${way}/${rest}`)))
      }
    return found
  }
  return (file) => {
    const [, ...aliases] = byTarget.size === 0 ? [file] : pathsOf(file, [], MOST_ALIASES + 1)
    return aliases.length > MOST_ALIASES ? undefined : aliases
  }
}

/** The path and each folder above it up to the top, with the rest of the path. */
function splits(file: string): readonly (readonly [string, string])[] {
  const names = file.split('/')
  return Array.from({ length: names.length + 1 }, (_, count) => [
    count === 0 ? '.' : plainPath(names.slice(0, count).join('/')),
    names.slice(count).join('/')
  ])
}
