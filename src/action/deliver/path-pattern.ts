/** Patterns of paths, as in `.gitignore`. Pure. */
import { plainName } from '../../session/delivery/delivery.js'

/** A line of `protected-paths`. */
export interface PathPattern {
  readonly pattern: string
  readonly isException: boolean
  readonly matches: (file: string) => boolean
  /** Whether it is a rooted pattern of something below a folder. Any other matches what is there at its own path, too. */
  readonly mayBeBelow: (folder: string) => boolean
}

/** Parses a pattern, or the exception of one with a leading `!`. */
export function parsePattern(line: string): PathPattern {
  const isException = line.startsWith('!')
  const pattern = isException ? line.slice(1) : line
  return { pattern, isException, matches: matcherOf(pattern, BELOW), mayBeBelow: folderMatcherOf(pattern) }
}

/** Folders above what a rooted pattern matches: `infra` for `infra/prod`, and all in `a` for `a/** /b`. */
function folderMatcherOf(pattern: string): (folder: string) => boolean {
  const whole = plainPattern(pattern)
  if (!whole.includes('/')) return () => false
  const names = whole.replace(/^\//, '').split('/')
  const fixed = names.includes('**') ? names.slice(0, names.indexOf('**')) : names.slice(0, -1)
  const matchers = fixed.map((_, index) => {
    const isAnyDepth = names[index + 1] === '**'
    return matcherOf(`/${names.slice(0, index + 1).join('/')}`, isAnyDepth ? BELOW : '')
  })
  return (folder) => matchers.some((matches) => matches(folder))
}

/** A pattern also matches what is below it. */
const BELOW = '(?:/.*)?'

/**
 * As in `.gitignore`, a pattern without a `/` matches at any depth. Case and what
 * else the file systems of macOS and Windows ignore does not count. `*` and `?` stay within a folder, `**` does not.
 */
function matcherOf(pattern: string, below: string): (file: string) => boolean {
  const whole = plainPattern(pattern)
  const depth = whole.includes('/') ? '' : '(?:.*/)?'
  const source = sourceOf(whole.replace(/^\//, '').replace(/(?:\/\*\*)+$/, ''))
  const expression = new RegExp(`^${depth}${source}${below}$`, 'iu')
  return (file) => {
    // A backslash separates folders on Windows.
    const names = file.normalize('NFC').split(/[/\\]/)
    return (
      expression.test(names.join('/')) || expression.test(names.map(plainName).join('/').normalize('NFC'))
    )
  }
}

function plainPattern(pattern: string): string {
  return pattern.normalize('NFC').replace(/\\/g, '/').replace(/\/+$/, '')
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
