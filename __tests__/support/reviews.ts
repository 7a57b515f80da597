/**
 * Reviews and their threads for the stand-in, on pull requests whose branches are in the git database: patches are git's, and a
 * thread follows its lines from commit to commit, as on GitHub.
 */
import { parsePatch, sideOf, type DiffLine } from '../../src/session/review/diff.js'
import type { Answer, GitDatabase } from './git-database.js'
import { GraphRefusal, type GraphRoot } from './github-graph.js'
import type { StoredPull } from './pull-requests.js'

/** A comment of a thread. */
export interface StoredThreadComment {
  readonly id: string
  body: string
  readonly author: string
  isMinimized: boolean
}

/** A thread on lines. */
export interface StoredThread {
  readonly id: string
  readonly pull: number
  readonly commit: string
  readonly path: string
  readonly side: 'RIGHT' | 'LEFT'
  readonly startLine: number
  readonly line: number
  isResolved: boolean
  /** A user's login; null for an app. */
  resolvedBy: string | null
  readonly comments: StoredThreadComment[]
}

/** A review. */
export interface StoredReview {
  readonly id: string
  readonly pull: number
  readonly commit: string
  body: string
  state: 'COMMENTED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  readonly author: string
}

/** What tests read and change. */
export interface ReviewState {
  readonly threads: StoredThread[]
  readonly reviews: StoredReview[]
  /** Files of which GitHub shows no patch. */
  readonly hiddenPatches: Set<string>
  /** Login of who opened the pull requests. */
  pullAuthor: string
  /** Whether a refused comment is named in the answer. */
  namesRefused: boolean
  /** Places that are refused although they are part of the diff: `path:line`. */
  readonly refusedPlaces: Set<string>
  mayResolve: boolean
}

/** The state at the beginning. */
export function newReviewState(): ReviewState {
  return {
    threads: [],
    reviews: [],
    hiddenPatches: new Set(),
    pullAuthor: 'wendy',
    namesRefused: false,
    refusedPlaces: new Set(),
    mayResolve: true
  }
}

/** What the reviews depend on. */
export interface ReviewSetting {
  readonly state: ReviewState
  readonly pulls: readonly StoredPull[]
  readonly database: () => GitDatabase
  readonly user: () => { readonly login: string; readonly type: 'User' | 'Bot' }
  readonly nextId: () => number
}

interface NewComment {
  readonly path: string
  readonly body: string
  readonly side: 'RIGHT' | 'LEFT'
  readonly line: number
  readonly start_line?: number
}

/** The operations of the REST API. */
export function reviewOperations(setting: ReviewSetting): GitDatabase['operations'] {
  const { state, user, nextId } = setting
  return {
    'pulls/list-files': (_, { pull_number }) => {
      const pull = findPull(setting, Number(pull_number))
      return pull === undefined ? notFound : [200, listFiles(setting, pull, headOf(setting, pull))]
    },
    'pulls/create-review': (given, { pull_number }) => {
      const pull = findPull(setting, Number(pull_number))
      if (pull === undefined) return notFound
      const {
        commit_id: commit = '',
        body = '',
        event = '',
        comments = []
      } = given as {
        commit_id?: string
        body?: string
        event?: string
        comments?: NewComment[]
      }
      const { login } = user()
      if (body === '') return invalid('Body is required')
      if (event !== 'COMMENT' && event !== 'REQUEST_CHANGES') return invalid(`no event ${event}`)
      if (event === 'REQUEST_CHANGES' && state.pullAuthor === login)
        return invalid('Review Can not request changes on your own pull request')
      const files = listFiles(setting, pull, commit)
      const bad = comments.findIndex((comment) => !isPlace(files, comment, state))
      if (bad !== -1)
        return state.namesRefused
          ? [
              422,
              { message: 'Unprocessable Entity', errors: [`comments[${bad}]: Line could not be resolved`] }
            ]
          : [422, { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] }]
      if ([body, ...comments.map((each) => each.body)].some((text) => text.length > 65_536))
        return invalid('body is too long (maximum is 65536 characters)')
      const id = `PRR_${nextId()}`
      state.reviews.push({
        id,
        pull: pull.number,
        commit,
        body,
        state: event === 'COMMENT' ? 'COMMENTED' : 'CHANGES_REQUESTED',
        author: login
      })
      for (const { path, body: text, side, line, start_line = line } of comments)
        state.threads.push({
          id: `PRRT_${nextId()}`,
          pull: pull.number,
          commit,
          path,
          side,
          startLine: start_line,
          line,
          isResolved: false,
          resolvedBy: null,
          comments: [{ id: `PRRC_${nextId()}`, body: text, author: login, isMinimized: false }]
        })
      return [
        200,
        { id: nextId(), html_url: `https://github.com/pull/${pull.number}#${id}`, body, user: null }
      ]
    }
  }
  function invalid(message: string): Answer {
    return [422, { message: 'Unprocessable Entity', errors: [message] }]
  }
}

