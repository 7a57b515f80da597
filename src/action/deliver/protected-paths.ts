/** Paths that agents may not change by themselves: what decides over later runs, reviews and agents. Pure. */
import path from 'node:path'
import { plainName } from '../../session/delivery/delivery.js'

/** Protected unless the workflow's author takes them out with `!pattern`. */
export const PROTECTED_PATHS = [
  '.github/**',
  '**/.claude/**',
  '.mcp.json',
  'CLAUDE.md',
  'CLAUDE.local.md',
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

/** The first of `links` that a link's target passes through, so that it leads elsewhere than its names say; undefined if none. */
export function linkOnTheWay(file: string, target: string, links: readonly string[]): string | undefined {
  const spelled = new Map(links.map((link) => [plainPath(link), link]))
  const names = `${path.posix.dirname(file)}/${target}`.split('/').filter((name) => name !== '')
  const prefixes = names.slice(0, -1).map((_, index) => path.posix.join(...names.slice(0, index + 1)))
  return prefixes.map((prefix) => spelled.get(plainPath(prefix))).find((link) => link !== undefined)
}

/** The path as file systems compare it that ignore case and some characters. */
export function plainPath(file: string): string {
  return file.split('/').map(plainName).join('/').normalize('NFC')
}

/**
 * As in `.gitignore`, a pattern also matches what is below it, and one without a `/` matches at any depth. Case and what
 * else the file systems of macOS and Windows ignore does not count. `*` and `?` stay within a folder, `**` does not.
 */
function matcherOf(pattern: string): (file: string) => boolean {
  const whole = pattern.normalize('NFC').replace(/\\/g, '/').replace(/\/+$/, '')
  const depth = whole.includes('/') ? '' : '(?:.*/)?'
  const source = sourceOf(whole.replace(/^\//, '').replace(/(?:\/\*\*)+$/, ''))
  const expression = new RegExp(`^${depth}${source}(?:/.*)?$`, 'iu')
  return (file) => {
    // A backslash separates folders on Windows.
    const names = file.normalize('NFC').split(/[/\\]/)
    return (
      expression.test(names.join('/')) || expression.test(names.map(plainName).join('/').normalize('NFC'))
    )
  }
}

function sourceOf(pattern: string): string {
  const names = pattern.split('/')
  return names
    .map((name, index) => {
      const isLast = index === names.length - 1
      if (name === '**') return isLast ? '.*' : '(?:.*/)?'
      return `${nameSource(name)}${isLast ? '' : '/'}`
    })
    .join('')
}

function nameSource(name: string): string {
  const parts = name.split(/(\*\*|\*|\?)/)
  if (parts.length === 1) return `(?:${[name, ...shortNames(name)].map(escaped).join('|')})`
  return parts
    .map((part) => {
      if (part === '**') return '.*'
      if (part === '*') return '[^/]*'
      return part === '?' ? '[^/]' : escaped(part)
    })
    .join('')
}

/** What NTFS may call a file whose name is not one of MS-DOS: `.github` is also `GITHUB~1`. */
function shortNames(name: string): string[] {
  if (/^[^. ]{1,8}(?:\.[^. ]{1,3})?$/.test(name)) return []
  const [, stem = '', extension = ''] = /^[. ]*(.*?)(?:\.([^.]*))?$/.exec(name) ?? []
  const start = stem.replace(/[. ]/g, '').slice(0, 6)
  const end = extension === '' ? '' : `.${extension.slice(0, 3)}`
  return Array.from({ length: 9 }, (_, index) => `${start}~${index + 1}${end}`)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
