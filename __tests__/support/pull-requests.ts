/** Pull requests of the stand-in that a delivery opens and changes. */
import type { Answer, GitDatabase } from './git-database.js'

/** A pull request that the stand-in holds. */
export interface StoredPull {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  isMerged: boolean
  readonly draft: boolean
  readonly head: string
  readonly headRepository: string | null
  readonly base: string
  labels: string[]
  reviewers: string[]
}

type Operations = GitDatabase['operations']

/** The operations on pull requests of a repository. */
export function pullOperations(
  repository: string,
  pulls: StoredPull[],
  database: () => GitDatabase,
  nextNumber: () => number
): Operations {
  const owner = repository.split('/')[0] ?? ''
  const find = (number: string | undefined): StoredPull | undefined =>
    pulls.find((pull) => String(pull.number) === number)
  const show = (pull: StoredPull) => ({
    number: pull.number,
    html_url: `https://github.com/${repository}/pull/${pull.number}`,
    state: pull.state,
    merged_at: pull.isMerged ? '2026-01-01T00:00:00Z' : null,
    draft: pull.draft,
    title: pull.title,
    body: pull.body,
    head: {
      ref: pull.head,
      sha: database().branch(pull.head) ?? '0'.repeat(40),
      repo: pull.headRepository === null ? null : { full_name: pull.headRepository }
    },
    base: { ref: pull.base }
  })
  const invalid = (message: string): Answer => [
    422,
    { message: 'Validation Failed', errors: [{ resource: 'PullRequest', code: 'custom', message }] }
  ]
  return {
    'pulls/get': (_, { pull_number }) => {
      const pull = find(pull_number)
      return pull === undefined ? [404, { message: 'Not Found' }] : [200, show(pull)]
    },
    'pulls/create': (body) => {
      const {
        title,
        body: text = '',
        head,
        base,
        draft = false
      } = body as Record<string, string> & { draft?: boolean }
      if (database().branch(head ?? '') === undefined)
        return [
          422,
          {
            message: 'Validation Failed',
            errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }]
          }
        ]
      if (pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base))
        return invalid(`A pull request already exists for ${owner}:${head ?? ''}.`)
      const trees = [head, base].map((name) => database().text('rev-parse', `${name ?? ''}^{tree}`))
      if (trees[0] === trees[1]) return invalid(`No commits between ${base ?? ''} and ${head ?? ''}`)
      if (text.length > 65_536) return invalid('body is too long (maximum is 65536 characters)')
      const pull: StoredPull = {
        number: nextNumber(),
        title: title ?? '',
        body: text,
        state: 'open',
        isMerged: false,
        draft,
        head: head ?? '',
        headRepository: repository,
        base: base ?? '',
        labels: [],
        reviewers: []
      }
      pulls.push(pull)
      return [201, show(pull)]
    },
    'pulls/update': (body, { pull_number }) => {
      const pull = find(pull_number)
      if (pull === undefined) return [404, { message: 'Not Found' }]
      Object.assign(pull, body)
      return [200, show(pull)]
    },
    'pulls/request-reviewers': (body, { pull_number }) => {
      const pull = find(pull_number)
      if (pull === undefined) return [404, { message: 'Not Found' }]
      const { reviewers = [], team_reviewers = [] } = body as {
        reviewers?: string[]
        team_reviewers?: string[]
      }
      pull.reviewers = [...reviewers, ...team_reviewers]
      return [201, show(pull)]
    },
    'issues/add-labels': (body, { issue_number }) => {
      const pull = find(issue_number)
      if (pull === undefined) return [404, { message: 'Not Found' }]
      pull.labels = (body as { labels: string[] }).labels
      return [200, pull.labels.map((name) => ({ name }))]
    }
  }
}

/** The list of pull requests, newest first, as the query asks. */
export function listPulls(
  pulls: readonly StoredPull[],
  operations: Operations,
  query: URLSearchParams
): Answer {
  const head = query.get('head')?.replace(/^[^:]+:/, '')
  const state = query.get('state') ?? 'open'
  const found = pulls.filter(
    (pull) => (head === undefined || pull.head === head) && (state === 'all' || pull.state === state)
  )
  return [
    200,
    found.toReversed().map(({ number }) => operations['pulls/get']?.({}, { pull_number: String(number) })[1])
  ]
}