/** Fields of Query and Mutation. */
export function reviewGraph(setting: ReviewSetting): GraphRoot {
  const { state, user } = setting
  const thread = (id: string): StoredThread => found(state.threads.find((each) => each.id === id))
  const commentOf = (id: string): StoredThreadComment =>
    found(state.threads.flatMap(({ comments }) => comments).find((each) => each.id === id))
  const done = { clientMutationId: null }
  return {
    repository: () => ({
      pullRequest: ({ number }: { number: number }) => {
        const pull = findPull(setting, number)
        if (pull === undefined)
          throw new GraphRefusal('NOT_FOUND', `Could not resolve to a PullRequest ${number}.`)
        return {
          reviewThreads: (page: PageArguments) =>
            pageOf(
              state.threads
                .filter((each) => each.pull === number)
                .map((each) => showThread(setting, pull, each)),
              page
            ),
          reviews: (page: PageArguments) =>
            pageOf(
              state.reviews
                .filter((each) => each.pull === number)
                .map(({ id, body, state: now, author }) => ({
                  id,
                  body,
                  state: now,
                  viewerDidAuthor: author === user().login,
                  url: `https://github.com/pull/${number}#${id}`
                })),
              page
            )
        }
      }
    }),
    resolveReviewThread: ({ input }: Input<'threadId'>) => {
      if (!state.mayResolve) throw new GraphRefusal('FORBIDDEN', 'Resource not accessible by integration')
      const { login, type } = user()
      Object.assign(thread(input.threadId), { isResolved: true, resolvedBy: type === 'Bot' ? null : login })
      return done
    },
    minimizeComment: ({ input }: Input<'subjectId'>) => {
      commentOf(input.subjectId).isMinimized = true
      return done
    },
    updatePullRequestReviewComment: ({ input }: Input<'pullRequestReviewCommentId' | 'body'>) => {
      commentOf(input.pullRequestReviewCommentId).body = input.body
      return done
    },
    dismissPullRequestReview: ({ input }: Input<'pullRequestReviewId' | 'message'>) => {
      found(state.reviews.find(({ id }) => id === input.pullRequestReviewId)).state = 'DISMISSED'
      return done
    }
  }
}

interface Input<Names extends string> {
  readonly input: Readonly<Record<Names, string>>
}

interface PageArguments {
  readonly first: number
  readonly after?: string | null
}

const notFound: Answer = [404, { message: 'Not Found' }]

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new GraphRefusal('NOT_FOUND', 'Could not resolve to a node')
  return value
}

function pageOf<Node>(nodes: readonly Node[], { first, after }: PageArguments) {
  const from = Number(after ?? 0)
  const to = Math.min(nodes.length, from + first)
  return {
    totalCount: nodes.length,
    nodes: nodes.slice(from, to),
    pageInfo: { hasNextPage: to < nodes.length, endCursor: String(to) }
  }
}

function findPull({ pulls }: ReviewSetting, number: number): StoredPull | undefined {
  return pulls.find((each) => each.number === number)
}

function headOf({ database }: ReviewSetting, { head }: StoredPull): string {
  return database().branch(head) ?? ''
}

interface ListedFile {
  readonly filename: string
  readonly previous_filename?: string
  readonly status: string
  readonly additions: number
  readonly deletions: number
  readonly patch?: string
}

/** Commits do not change, so neither do the differences between them; each costs several processes. */
const known = new Map<string, unknown>()

function once<Value>(database: GitDatabase, what: readonly string[], read: () => Value): Value {
  const key = [database.directory, ...what].join('\0')
  if (!known.has(key)) known.set(key, read())
  return known.get(key) as Value
}

function listFiles(
  { database, state }: ReviewSetting,
  { base }: StoredPull,
  head: string
): readonly ListedFile[] {
  const opened = database()
  const from = opened.branch(base) ?? ''
  return once(opened, ['files', from, head], () => readFiles(opened, from, head)).map(({ patch, ...file }) =>
    patch === undefined || state.hiddenPatches.has(file.filename) ? file : { ...file, patch }
  )
}

