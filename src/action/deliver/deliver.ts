/** Delivers a session's changes: screened by the policy, as a commit, on a branch, with a pull request. The reference comes last. */
import type { DeliveredFile, Delivery } from '../../session/delivery/delivery.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { waitWithTimer, withinRateLimits, type Wait } from '../github/rate-limits.js'
import { GitHubApiError } from '../github/github-error.js'
import { branchNames, type Subject } from './branch-name.js'
import type { Commit, DeliverApi, PullRequest } from './deliver-api.js'
import { renderMessage, type TitleFacts } from './delivery-text.js'
import { explainRefusal, type RefusedWork } from './explain-refusal.js'
import { mergeOnto } from './merge-onto.js'
import { placeBranch, type PlacedBranch, type PullClaims } from './place-branch.js'
import { openPullRequest, type OpenedPullRequest, type PullRequestWishes } from './pull-request.js'
import { pushToPullRequest } from './push-to-pull.js'
import type { ScreenedDelivery } from './screen-delivery.js'
import { writeCommit, writeTree, type Send } from './write-commit.js'

/** Where the changes go. */
export type Destination = 'branch' | 'pull-request' | 'push'

/** What is delivered, and how. */
export interface DeliverRequest {
  readonly delivery: Delivery
  readonly screened: ScreenedDelivery
  readonly readContent: (file: DeliveredFile) => Buffer
  readonly destination: Destination
  readonly subject: Subject
  readonly branchPrefix: string
  /** Branch that the changes are meant for. */
  readonly base: string
  /** Whether `base` is the branch of the event's pull request, whose head was perhaps not what was checked out. */
  readonly isOnPullRequest: boolean
  readonly facts: TitleFacts
  readonly wishes: PullRequestWishes
  readonly temporaryDirectory: string
  readonly signal: AbortSignal
  readonly wait?: Wait | undefined
}

/** What became of it. */
export type DeliveryResult =
  | {
      readonly kind: 'delivered'
      readonly branch: string
      readonly commit: Commit
      readonly operation: PlacedBranch['operation'] | 'pushed'
      readonly pull: OpenedPullRequest | undefined
      /** What the reader should know. */
      readonly notices: readonly string[]
      /** What did not succeed although the branch is there; the step fails. */
      readonly failure: string | undefined
    }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

/** Everything that the parts of a delivery share. */
export interface DeliverContext {
  readonly api: DeliverApi
  readonly request: DeliverRequest
  readonly send: Send
  /** Explains a refusal of the requests within. @throws EnvironmentError */
  readonly within: <Value>(work: RefusedWork, requests: () => Promise<Value>) => Promise<Value>
}

/** Total time to wait for rate limits. */
const LONGEST_WAIT_MS = 120_000

/** @throws EnvironmentError with what failed and what to do; no reference has changed then, unless the message says so */
export async function deliver(api: DeliverApi, request: DeliverRequest): Promise<DeliveryResult> {
  const { screened } = request
  if (screened.refusals.length > 0) return { kind: 'refused', problems: screened.refusals }
  if (screened.files.length === 0) return { kind: 'nothing', reason: nothingReason(screened) }
  const context = openContext(api, request)
  if (request.destination === 'push') {
    // On the commit that agents worked on: it is what could not be put on top of the pull request's.
    const onBase = openContext(api, { ...request, isOnPullRequest: false })
    return pushToPullRequest(context, () => deliverToBranch(onBase))
  }
  return deliverToBranch(context)
}

const PATHS_NAMED = 20

