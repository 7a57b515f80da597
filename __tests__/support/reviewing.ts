/** Reviews of a pull request of the stand-in, whose branch is in the git database. */
import { connectReview } from '../../src/action/review/review-api.js'
import { postReview, type ReviewRequest, type ReviewResult } from '../../src/action/review/post-review.js'
import type { ReportedFinding } from '../../src/session/record/finding.js'
import { publish } from './delivering.js'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN, type GitHubStandIn } from './github-api.js'
import { makeRepository, type TestRepository } from './repository.js'

export const PULL = 7

/** A checkout whose branch `topic` is pull request 7 of `main`. */
export function openPull(
  github: GitHubStandIn,
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>
): TestRepository {
  const repository = makeRepository(base)
  publish(repository, github)
  repository.git('checkout', '-q', '-b', 'topic')
  pushHead(github, repository, head)
  addPull(github, 'A change')
  return repository
}

/** Adds pull request 7, from the branch `topic` to `main`. */
export function addPull(github: GitHubStandIn, title: string): void {
  github.pullRequests.push({
    number: PULL,
    title,
    body: '',
    state: 'open',
    isMerged: false,
    draft: false,
    head: 'topic',
    headRepository: STAND_IN_REPOSITORY,
    base: 'main',
    labels: [],
    reviewers: []
  })
}

/** Commits the files to the branch of the pull request, and pushes; returns the commit. */
export function pushHead(
  github: GitHubStandIn,
  repository: TestRepository,
  files: Readonly<Record<string, string>>
): string {
  repository.commit(files)
  return publish(repository, github, 'topic')
}

/** A finding with what the test says about it. */
export function finding(given: Partial<ReportedFinding>): ReportedFinding {
  return {
    path: 'a.ts',
    severity: 'medium',
    category: 'bug',
    title: 'Something is wrong',
    body: 'It breaks.',
    agent: 'QA',
    ...given
  }
}

/** Posts the findings, as reviewed at the present head. */
export function review(
  github: GitHubStandIn,
  findings: readonly ReportedFinding[],
  given: Partial<ReviewRequest> = {}
): Promise<ReviewResult> {
  const api = connectReview({
    token: STAND_IN_TOKEN,
    repository: STAND_IN_REPOSITORY,
    apiUrl: github.url
  })
  return postReview(api, {
    pull: PULL,
    findings,
    problems: [],
    commits: [github.database.branch('topic') ?? ''],
    directory: '',
    mayBlock: false,
    mostComments: 20,
    job: 'review.yml\nreview',
    isFailed: false,
    runUrl: 'https://github.com/octo/calculator/actions/runs/42',
    redact: (text) => text,
    signal: new AbortController().signal,
    wait: () => Promise.resolve(),
    ...given
  })
}
