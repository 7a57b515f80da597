/**
 * Puts the pull request that a comment is about into the working directory. A comment's workflow runs on the default branch,
 * so without this agents would work on other code than the comment is about.
 */
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import { findProgramWithin } from '../../session/inputs/check/program-folder.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { pullNumber, type WorkflowEvent } from '../event/workflow-event.js'
import type { PullHead } from '../github/github-api.js'
import { containsCommit } from '../trust/checkout.js'
import { gitMessage, gitRunner, isAnswered, runGit } from '../trust/run-git.js'
import { openAuthorizedGit } from './authorized-git.js'

/** What the checkout depends on. */
export interface HeadRequest {
  readonly event: WorkflowEvent
  readonly workingDirectory: string
  /** The pull request as it was when trust was checked. */
  readonly readPullHead: (pull: number) => Promise<PullHead>
  readonly token: string
  /** `https://github.com` */
  readonly serverUrl: string
}

/** Which code agents work on. */
export type WorkedOn =
  | { readonly kind: 'head'; readonly pull: number; readonly sha: string; readonly isMoved: boolean }
  /** The message says why it is not the head. */
  | { readonly kind: 'other'; readonly message: string }

/**
 * Checks out the head if the commit of the workflow run is checked out; any other one is the author's choice. Undefined if
 * the event is not a comment in the conversation of a pull request: those run on the pull request's code.
 * @throws ConfigurationError if the action's own files are in the checkout, EnvironmentError if the head cannot be had
 */
export async function checkOutHead(request: HeadRequest): Promise<WorkedOn | undefined> {
  const { event, workingDirectory } = request
  const pull = event.name === 'issue_comment' ? pullNumber(event) : undefined
  if (pull === undefined) return undefined
  const { sha, repository } = await request.readPullHead(pull)
  if (repository?.toLowerCase() !== event.repository.toLowerCase())
    return other(
      `Pull request #${pull} comes from a fork, so agents work on the base, and get the change as data (title, text, changed files).`
    )
  const current = await runGit(workingDirectory, ['rev-parse', '--verify', 'HEAD^{commit}']).then(
    (text) => text.trim(),
    () => undefined
  )
  if (current === undefined)
    return other(
      `The working directory is no git checkout, so agents do not have the code of pull request #${pull}. Check out the repository before this step (actions/checkout).`
    )
  const head = { kind: 'head', pull, sha } as const
  // A merge with the base contains it, too.
  if (await containsCommit(workingDirectory, current, sha, runGit)) return { ...head, isMoved: false }
  if (current !== event.sha)
    return other(
      `Agents work on ${current.slice(0, 10)}, which an earlier step checked out, and not on ${sha.slice(0, 10)}, the head of pull request #${pull}. Leave out ref of actions/checkout to have the head checked out.`
    )
  if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new Error(`GitHub gave no commit for pull request #${pull}`)
  await refuseOwnFiles(workingDirectory, pull)
  try {
    await moveTo(sha, request)
  } catch (error) {
    throw new EnvironmentError(
      'GIT_FAILED',
      `The head ${sha.slice(0, 10)} of pull request #${pull} could not be checked out: ${gitMessage(error)}. Give the job contents: read; if an earlier step changed files of the checkout, move it after this one; or check it out by yourself (actions/checkout with ref: refs/pull/${pull}/head).`,
      { cause: error }
    )
  }
  return { ...head, isMoved: true }
}

/** The head would replace what the rest of this step loads, and the post step, which have the key and the token. */
async function refuseOwnFiles(workingDirectory: string, pull: number): Promise<void> {
  const top = (await runGit(workingDirectory, ['rev-parse', '--show-toplevel'])).trim()
  const folder = findProgramWithin(top)
  if (folder === undefined) return
  throw new ConfigurationError([
    `trigger-phrase: the checkout ${top} contains this action's own files (${folder}), so the head of pull request #${pull} could replace them. Use the action by name (owner/name@commit), or check it out beside the project.`
  ])
}

function other(message: string): WorkedOn {
  return { kind: 'other', message }
}

/** Files of Git LFS stay pointers, as after actions/checkout: the filter has no credentials, and the head would choose its host. */
const WITHOUT_LFS = { GIT_LFS_SKIP_SMUDGE: '1' }

async function moveTo(sha: string, request: HeadRequest): Promise<void> {
  const git = gitRunner(WITHOUT_LFS)
  const ask = (...args: string[]): Promise<string> => git(request.workingDirectory, args)
  const remote = await chooseRemote(ask)
  const authorized = openAuthorizedGit(request, await ask('remote', 'get-url', remote).catch(() => ''))
  const send = (...args: string[]): Promise<string> => authorized(request.workingDirectory, args)
  if (!(await isAnswered(ask('cat-file', '-e', `${sha}^{commit}`)))) {
    const isShallow = (await ask('rev-parse', '--is-shallow-repository')).trim() === 'true'
    const quietly = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head']
    // By its id, so that what is fetched is what was looked at, whatever is pushed meanwhile.
    await send('fetch', ...quietly, ...(isShallow ? ['--depth=1'] : []), remote, sha)
  }
  // Only in a partial clone does the checkout itself fetch. Filters of the checkout run now, and must not see the token.
  const isPartial = await isAnswered(ask('config', '--get-regexp', '^remote\\..*\\.promisor$'))
  await (isPartial ? send : ask)('checkout', '--quiet', '--detach', '--no-recurse-submodules', sha)
}

async function chooseRemote(ask: (...args: string[]) => Promise<string>): Promise<string> {
  const remotes = (await ask('remote')).split('\n').filter((name) => name !== '')
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin')
}