function nothingReason({ leftOut, leftOutCount }: ScreenedDelivery): string {
  if (leftOutCount === 0) return 'the session changed no files'
  const named = leftOut.slice(0, PATHS_NAMED).map(({ path }) => path)
  const more = leftOutCount - named.length
  return `all that the session changed is left out: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function openContext(api: DeliverApi, request: DeliverRequest): DeliverContext {
  const { signal, wait = waitWithTimer } = request
  return {
    api,
    request,
    send: (ask) => {
      if (signal.aborted) throw new Error('it was cancelled; a re-run goes on where it stopped')
      return withinRateLimits(ask, { longestMs: LONGEST_WAIT_MS, signal, wait })
    },
    within: async (work, requests) => {
      try {
        return await requests()
      } catch (error) {
        if (error instanceof EnvironmentError && !(error instanceof GitHubApiError)) throw error
        const code = error instanceof GitHubApiError ? error.code : 'GITHUB_FAILED'
        throw new EnvironmentError(code, explainRefusal(error, work), { cause: error })
      }
    }
  }
}

const BRANCH_WORK = { what: 'The branch could not be written', permission: 'contents: write' }

async function deliverToBranch(context: DeliverContext): Promise<DeliveryResult> {
  const { api, request, send, within } = context
  const { destination, branchPrefix, subject } = request
  const names = branchNames(branchPrefix, subject)
  const readClaims = (branch: string): Promise<PullClaims> =>
    destination === 'pull-request' ? readPullClaims(context, branch) : Promise.resolve(NO_CLAIMS)
  const placed = await within(BRANCH_WORK, async () => {
    const parent = await findParent(context)
    const merged = await mergeOnParent(context, parent)
    if (merged.kind === 'conflict') return { conflicts: merged.paths }
    const message = renderMessage(request.facts)
    const tip = {
      parent: parent.id,
      makeTree: () => writeTree(api, { parent, ...merged }, send),
      makeCommit: (tree: string) => writeCommit(api, { tree, parent, message }, send)
    }
    return placeBranch(api, names, tip, readClaims, send)
  })
  if ('closed' in placed) return { kind: 'nothing', reason: placed.closed }
  if ('conflicts' in placed)
    return {
      kind: 'refused',
      problems: placed.conflicts.map(
        (path) => `${path}: it was changed on ${request.base}, too, while agents worked`
      )
    }
  const notices = placed.passedOver.map(
    ({ reason }) => `${reason}, so it was left as it is: this is ${placed.branch}.`
  )
  const { branch, commit, operation } = placed
  const done = { kind: 'delivered', branch, commit, operation, notices, failure: undefined } as const
  if (destination !== 'pull-request') return { ...done, pull: undefined }
  try {
    const pull = await openPullRequest(context, placed)
    if ('nothing' in pull) return { kind: 'nothing', reason: pull.nothing }
    return { ...done, pull, notices: [...notices, ...pull.notices] }
  } catch (error) {
    return { ...done, pull: undefined, failure: (error as Error).message }
  }
}

/** What the commit follows: the commit that agents worked on, or the tip of the pull request's branch. */
async function findParent({ api, request, send }: DeliverContext): Promise<Commit> {
  const { isOnPullRequest, base, delivery } = request
  const tip = isOnPullRequest ? await send(() => api.readBranch(base)) : delivery.baseCommit
  return send(() => api.readCommit(tip ?? delivery.baseCommit))
}

function mergeOnParent({ api, request, send }: DeliverContext, parent: Commit) {
  const { delivery, screened, readContent, temporaryDirectory } = request
  if (parent.id === delivery.baseCommit)
    return Promise.resolve({ kind: 'merged', files: screened.files, readContent } as const)
  return mergeOnto(api, { files: screened.files, readContent, tree: parent.tree, temporaryDirectory }, send)
}

const NO_CLAIMS: PullClaims = { otherBase: undefined, closed: undefined }

/** What the branch's pull requests say: one that is open towards another base, or one towards ours that somebody closed. */
async function readPullClaims(
  { api, request, send, within }: DeliverContext,
  branch: string
): Promise<PullClaims> {
  const work = { what: 'The pull requests could not be listed', permission: 'pull-requests: write' }
  const pulls = await within(work, () => send(() => api.listPullRequests(branch)))
  const open = pulls.filter(({ state }) => state === 'open')
  const isOurs = ({ base }: PullRequest): boolean => base.branch === request.base
  const newest = pulls.find(isOurs)
  const isClosed = newest !== undefined && !newest.isMerged && !open.some(isOurs)
  return {
    otherBase: open.find((pull) => !isOurs(pull))?.base.branch,
    closed: isClosed
      ? `pull request #${newest.number} from ${branch} was closed without being merged, and is not opened again. Reopen it, or delete the branch for a new one`
      : undefined
  }
}
