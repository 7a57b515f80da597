/** Posts the findings of a session as a review of its pull request: each once, whatever was posted before. */
import type { ReportedFinding } from '../../session/record/finding.js'
import type { DiffFile } from '../../session/review/diff.js'
import { placeFindings, type PlacedFinding } from '../../session/review/merge-findings.js'
import { planReview, type ReviewPlan } from '../../session/review/plan-review.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { GitHubApiError } from '../github/github-error.js'
import { waitWithTimer, withinRateLimits, type Wait } from '../github/rate-limits.js'
import { createReview } from './create-review.js'
import { ownReviews, ownThreads, type OwnReviews } from './earlier-reviews.js'
import { explainReviewRefusal } from './explain-refusal.js'
import { liftBlock } from './lift-block.js'
import type { ReviewApi } from './review-api.js'
import { readSituation, type Situation } from './situation.js'
import { renderComment, renderReviewBody, reviewMark } from './review-text.js'
import { findStale, settleThreads } from './stale-threads.js'

/** What is posted, and how. */
export interface ReviewRequest {
  readonly pull: number
  readonly findings: readonly ReportedFinding[]
  /** Findings that cannot be read. */
  readonly problems: readonly string[]
  /** The commit that agents worked on, and those that it merges. */
  readonly commits: readonly string[]
  /** Folder that agents may write paths from; empty for the top of the repository. */
  readonly directory: string
  /** Whether an open `high` finding blocks the pull request. */
  readonly mayBlock: boolean
  readonly mostComments: number
  /** Identifies the job in the repository. */
  readonly job: string
  readonly isFailed: boolean
  readonly runUrl: string | undefined
  readonly redact: (text: string) => string
  readonly signal: AbortSignal
  readonly wait?: Wait | undefined
}

/** What became of it. */
export type ReviewResult =
  | {
      readonly kind: 'done'
      /** Address of the review; undefined if there was nothing new to say. */
      readonly url: string | undefined
      readonly event: 'COMMENT' | 'REQUEST_CHANGES'
      readonly comments: readonly PlacedFinding[]
      readonly inBody: readonly PlacedFinding[]
      readonly known: readonly PlacedFinding[]
      /** Comments that were resolved, because their lines are gone. */
      readonly resolved: number
      readonly isDismissed: boolean
      readonly notices: readonly string[]
    }
  | { readonly kind: 'nothing'; readonly reason: string }

interface Context {
  readonly api: ReviewApi
  readonly request: ReviewRequest
  readonly send: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>
}

const LONGEST_WAIT_MS = 120_000

/** @throws EnvironmentError with what failed and what to do; what was posted before that is not posted again by a re-run */
export async function postReview(api: ReviewApi, request: ReviewRequest): Promise<ReviewResult> {
  const { pull, job, signal, wait = waitWithTimer } = request
  const context: Context = {
    api,
    request,
    send: (ask) => {
      if (signal.aborted)
        throw new Error('The review was cancelled: re-run this job, nothing is posted twice.')
      return withinRateLimits(ask, { longestMs: LONGEST_WAIT_MS, signal, wait })
    }
  }
  const { send } = context
  const found = await within('The pull request could not be read', 'pull-requests: read', async () => {
    const situation = await readSituation(api, pull, send)
    if (typeof situation === 'string') return situation
    const threads = ownThreads(await send(() => api.listThreads(pull)))
    const reviews = ownReviews(await send(() => api.listReviews(pull)), job)
    return { situation, threads, reviews }
  })
  if (typeof found === 'string') return { kind: 'nothing', reason: found }
  const { situation, threads, reviews } = found
  const placed = placeFindings(
    request.findings.map((each) => fromTop(each, situation.files, request)),
    situation.files
  )
  const plan = planReview(placed, { threads, inBodies: reviews.inBodies }, request.mostComments)
  const posted = await within('The review could not be posted', 'pull-requests: write', () =>
    post(context, situation, plan, reviews)
  )
  const stale = await findStale(api, plan.unmatched, situation, send)
  const gone = await settleThreads(api, stale.gone, goneWords(situation.head), send)
  const moved = await settleThreads(api, plan.moved, 'Moved: the finding is at other lines now.', send)
  const openHigh = hasHigh([
    ...placed.filter((each) => !plan.settled.includes(each)),
    ...plan.repeated,
    ...plan.unmatched.filter((thread) => !stale.gone.includes(thread))
  ])
  const dismissal =
    openHigh || request.isFailed || request.problems.length > 0
      ? { isDismissed: false, notices: [] }
      : await liftBlock(api, reviews.blocking, send)
  return {
    kind: 'done',
    ...posted,
    known: plan.known,
    resolved: gone.settled,
    isDismissed: dismissal.isDismissed,
    notices: [
      ...(request.commits.includes(situation.head)
        ? []
        : [movedHead(request.commits[0] ?? '', situation.head)]),
      ...posted.notices,
      ...stale.notices,
      ...gone.notices,
      ...moved.notices,
      ...dismissal.notices
    ]
  }
}

