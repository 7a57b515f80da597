/** What an entry loads before anything can start: a package that only some sessions need would delay all of them. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'

const SOURCE = path.resolve(import.meta.dirname, '../src')

/**
 * Packages that the static imports of a module lead to; those that are written as types are not loaded. One file of a package,
 * imported by its path, was chosen because it is small.
 */
function packagesOf(entry: string): ReadonlySet<string> {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file) || !file.startsWith(`${SOURCE}${path.sep}`)) return
    seen.add(file)
    const text = fs.readFileSync(file, 'utf8')
    for (const [, names = '', from = ''] of text.matchAll(/^(?:im|ex)port ([^;'"]*?from )?'([^']+)'/gm))
      if (names.startsWith('type ')) continue
      else if (from.startsWith('.')) visit(path.resolve(path.dirname(file), from.replace(/\.js$/, '.ts')))
      else if (!from.startsWith('node:')) packages.add(from)
  }
  visit(path.join(SOURCE, entry))
  return packages
}

it.each(['cli.ts', 'main.ts'])('loads no package before a session of %s starts', (entry) => {
  expect([...packagesOf(entry)]).toEqual([])
})

it('finds the packages of a module', () => {
  expect([...packagesOf('session/review/parse-findings.ts')]).toEqual(['valibot'])
})
