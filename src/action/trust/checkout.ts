/** Which commit a folder contains. Parents are read from the commit object, so that a shallow clone has them too. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { searchFolders } from '../../util/trusted-path.js'
import { gitSettings } from '../../session/workspace/git/git.js'
import type { Checkout } from './trust-facts.js'

/** Runs git in a folder and returns its standard output. */
export type RunGit = (directory: string, args: readonly string[]) => Promise<string>

const GIT_TIMEOUT_MS = 20_000

/** Runs the real git, within bounds. */
export const runGit: RunGit = async (directory, args) => {
  const { HOME } = process.env
  const PATH = searchFolders().join(path.delimiter)
  const env = { PATH, HOME, ...gitSettings() }
  const options = { cwd: directory, timeout: GIT_TIMEOUT_MS, maxBuffer: 2 ** 20, env }
  return (await promisify(execFile)('git', [...args], options)).stdout
}

/** Reads what is checked out. Files without a repository may come from anyone. */
export async function readCheckout(directory: string, git: RunGit = runGit): Promise<Checkout> {
  try {
    if (fs.readdirSync(directory).length === 0) return { kind: 'empty' }
    const head = (await git(directory, ['rev-parse', '--verify', 'HEAD^{commit}'])).trim()
    const commit = await git(directory, ['cat-file', 'commit', head])
    const [header = ''] = commit.split('\n\n', 1)
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, parent]) => parent ?? [])
    return { kind: 'commit', head, parents }
  } catch (error) {
    return { kind: 'unknown', reason: firstLineOf(error) }
  }
}

function firstLineOf(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: unknown; readonly message?: unknown }
  const text = typeof stderr === 'string' && stderr.trim() !== '' ? stderr : String(message ?? error)
  return text.trim().split('\n', 1)[0] ?? ''
}
