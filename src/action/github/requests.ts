/** Requests to GitHub's API: their timeout, retries and errors, over Octokit, which is loaded on first use. */
import { toApiError } from './github-error.js'
import { retryTransient } from './transient-faults.js'

/** Entries of a list, and whether the list is complete. */
export interface Listed<Entry> {
  readonly entries: readonly Entry[]
  readonly isWhole: boolean
}

/** Server, repository and token of the requests. */
export interface GitHubAccess {
  readonly token: string
  /** `owner/name` */
  readonly repository: string
  /** `https://api.github.com` unless the runner names another server. */
  readonly apiUrl: string | undefined
}

type Octokit = ReturnType<(typeof import('@actions/github'))['getOctokit']>

/** Builds one request from the client and what all requests share. */
export type Request<Answer> = (rest: Octokit['rest'], common: Common) => Promise<{ readonly data: Answer }>

/** What all requests share. */
export interface Common {
  readonly owner: string
  readonly repo: string
  readonly request: { readonly signal: AbortSignal }
}

/** A page of a list. */
export interface Page {
  readonly per_page: number
  readonly page: number
}

/** Sends requests; each rejects with a GitHubApiError. */
export interface Requests {
  /** For a request that creates something: if its answer was lost it may have succeeded, so it is sent once. */
  readonly askOnce: <Answer>(request: Request<Answer>) => Promise<Answer>
  /** For a request that may be repeated. */
  readonly ask: <Answer>(request: Request<Answer>) => Promise<Answer>
  /** Reads at most the given number of pages of 100. */
  readonly list: <Entry>(
    pages: number,
    read: (page: Page) => Promise<readonly Entry[]>
  ) => Promise<Listed<Entry>>
  /** A GraphQL request, sent once. */
  readonly askGraph: <Answer>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>
}

/** A server that does not answer must not block the step. */
const REQUEST_TIMEOUT_MS = 30_000

const PAGE = 100

/** Opens the requests; nothing is sent or loaded before the first. */
export function openRequests({ token, repository, apiUrl }: GitHubAccess): Requests {
  const [owner = '', repo = ''] = repository.split('/')
  const place = { owner, repo }
  let loading: Promise<Octokit> | undefined
  const load = async (): Promise<Octokit> => {
    // Large, and most sessions never send a request.
    const { getOctokit } = await import('@actions/github')
    return getOctokit(token, { log: SILENT, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }) })
  }
  const send = async <Answer>(
    work: (octokit: Octokit, request: Common['request']) => Promise<Answer>,
    signal: AbortSignal
  ): Promise<Answer> => {
    try {
      loading ??= load()
      return await work(await loading, { signal })
    } catch (error) {
      throw toApiError(error)
    }
  }
  const sendRest = <Answer>(request: Request<Answer>, signal: AbortSignal): Promise<Answer> =>
    send(async ({ rest }, common) => (await request(rest, { ...place, request: common })).data, signal)
  return {
    askOnce: (request) => sendRest(request, AbortSignal.timeout(REQUEST_TIMEOUT_MS)),
    ask: (request) => {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
      return retryTransient(() => sendRest(request, signal), { signal })
    },
    list: async <Entry>(pages: number, read: (page: Page) => Promise<readonly Entry[]>) => {
      const entries: Entry[] = []
      for (let page = 1; page <= pages; page++) {
        const found = await read({ per_page: PAGE, page })
        entries.push(...found)
        if (found.length < PAGE) return { entries, isWhole: true }
      }
      return { entries, isWhole: false }
    },
    askGraph: <Answer>(query: string, variables: Readonly<Record<string, unknown>>) =>
      send(
        (octokit, request) => octokit.graphql<Answer>(query, { ...variables, request }),
        AbortSignal.timeout(REQUEST_TIMEOUT_MS)
      )
  }
}

/** Octokit's deprecation notices would bypass the log's redaction. */
const silent = (): void => undefined
const SILENT = { debug: silent, info: silent, warn: silent, error: silent }
