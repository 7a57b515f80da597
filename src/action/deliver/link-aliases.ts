/** The other paths of a file: those at which symbolic links of the base commit show it. Pure. */
import path from 'node:path'
import type { Delivery } from '../../session/delivery/delivery.js'
import { plainPath, targetOfLink } from './protected-paths.js'

/** Links that lead to each other have no end. */
const MOST_ALIASES = 1_000

/** Builds the search. */
export function aliasesBy(links: Delivery['links']): (file: string) => readonly string[] {
  const byTarget = new Map<string, string[]>()
  for (const link of links) {
    const target = targetOfLink(link.path, link.target)
    if (target === undefined) continue
    const key = plainPath(target)
    byTarget.set(key, [...(byTarget.get(key) ?? []), link.path])
  }
  return (file) => {
    const found = new Set([file])
    // A set is iterated in the order of insertion, also over what is added meanwhile.
    for (const name of found)
      for (const [above, rest] of splits(name))
        for (const link of byTarget.get(above) ?? [])
          if (found.size <= MOST_ALIASES && !isBelow(name, link)) found.add(path.posix.join(link, rest))
    found.delete(file)
    return [...found]
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

/** A link to a folder above itself would show itself again and again. */
function isBelow(name: string, link: string): boolean {
  return plainPath(name).startsWith(`${plainPath(link)}/`)
}