function readFiles(database: GitDatabase, base: string, head: string): readonly ListedFile[] {
  const range = `${base}...${head}`
  const names = database.git(['diff', '-z', '-M', '--name-status', range]).toString('utf8').split('\0')
  const files: ListedFile[] = []
  for (let at = 0; at + 1 < names.length;) {
    const kind = names[at] ?? ''
    const isRename = /^[RC]/.test(kind)
    const [first = '', second = ''] = [names[at + 1], names[at + 2]]
    const filename = isRename ? second : first
    at += isRename ? 3 : 2
    const paths = isRename ? [first, second] : [first]
    const text = database
      .git(['-c', 'core.quotePath=false', 'diff', '-M', range, '--', ...paths])
      .toString('utf8')
    const start = text.search(/^@@ /m)
    files.push({
      filename,
      ...(isRename ? { previous_filename: first } : {}),
      status: isRename ? 'renamed' : kind === 'A' ? 'added' : kind === 'D' ? 'removed' : 'modified',
      additions: 0,
      deletions: 0,
      ...(start === -1 ? {} : { patch: text.slice(start).replace(/\n$/, '') })
    })
  }
  return files
}

/** Whether a comment can be there: within one hunk, and in order. */
function isPlace(
  files: readonly ListedFile[],
  { path, side, line, start_line }: NewComment,
  { refusedPlaces }: ReviewState
): boolean {
  const patch = files.find(({ filename }) => filename === path)?.patch
  if (patch === undefined || refusedPlaces.has(`${path}:${line}`)) return false
  if (start_line !== undefined && start_line >= line) return false
  const numberOf = (each: DiffLine): number | undefined => (side === 'RIGHT' ? each.after : each.before)
  return parsePatch(patch).some((hunk) => {
    const numbers = sideOf(hunk, side).map(numberOf)
    return numbers.includes(line) && (start_line === undefined || numbers.includes(start_line))
  })
}

function showThread(setting: ReviewSetting, pull: StoredPull, thread: StoredThread) {
  const { id, path, side, isResolved, resolvedBy, comments } = thread
  const lines = currentLines(setting, pull, thread)
  const { user, state } = setting
  return {
    id,
    isResolved,
    isOutdated: lines === undefined,
    path,
    diffSide: side,
    line: lines?.to ?? null,
    startLine: lines === undefined || lines.from === lines.to ? null : lines.from,
    viewerCanResolve: state.mayResolve,
    resolvedBy: resolvedBy === null ? null : { login: resolvedBy },
    comments: ({ first }: PageArguments) => ({
      totalCount: comments.length,
      nodes: comments.slice(0, first).map((each) => ({
        id: each.id,
        body: each.body,
        viewerDidAuthor: each.author === user().login,
        author: {
          __typename: each.author.endsWith('[bot]') ? 'Bot' : 'User',
          login: each.author.replace('[bot]', '')
        }
      }))
    })
  }
}

/** The lines of a thread in the present head; undefined once they were changed, or are no longer part of the diff. */
function currentLines(
  setting: ReviewSetting,
  pull: StoredPull,
  { commit, path, side, startLine, line }: StoredThread
): { readonly from: number; readonly to: number } | undefined {
  const head = headOf(setting, pull)
  const file = listFiles(setting, pull, head).find((each) => each.filename === path)
  if (file === undefined) return undefined
  let shift = 0
  if (side === 'RIGHT') {
    const database = setting.database()
    const text = once(database, ['lines', commit, head, path], () =>
      database.git(['diff', '-U0', commit, head, '--', path]).toString('utf8')
    )
    for (const [, start, count = '1', , added = '1'] of text.matchAll(
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm
    )) {
      const [from, length] = [Number(start), Number(count)]
      if (length === 0 ? from >= startLine && from < line : from <= line && from + length - 1 >= startLine)
        return undefined
      if (length === 0 ? from < startLine : from < startLine) shift += Number(added) - length
    }
  }
  const place = {
    path,
    side,
    body: '',
    line: line + shift,
    ...(startLine < line ? { start_line: startLine + shift } : {})
  }
  const none = { ...setting.state, refusedPlaces: new Set<string>() }
  return isPlace([file], place, none) ? { from: startLine + shift, to: line + shift } : undefined
}
