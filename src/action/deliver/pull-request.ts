/** Opens the pull request of a branch, or renews the one that is open. */
import { errorMessage } from '../../util/error-message.js'
import { GitHubApiError } from '../github/github-error.js'
import { waitWithTimer } from '../github/rate-limits.js'
import type { PullRequest } from './deliver-api.js'
import type { DeliverContext } from './deliver.js'
import { renderBody, renderTitle, renewBody } from './delivery-text.js'
import type { PlacedBranch } from './place-branch.js'

/** What the author wants of the pull request. */
export interface PullRequestWishes {
  readonly isDraft: boolean
  readonly labels: readonly string[]
  readonly reviewers: readonly string[]
  /** Address of the server, for a link to open it by hand. */
  readonly serverUrl: string
}

/** An open pull request. */
export interface OpenedPullRequest {
  readonly number: number
  readonly url: string
  readonly operation: 'created' | 'updated' | 'unchanged'
  readonly notices: readonly string[]
}

/** Login of the job's own token. */
const DEFAULT_TOKEN = 'github-actions[bot]'

/** Since June 2026 (docs: "Approving workflow runs from GitHub Actions"). */
export function approvalNotice(author: string, operation: string): string | undefined {
  if (author !== DEFAULT_TOKEN || operation === 'unchanged') return undefined
  return 'The checks of this pull request wait until somebody with write access chooses "Approve workflows to run", because it was made by the job\'s own token. With an app\'s token as github-token they start by themselves (docs/deliver.md).'
}

/** @throws EnvironmentError with the link by which to open it by hand */
export async function openPullRequest(
  context: DeliverContext,
  placed: PlacedBranch
): Promise<OpenedPullRequest | { readonly nothing: string }> {
  const { api, request, send, within } = context
  const { facts, base, wishes, screened, subject } = request
  const compare = `${wishes.serverUrl}/${api.repository}/compare/${encodeBranch(base)}...${encodeBranch(placed.branch)}?expand=1`
  const work = {
    what: `The branch ${placed.branch} is there, but its pull request could not be opened (by hand: ${compare})`,
    permission: 'pull-requests: write'
  }
  const found = await within(work, async () => {
    const { defaultBranch } =
      subject.kind === 'issue' ? await send(() => api.readRepository()) : { defaultBranch: '' }
    const body = renderBody({ ...facts, ...screened, closesIssues: base === defaultBranch })
    const open = (await send(() => api.listPullRequests(placed.branch))).find(({ state }) => state === 'open')
    if (open !== undefined) return renew(context, open, body, placed)
    return create(context, { title: renderTitle(facts), body }, placed)
  })
  if ('nothing' in found) return found
  const notices = [
    ...(await decorate(context, found.pull)),
    ...[approvalNotice(placed.commit.author, found.operation)].filter((each) => each !== undefined)
  ]
  return { number: found.pull.number, url: found.pull.url, operation: found.operation, notices }
}

type Found =
  | { readonly pull: PullRequest; readonly operation: OpenedPullRequest['operation'] }
  | { readonly nothing: string }

async function renew(
  { api, send }: DeliverContext,
  pull: PullRequest,
  body: string,
  placed: PlacedBranch
): Promise<Found> {
  const renewed = renewBody(pull.body, body)
  if (renewed === undefined || renewed === pull.body)
    return { pull, operation: placed.operation === 'unchanged' ? 'unchanged' : 'updated' }
  // A re-run with the same commit still renews cost and link.
  await send(() => api.updatePullRequest(pull.number, { body: renewed }))
  return { pull, operation: placed.operation === 'unchanged' ? 'unchanged' : 'updated' }
}

async function create(
  { api, request, send }: DeliverContext,
  { title, body }: { readonly title: string; readonly body: string },
  { branch }: PlacedBranch
): Promise<Found> {
  const { base, wishes, facts } = request
  const draft = wishes.isDraft || facts.isFailed
  try {
    const pull = await send(() => api.createPullRequest({ title, body, head: branch, base, draft }))
    return { pull, operation: 'created' }
  } catch (error) {
    if (!(error instanceof GitHubApiError)) throw error
    if (/No commits between/i.test(error.message)) return { nothing: `${base} already has these changes` }
    // Draft pull requests are not part of every plan.
    if (draft && /draft/i.test(error.message)) {
      const pull = await send(() => api.createPullRequest({ title, body, head: branch, base, draft: false }))
      return { pull, operation: 'created' }
    }
    const mayExist = error.status === undefined || /already exists/i.test(error.message)
    const open = mayExist
      ? (await send(() => api.listPullRequests(branch))).find(({ state }) => state === 'open')
      : undefined
    if (open === undefined) throw error
    return { pull: open, operation: 'updated' }
  }
}

/** Just after its creation a pull request may be unknown to the requests for labels and reviewers. */
const RETRY_DELAYS_MS = [1_000, 3_000]

/** Labels and reviewers are extras: what fails is a notice. */
async function decorate(context: DeliverContext, { number }: PullRequest): Promise<string[]> {
  const { api, request } = context
  const { labels, reviewers } = request.wishes
  const notices: string[] = []
  const attempt = async (what: string, permission: string, ask: () => Promise<void>): Promise<void> => {
    try {
      await retryUnresolved(context, ask)
    } catch (error) {
      const hint =
        error instanceof GitHubApiError && error.code === 'GITHUB_REFUSED'
          ? ` Give the job "${permission}".`
          : ''
      notices.push(`${what} could not be set on #${number}: ${errorMessage(error)}.${hint}`)
    }
  }
  if (labels.length > 0) await attempt('The labels', 'issues: write', () => api.addLabels(number, labels))
  if (reviewers.length > 0)
    await attempt('The reviewers', 'pull-requests: write', () => api.requestReviewers(number, reviewers))
  return notices
}

async function retryUnresolved({ send, request }: DeliverContext, ask: () => Promise<void>): Promise<void> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      await send(ask)
      return
    } catch (error) {
      if (!(error instanceof GitHubApiError) || !/could not resolve to a node/i.test(error.message))
        throw error
      await (request.wait ?? waitWithTimer)(delayMs, request.signal)
    }
  }
  await send(ask)
}

function encodeBranch(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}
