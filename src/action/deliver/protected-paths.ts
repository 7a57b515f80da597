/** Paths that agents may not change by themselves: what decides over later runs, reviews and agents. Pure. */
import path from 'node:path'
import { plainName } from '../../session/delivery/delivery.js'

/** Protected unless the workflow's author takes them out with `!pattern`. */
export const PROTECTED_PATHS = [
  '.github/**',
  '.claude/**',
  '.mcp.json',
  'CLAUDE.md',
  '**/CODEOWNERS',
  '.husky/**',
  '.githooks/**',
  '.gitmodules',
  '**/action.yml',
  '**/action.yaml'
] as const

/** Whether a path is protected: undefined if not, otherwise the pattern. */
export type FindProtection = (file: string) => string | undefined

/**
 * Builds the test. `given` adds patterns to the defaults, or takes them out with a leading `!`; the last match counts.
 * A pattern `folder/**` also covers the folder's own name, which may become a file or a link.
 */
export function protectionBy(given: readonly string[]): FindProtection {
  const rules = [...PROTECTED_PATHS, ...given].map((line) => {
    const isException = line.startsWith('!')
    const pattern = isException ? line.slice(1) : line
    return { pattern, isException, matches: matcherOf(pattern) }
  })
  return (file) => {
    const last = rules.findLast(({ matches }) => matches(file))
    return last === undefined || last.isException ? undefined : last.pattern
  }
}

/** Where a link points below the top, if it stays there; undefined if it leaves the repository. */
export function targetOfLink(file: string, target: string): string | undefined {
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
  return target.startsWith('/') || resolved.startsWith('..') ? undefined : resolved.replace(/\/$/, '')
}

/** Case and what else the file systems of macOS and Windows ignore does not count. `*` and `?` stay within a folder, `**` does not. */
function matcherOf(pattern: string): (file: string) => boolean {
  const folder = /^(.+)\/\*\*$/.exec(pattern)?.[1]
  const expressions = (folder === undefined ? [pattern] : [pattern, folder]).map(
    (each) => new RegExp(`^${sourceOf(each)}$`, 'iu')
  )
  return (file) => {
    const plain = file.split('/').map(plainName).join('/').normalize('NFC')
    return expressions.some((expression) => expression.test(file.normalize('NFC')) || expression.test(plain))
  }
}

function sourceOf(pattern: string): string {
  return pattern
    .normalize('NFC')
    .split(/(\*\*\/|\/\*\*$|\*\*|\*|\?)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?'
      if (part === '/**') return '/.*'
      if (part === '**') return '.*'
      if (part === '*') return '[^/]*'
      if (part === '?') return '[^/]'
      return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    })
    .join('')
}
