/** The real CLI that the tests run: the one of the dev dependencies, or the one that `npm run compat` names. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { compareVersions } from '../../src/claude/install/versions.js'

export const CLAUDE = path.resolve(process.env['MPM_TEST_CLAUDE'] ?? 'node_modules/.bin/claude')

/** Its version, asked for once in a test file, and only where a test depends on it. */
export function versionOfClaude(): string {
  known ??= execFileSync(CLAUDE, ['--version'], { encoding: 'utf8' }).split(' ')[0] ?? ''
  return known
}
let known: string | undefined

/** Why a test is skipped that needs a later version; null where it is not. */
export function unlessFrom(version: string, why: string): string | null {
  return compareVersions(versionOfClaude(), version) < 0 ? `Claude Code ${versionOfClaude()} ${why}` : null
}