function goneWords(head: string): string {
  return `Resolved: these lines are gone as of ${head.slice(0, 10)}.`
}

function movedHead(from: string, to: string): string {
  return `Agents worked on ${from.slice(0, 10)}, but the head of the pull request is ${to.slice(0, 10)}: it was pushed meanwhile, or something else was checked out. Their quotes were looked up in ${to.slice(0, 10)}, which is not reviewed itself.`
}

/** The finding with its path from the top of the repository. */
function fromTop(
  finding: ReportedFinding,
  files: readonly DiffFile[],
  { directory }: ReviewRequest
): ReportedFinding {
  const { path } = finding
  const isChanged = (name: string): boolean =>
    files.some((file) => file.path === name || file.previousPath === name)
  if (path === undefined || directory === '' || isChanged(path)) return finding
  return isChanged(`${directory}/${path}`) ? { ...finding, path: `${directory}/${path}` } : finding
}

async function within<Value>(
  what: string,
  permission: string,
  requests: () => Promise<Value>
): Promise<Value> {
  try {
    return await requests()
  } catch (error) {
    if (!(error instanceof GitHubApiError)) throw error
    throw new EnvironmentError(error.code, explainReviewRefusal(error, what, permission), { cause: error })
  }
}

type Posted = Pick<
  Extract<ReviewResult, { readonly kind: 'done' }>,
  'url' | 'event' | 'comments' | 'inBody' | 'notices'
>

async function post(
  { api, request, send }: Context,
  { head }: Situation,
  plan: ReviewPlan,
  reviews: OwnReviews
): Promise<Posted> {
  const { pull, redact, mayBlock, job } = request
  const { comments, body, known } = plan
  const isNew = comments.length + body.length > 0
  const blocks =
    mayBlock &&
    (hasHigh([...comments, ...body]) ||
      // An earlier run may have got no further than its comments. What a person dismissed is settled.
      (reviews.blocking.length === 0 && !reviews.wasDismissed && hasHigh(plan.repeated)))
  if (!isNew && !blocks) return { url: undefined, event: 'COMMENT', comments: [], inBody: [], notices: [] }
  let omitted = 0
  const created = await createReview<PlacedFinding>(
    api,
    {
      pull,
      head,
      event: blocks ? 'REQUEST_CHANGES' : 'COMMENT',
      comments: comments.flatMap((subject) => {
        const { anchor } = subject
        if (anchor === undefined) return []
        const { path, side, startLine, line } = anchor
        return [{ subject, comment: { path, side, startLine, line, body: renderComment(subject, redact) } }]
      }),
      renderBody: (refused) => {
        const rendered = renderReviewBody({
          ...request,
          comments: comments.length - refused.length,
          body: [...refused.map(asRefused), ...body],
          known: known.length,
          reviewed: request.commits.includes(head) ? head : (request.commits[0] ?? head),
          head
        })
        omitted = rendered.omitted
        return rendered.text
      },
      furtherBody: `${reviewMark(job)}\n\nA part of the findings in ${head.slice(0, 10)}.`
    },
    send
  )
  const { url, refused, isSoftened } = created
  return {
    url,
    event: blocks && !isSoftened ? 'REQUEST_CHANGES' : 'COMMENT',
    comments: comments.filter((each) => !refused.includes(each)),
    inBody: [...refused.map(asRefused), ...body],
    notices: [
      ...(refused.length === 0
        ? []
        : [`GitHub refused comments on the lines of ${refused.length} findings: they are in the body.`]),
      ...(omitted === 0
        ? []
        : [`${omitted} findings did not fit into the review: they are in session.json of the artifact.`]),
      ...(isSoftened
        ? ['The token that posts the review opened the pull request, so it comments and does not block it.']
        : [])
    ]
  }
}

function asRefused(placed: PlacedFinding): PlacedFinding {
  return { ...placed, reason: 'GitHub refuses one there' }
}

function hasHigh(findings: readonly Pick<PlacedFinding, 'identity'>[]): boolean {
  return findings.some(({ identity }) => identity.severity === 'high')
}
