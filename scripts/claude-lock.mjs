// Writes src/claude/install/claude-lock.ts from package-lock.json: the checksums of the Claude CLI that is installed by default,
// with its packages for every platform. Run it after another version was installed here.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

process.chdir(path.resolve(import.meta.dirname, '..'))
const NAME = 'node_modules/@anthropic-ai/claude-code'
const KEPT = [
  'version',
  'integrity',
  'optional',
  'os',
  'cpu',
  'libc',
  'bin',
  'hasInstallScript',
  'optionalDependencies'
]

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const entries = Object.entries(packages)
  .filter(([place]) => place === NAME || place.startsWith(`${NAME}-`))
  .map(([place, entry]) => [
    place,
    Object.fromEntries(KEPT.flatMap((key) => (key in entry ? [[key, entry[key]]] : [])))
  ])
const file = 'src/claude/install/claude-lock.ts'
fs.writeFileSync(
  file,
  `/** Made by scripts/claude-lock.mjs from package-lock.json: the packages of the default version, with their checksums. */
import type { PackageLock } from './locked-packages.js'

/** What npm may install for that version. */
export const CLAUDE_LOCK: PackageLock = ${JSON.stringify(Object.fromEntries(entries))}
`
)
execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', file])
