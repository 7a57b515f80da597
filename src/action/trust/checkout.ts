/** What a folder has checked out, and whose it may be: its commit, where that came from, and files that differ from it. */
import fs from 'node:fs'
import { readChanges } from './checkout-changes.js'
import { gitMessage, isAnswered, runGit, type RunGit } from './run-git.js'
import type { Checkout } from './trust-facts.js'

/** A pull request's ref, in the forms under which it is usually fetched. */
const PULL_REF = /(?:^|\/)(?:pr|prs|pull|pulls|merge-requests)\//

/**
 * Reads what is checked out. Files without a repository may come from anyone.
 * @param forkSha the commit of the fork's pull request
 */
export async function readCheckout(
  directory: string,
  forkSha: string,
  git: RunGit = runGit
): Promise<Checkout> {
  try {
    if (fs.readdirSync(directory).length === 0) return { kind: 'empty' }
    const head = (await git(directory, ['rev-parse', '--verify', 'HEAD^{commit}'])).trim()
    return {
      kind: 'commit',
      head,
      isFromFork: await containsCommit(directory, head, forkSha, git),
      repositories: await readRepositories(directory, git),
      isOnBranch: await isOnBranch(directory, git),
      changed: await readChanges(directory, git)
    }
  } catch (error) {
    return { kind: 'unknown', reason: gitMessage(error) }
  }
}

/** Whether `head` is a commit or built on it. Parents are read from the object, too: a shallow clone hides them from `merge-base`. */
export async function containsCommit(
  directory: string,
  head: string,
  sha: string,
  git: RunGit
): Promise<boolean> {
  if (sha === '') return false
  const commit = await git(directory, ['cat-file', 'commit', head])
  const [header = ''] = commit.split('\n\n', 1)
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent)
  if ([head, ...parents].includes(sha)) return true
  return isAnswered(git(directory, ['merge-base', '--is-ancestor', sha, head]))
}

/** `owner/name` of the remotes and of what was fetched last, in lower case. */
async function readRepositories(directory: string, git: RunGit): Promise<readonly string[]> {
  const remotes = await git(directory, ['config', '--get-regexp', '^remote\\..*\\.(push)?url$']).catch(
    () => ''
  )
  const [fetchHead = ''] = (
    await git(directory, ['rev-parse', '--path-format=absolute', '--git-path', 'FETCH_HEAD'])
  ).split('\n')
  const fetched = fs.existsSync(fetchHead) ? fs.readFileSync(fetchHead, 'utf8') : ''
  const urls = [
    ...remotes.split('\n').map((line) => line.replace(/^\S+ /, '')),
    ...fetched.split('\n').map((line) => /(?: of |\t\t|\t)(\S+)$/.exec(line)?.[1] ?? '')
  ]
  return [...new Set(urls.flatMap((url) => repositoryOf(url) ?? []))]
}

function repositoryOf(url: string): string | undefined {
  return /([^/:]+\/[^/:]+?)(?:\.git)?\/*$/.exec(url.trim())?.[1]?.toLowerCase()
}

/** Whether a branch or a tag of a remote contains it; a pull request's ref is neither. */
async function isOnBranch(directory: string, git: RunGit): Promise<boolean> {
  const format = '--format=%(refname)'
  const refs = await git(directory, [
    'for-each-ref',
    format,
    '--contains',
    'HEAD',
    'refs/remotes',
    'refs/tags'
  ])
  return refs.split('\n').some((ref) => ref !== '' && !PULL_REF.test(ref))
}
