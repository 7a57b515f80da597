/**
 * A stand-in for GitHub's REST API, as far as the action asks it. Every request is checked against GitHub's own
 * description, so that a wrong path, query or field fails; it answers in pages, and fails on request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkRequest, findForeignFields, type ApiRequest } from './github-description.js'
import { commandGraph, commandOperations, newCommandState, type CommandState } from './commands.js'
import { createGitDatabase, type GitDatabase } from './git-database.js'
import { listPulls, pullOperations, type StoredPull } from './pull-requests.js'
import { executeGraph, graphOperation, GraphRefusal } from './github-graph.js'
import {
  newReviewState,
  reviewGraph,
  reviewOperations,
  type ReviewSetting,
  type ReviewState
} from './reviews.js'
import { readBody, sendJson, startLoopbackServer } from './loopback-server.js'

/** A user as GitHub shows one. */
export interface StoredUser {
  readonly login: string
  readonly type: 'User' | 'Bot'
}

/** A comment that the stand-in holds. */
export interface StoredComment {
  readonly id: number
  readonly subject: number
  body: string
  readonly user: StoredUser
}

/** An issue that the stand-in holds. */
export interface StoredIssue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly state: 'open' | 'closed'
}

/** What goes wrong with a request. */
export interface ApiFault {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

/** What the repository is like. All of it may be changed by the test. */
export interface RepositoryState extends ReviewState, CommandState {
  /** By login. */
  readonly permissions: Map<string, string>
  /** Heads of pull requests, by number. */
  readonly pulls: Map<number, { readonly sha: string; readonly repository: string | null }>
  /** Newest commits of branches. */
  readonly branchHeads: Set<string>
  readonly files: { readonly filename: string; readonly additions: number; readonly deletions: number }[]
  readonly comments: StoredComment[]
  readonly issues: StoredIssue[]
  /** Cache entries of all refs, in the order in which they were made. */
  listCaches: () => readonly { readonly key: string; readonly ref: string }[]
  /** The token's user; an installation's token (a bot's) cannot request it. */
  tokenUser: StoredUser
  /** Pull requests with a branch in the git database; `pulls` has those of which only the head is known. */
  readonly pullRequests: StoredPull[]
  /** Whether commits of the token are verified. */
  signsCommits: boolean
  /** Chooses a fault by operation (`issues/create`) and how manieth of its kind the request is, from 1. */
  chooseFault: (operation: string, count: number) => ApiFault | undefined
}

/** The running stand-in. */
export interface GitHubStandIn extends RepositoryState {
  readonly url: string
  /** The repository behind the git database; made when it is first asked for. */
  readonly database: GitDatabase
  /** Bodies of the requests, beside `calls`. */
  readonly bodies: readonly unknown[]
  /** Operations that were asked for, in order. */
  readonly calls: readonly string[]
  /** What was wrong with requests. */
  readonly problems: readonly string[]
  /** Called after each request. */
  onCall: (operation: string) => void
  /** @throws Error when a request did not fit GitHub's description. */
  close(): Promise<void>
}

/** The token that the stand-in accepts. In two pieces, so that no scanner takes it for a leaked one. */
export const STAND_IN_TOKEN = ['ghs', 'standInStandInStandInStandInStandIn01'].join('_')

/** The repository that the stand-in knows. */
export const STAND_IN_REPOSITORY = 'octo/calculator'

interface RefUpdates {
  readonly refUpdates: readonly { name: string; beforeOid: string; afterOid: string }[]
}

type Answer = readonly [status: number, value: unknown]

/** Starts the stand-in on 127.0.0.1. */
export async function startGitHubApi(): Promise<GitHubStandIn> {
  const state: RepositoryState = {
    permissions: new Map(),
    pulls: new Map(),
    branchHeads: new Set(),
    files: [],
    comments: [],
    issues: [],
    listCaches: () => [],
    pullRequests: [],
    signsCommits: true,
    tokenUser: { login: 'github-actions[bot]', type: 'Bot' },
    chooseFault: () => undefined,
    ...newReviewState(),
    ...newCommandState()
  }
  const calls: string[] = []
  const bodies: unknown[] = []
  let database: GitDatabase | undefined
  const openDatabase = (): GitDatabase =>
    (database ??= createGitDatabase(() => ({
      name: standIn.tokenUser.login,
      isVerified: standIn.signsCommits
    })))
  const problems: string[] = []
  let nextId = 1000

  const operations: Record<
    string,
    (request: ApiRequest, parameters: Readonly<Record<string, string>>) => Answer
  > = {
    'repos/get-collaborator-permission-level': (_, { username = '' }) => {
      const permission = standIn.permissions.get(username)
      return permission === undefined
        ? notFound
        : [200, { permission, role_name: permission, user: { login: username, type: 'User' } }]
    },
    'pulls/get': (_, { pull_number }) => {
      const pull = standIn.pulls.get(Number(pull_number))
      if (pull === undefined)
        return openPulls()['pulls/get']?.(undefined, { pull_number: pull_number ?? '' }) ?? notFound
      const repo = pull.repository === null ? null : { full_name: pull.repository }
      return [200, { number: Number(pull_number), head: { sha: pull.sha, repo } }]
    },
    'repos/list-branches-for-head-commit': (_, { commit_sha = '' }) => [
      200,
      standIn.branchHeads.has(commit_sha)
        ? [{ name: 'main', commit: { sha: commit_sha, url: '' }, protected: false }]
        : []
    ],
    'repos/get': () => [
      200,
      { node_id: 'R_standIn', default_branch: 'main', full_name: STAND_IN_REPOSITORY }
    ],
    'pulls/list': ({ query }) => listPulls(standIn.pullRequests, openPulls(), query),
    'pulls/list-files': (_, parameters) =>
      standIn.pullRequests.some(({ number }) => String(number) === parameters['pull_number'])
        ? (reviewOperations(reviewSetting())['pulls/list-files']?.({}, parameters) ?? notFound)
        : [200, standIn.files.map((file) => ({ ...file, status: 'modified' }))],
    'users/get-authenticated': () =>
      standIn.tokenUser.type === 'Bot' ? forbidden : [200, { login: standIn.tokenUser.login, type: 'User' }],
    'issues/list-comments': (_, { issue_number }) => [
      200,
      standIn.comments.filter(({ subject }) => subject === Number(issue_number)).map(showComment)
    ],
    'issues/get-comment': (_, { comment_id }) => {
      const comment = standIn.comments.find(({ id }) => id === Number(comment_id))
      return comment === undefined ? notFound : [200, showComment(comment)]
    },
    'issues/create-comment': ({ body }, { issue_number }) => {
      const text = (body as { body: string }).body
      if (text.length > 65_536) return tooLong
      const comment = { id: nextId++, subject: Number(issue_number), body: text, user: standIn.tokenUser }
      standIn.comments.push(comment)
      return [201, showComment(comment)]
    },
    'issues/update-comment': ({ body }, { comment_id }) => {
      const comment = standIn.comments.find(({ id }) => id === Number(comment_id))
      if (comment === undefined) return notFound
      const text = (body as { body: string }).body
      if (text.length > 65_536) return tooLong
      comment.body = text
      return [200, showComment(comment)]
    },
    'issues/list-for-repo': ({ query }) => {
      const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '')
      const state = query.get('state') ?? 'open'
      const found = standIn.issues.filter(
        (issue) =>
          (state === 'all' || issue.state === state) && labels.every((label) => issue.labels.includes(label))
      )
      return [200, found.reverse().map(showIssue)]
    },
    'actions/get-actions-cache-list': ({ query }) => {
      const beginning = query.get('key') ?? ''
      const found = standIn
        .listCaches()
        .filter(({ key }) => key.startsWith(beginning))
        .map(({ key, ref }, index) => ({ id: index + 1, key, ref, version: '1', size_in_bytes: 17 }))
      // The newest access comes first, unless asked for otherwise.
      if (query.get('sort') !== 'created_at' || query.get('direction') !== 'asc') found.reverse()
      const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 30)]
      const entries = found.slice((page - 1) * size, page * size)
      return [200, { total_count: found.length, actions_caches: entries }]
    },
    'issues/create': ({ body }) => {
      const {
        title,
        body: text = '',
        labels = []
      } = body as { title: string; body?: string; labels?: string[] }
      if (title.length > 256 || text.length > 65_536) return tooLong
      const issue = { number: nextId++, title, body: text, labels, state: 'open' as const }
      standIn.issues.push(issue)
      return [201, showIssue(issue)]
    },
    'issues/update': ({ body }, { issue_number }) => {
      const issue = standIn.issues.find(({ number }) => number === Number(issue_number))
      if (issue === undefined) return notFound
      Object.assign(issue, body)
      return [200, showIssue(issue)]
    }
  }

  const openPulls = () =>
    pullOperations(STAND_IN_REPOSITORY, standIn.pullRequests, openDatabase, () => nextId++)

  const reviewSetting = (): ReviewSetting => ({
    state: standIn,
    pulls: standIn.pullRequests,
    database: openDatabase,
    user: () => standIn.tokenUser,
    nextId: () => nextId++
  })

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const raw = (await readBody(incoming)).toString('utf8')
    const request: ApiRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: raw === '' ? undefined : (JSON.parse(raw) as unknown)
    }
    if (url.pathname === '/graphql') {
      await answerGraph(request.body, response)
      return
    }
    const { operation = 'none', parameters, problems: found } = checkRequest(request)
    calls.push(operation)
    bodies.push(request.body)
    problems.push(...found)
    try {
      if (found.length > 0) {
        sendJson(response, 400, { message: found.join('; ') })
        return
      }
      const fault = standIn.chooseFault(operation, calls.filter((call) => call === operation).length)
      const [status, value] = answerTo(operation, request, parameters, fault, incoming.headers.authorization)
      sendPage(response, url, status, value, fault?.headers)
    } finally {
      standIn.onCall(operation)
    }
  }

  /** GraphQL, by GitHub's schema. */
  const answerGraph = async (body: unknown, response: ServerResponse): Promise<void> => {
    const { query = '', variables = {} } = body as {
      query?: string
      variables?: Record<string, string>
    }
    const operation = graphOperation(query)
    calls.push(operation)
    bodies.push(body)
    try {
      const count = calls.filter((call) => call === operation).length
      const fault = standIn.chooseFault(operation, count)
      const message = fault?.message ?? `status ${fault?.status ?? 0}`
      // GraphQL answers 200 where REST answers 403.
      if (fault?.status === 403) sendJson(response, 200, { errors: [{ type: 'FORBIDDEN', message }] })
      else if (fault !== undefined) sendJson(response, fault.status, { message }, fault.headers)
      else {
        const root = { ...reviewGraph(reviewSetting()), ...commandGraph(standIn), updateRefs }
        sendJson(response, 200, await executeGraph({ query, variables }, root, problems))
      }
    } finally {
      standIn.onCall(operation)
    }
  }

  const updateRefs = ({ input }: { input: RefUpdates }): unknown => {
    const [update] = input.refUpdates
    const answered = openDatabase().updateRefs({
      name: update?.name ?? '',
      from: update?.beforeOid ?? '',
      commit: update?.afterOid ?? ''
    }) as { errors?: { message: string; type?: string }[] }
    const [error] = answered.errors ?? []
    if (error !== undefined) throw new GraphRefusal(error.type ?? 'UNPROCESSABLE', error.message)
    return { clientMutationId: null }
  }

  const answerTo = (
    operation: string,
    request: ApiRequest,
    parameters: Readonly<Record<string, string>>,
    fault: ApiFault | undefined,
    authorization: string | undefined
  ): Answer => {
    if (fault !== undefined) return [fault.status, { message: fault.message ?? `status ${fault.status}` }]
    if (authorization !== `token ${STAND_IN_TOKEN}`) return [401, { message: 'Bad credentials' }]
    const isOurs =
      !('repo' in parameters) || `${parameters['owner']}/${parameters['repo']}` === STAND_IN_REPOSITORY
    const delivered = (): Answer | undefined =>
      (operation.startsWith('git/')
        ? openDatabase().operations
        : {
            ...openPulls(),
            ...reviewOperations(reviewSetting()),
            ...commandOperations(
              standIn,
              () => standIn.tokenUser,
              () => nextId++
            )
          })[operation]?.(request.body, parameters)
    const [status, value] = isOurs
      ? (operations[operation]?.(request, parameters) ?? delivered() ?? notFound)
      : notFound
    if (status < 300)
      problems.push(
        ...findForeignFields(operation, status, value).map((name) => `${operation} answers no ${name}`)
      )
    return [status, value]
  }

  const server = await startLoopbackServer(answer)
  const standIn: GitHubStandIn = {
    ...state,
    url: server.url,
    get database() {
      return openDatabase()
    },
    bodies,
    calls,
    problems,
    onCall: () => undefined,
    close: async () => {
      await server.close()
      database?.dispose()
      if (problems.length > 0) throw new Error(`GitHub would not understand: ${problems.join('\n')}`)
    }
  }
  return standIn
}

const notFound: Answer = [404, { message: 'Not Found' }]
const forbidden: Answer = [403, { message: 'Resource not accessible by integration' }]
const tooLong: Answer = [
  422,
  { message: 'Validation Failed: body is too long (maximum is 65536 characters)' }
]

function showComment({ id, body, user }: StoredComment) {
  return { id, body, user }
}

function showIssue({ number, title, body, labels, state }: StoredIssue) {
  const html_url = `https://github.com/${STAND_IN_REPOSITORY}/issues/${number}`
  return { number, title, body, state, html_url, labels: labels.map((name) => ({ name })) }
}

/** A list goes out by pages, as GitHub's do: 30 entries unless asked for, 100 at most, the next page named in a header. */
function sendPage(
  response: ServerResponse,
  url: URL,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {}
): void {
  if (!Array.isArray(value)) {
    sendJson(response, status, value, headers)
    return
  }
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const page = Number(url.searchParams.get('page') ?? 1)
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  const link = page * size < value.length ? { link: `<${next.href}>; rel="next"` } : {}
  sendJson(response, status, value.slice((page - 1) * size, page * size), { ...link, ...headers })
}
