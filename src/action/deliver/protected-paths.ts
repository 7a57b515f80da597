/** Paths that agents may not change by themselves: what decides over later runs, reviews and agents. Pure. */
import type { Delivery } from '../../session/delivery/delivery.js'
import { plainPath } from '../../session/delivery/link-paths.js'
import { parsePattern } from './path-pattern.js'

/** Protected unless the workflow's author takes them out with `!pattern`. */
export const PROTECTED_PATHS = [
  '.github/**',
  '**/.claude/**',
  '.mcp.json',
  'CLAUDE.md',
  'CLAUDE.local.md',
  'AGENTS.md',
  '**/CODEOWNERS',
  '.husky/**',
  '.githooks/**',
  '.gitmodules',
  '**/action.yml',
  '**/action.yaml'
] as const

/** What the author protects, and what follows from it. */
export interface Protection {
  /** Why a path is protected: `protected-paths: <pattern>` or what names it; undefined if it is not. */
  readonly find: (file: string) => string | undefined
  /** Something protected that is below a path which is not; undefined if nothing is known to be. */
  readonly findBelow: (folder: string) => string | undefined
}

/**
 * Builds the test. `given` adds patterns to the defaults, or takes them out with a leading `!`; the last match counts.
 * A pattern `folder/**` also covers the folder's own name, which may become a file or a link.
 * @param named paths that instructions name: protected like those
 */
export function protectionBy(given: readonly string[], named: Delivery['named'] = []): Protection {
  const own = PROTECTED_PATHS.map(parsePattern)
  const theirs = given.map(parsePattern)
  const byName = new Map<string, string>()
  const find = (file: string): string | undefined => {
    const last = theirs.findLast(({ matches }) => matches(file))
    if (last?.isException === true) return undefined
    const rule = last ?? own.find(({ matches }) => matches(file))
    return rule === undefined ? findNamed(byName, file) : `protected-paths: ${rule.pattern}`
  }
  // What names a file may be named by another that comes later.
  for (let before = -1; before < byName.size;) {
    before = byName.size
    for (const { path: name, by, isInput } of named)
      if (!byName.has(plainPath(name)) && (isInput || find(by) !== undefined))
        byName.set(plainPath(name), `${isInput ? `the input ${by}` : by} names it`)
  }
  const findBelow = (folder: string): string | undefined => {
    const start = `${plainPath(folder)}/`
    const name = [...byName.keys()].find((each) => each.startsWith(start) && find(each) !== undefined)
    if (name !== undefined) return name
    return theirs.find(({ isException, mayBeBelow }) => !isException && mayBeBelow(folder))?.pattern
  }
  return { find, findBelow }
}

/** A named file, or what is below a named folder. */
function findNamed(byName: ReadonlyMap<string, string>, file: string): string | undefined {
  const names = plainPath(file).split('/')
  const folders = names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`)
  return [names.join('/'), ...folders].map((each) => byName.get(each)).find((why) => why !== undefined)
}
