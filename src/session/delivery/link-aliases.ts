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
  const byEnd = new Map<string, string[]>()
  // A link on the way of another can be replaced by a file or folder, which is what the other shows then.
  const byWay = new Map<string, string[]>()
  for (const { path: link } of links) {
    const { end, way } = resolve(link)
    const [, ...passed] = way
    if (end !== undefined) add(byEnd, plainPath(end), link)
    for (const each of new Set([...passed, end ?? []].flat().map(plainPath))) add(byWay, each, link)
  }
  /** All paths of one that has no link of `byTarget` on its way; stops when there is no `room` for more. */
  function pathsOf(
    file: string,
    byTarget: ReadonlyMap<string, readonly string[]>,
    passed: readonly string[],
    room: number
  ): readonly string[] {
    const found = [file]
    for (const [above, rest] of splits(file, byTarget))
      for (const link of passed.includes(above) ? [] : (byTarget.get(above) ?? [])) {
        if (found.length > room) return found
        const ways = pathsOf(link, byEnd, [...passed, above], room - found.length)
        found.push(...ways.map((way) => (rest === '' ? way : `${way}/${rest}`)))
      }
    return found
  }
  return (file) => {
    const [, ...aliases] = byWay.size === 0 ? [file] : pathsOf(file, byWay, [], MOST_ALIASES + 1)
    return aliases.length > MOST_ALIASES ? undefined : aliases
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The top, each folder of a path and the path itself, if `targets` has it, with the rest of the path. */
function* splits(
  file: string,
  targets: ReadonlyMap<string, unknown>
): Generator<readonly [string, string], void> {
  if (targets.has('.')) yield ['.', file]
  const names = file.split('/')
  let above = ''
  for (const [index, name] of plainPath(file).split('/').entries()) {
    above = index === 0 ? name : `${above}/${name}`
    if (targets.has(above)) yield [above, names.slice(index + 1).join('/')]
  }
}
