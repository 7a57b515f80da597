/** Paths of a commit as its symbolic links lead them. Pure. */
import path from 'node:path'
import { plainName, type Delivery } from './delivery.js'

/** As many links as Linux follows for one path. */
const MOST_HOPS = 40

/** The path as file systems compare it that ignore case and some characters. */
export function plainPath(file: string): string {
  return file.split('/').map(plainName).join('/').normalize('NFC')
}

/** Where a link points below the top, if it stays there; undefined if it leaves the repository. */
export function targetOfLink(file: string, target: string): string | undefined {
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
  return target.startsWith('/') || resolved.startsWith('..') ? undefined : resolved.replace(/\/$/, '')
}

/** The first of `links` that a link's target passes through, so that it leads elsewhere than its names say; undefined if none. */
export function linkOnTheWay(file: string, target: string, links: readonly string[]): string | undefined {
  const spelled = new Map(links.map((link) => [plainPath(link), link]))
  const names = `${path.posix.dirname(file)}/${target}`.split('/').filter((name) => name !== '')
  const prefixes = names.slice(0, -1).map((_, index) => path.posix.join(...names.slice(0, index + 1)))
  return prefixes.map((prefix) => spelled.get(plainPath(prefix))).find((link) => link !== undefined)
}

/** Where the links on a path lead. */
export interface ResolvedPath {
  /** The path without links, `.` for the top; undefined if it leaves the repository or goes in a circle. */
  readonly end: string | undefined
  /** The paths on its way there, each by one link less: what comes to be at one of them decides over the end. */
  readonly way: readonly string[]
}

/** Resolves as a kernel does, also where nothing is there yet. */
export function resolverBy(links: Delivery['links']): (file: string) => ResolvedPath {
  const targets = new Map(links.map((link) => [plainPath(link.path), link.target]))
  return (file) => {
    const at: string[] = []
    const ahead = file.split('/').toReversed()
    const way: string[] = []
    while (ahead.length > 0) {
      const name = ahead.pop() ?? ''
      if (name === '' || name === '.') continue
      if (name === '..') {
        if (at.pop() === undefined) return { end: undefined, way }
        continue
      }
      at.push(name)
      const target = targets.get(plainPath(at.join('/')))
      if (target === undefined) continue
      way.push(path.posix.normalize([...at, ...ahead.toReversed()].join('/')))
      if (way.length > MOST_HOPS || target.startsWith('/')) return { end: undefined, way }
      at.pop()
      ahead.push(...target.split('/').toReversed())
    }
    return { end: at.length === 0 ? '.' : at.join('/'), way }
  }
}
