/**
 * A stand-in for the cache service of GitHub Actions (protocols 1 and 2): it keeps what is saved under a name that it never
 * gives twice in one scope, finds it by name or by beginning of a name, and refuses everything on request. A run finds the
 * entries of its own ref and of the default branch, as on GitHub, unless the service is an open one.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson, startLoopbackServer } from './loopback-server.js'
import { buildRuntimeToken } from './results-service.js'

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/'
const FIRST = '/_apis/artifactcache/'
const DEFAULT_REF = 'refs/heads/main'

interface Entry {
  readonly ref: string
  readonly key: string
  readonly version: string
  content: Buffer
  whole: boolean
}

/** The running stand-in. */
export interface CacheService {
  /** Variables of a step on the default branch that lead the client here. */
  readonly env: Readonly<Record<string, string>>
  /** The same for a run on another ref. */
  readonly envOf: (ref: string) => Readonly<Record<string, string>>
  /** Names of what is kept, in order. */
  readonly keys: readonly string[]
  /** The same with the ref whose run saved each. */
  readonly entries: readonly { readonly key: string; readonly ref: string }[]
  /** Keeps an entry under a name, as a run on that ref could. */
  readonly put: (key: string, ref: string) => void
  /** Lets runs with this token in as those of a ref. */
  readonly admit: (token: string, ref: string) => void
  /** Replaces what is kept under a name, as whoever has a run's token for the cache could. */
  readonly replace: (key: string, content: Buffer) => void
  /** From now on nothing is answered but an error. */
  refuse(): void
  close(): Promise<void>
}

/**
 * Starts it on 127.0.0.1.
 * @param isOpen whether every run finds the entries of all, as with some services for own runners
 */
export async function startCacheService(isOpen = false): Promise<CacheService> {
  const entries: Entry[] = []
  const refs = new Map<string, string>()
  let refuses = false

  const find = (ref: string, version: unknown, names: readonly string[]): Entry | undefined =>
    entries.findLast(
      (entry) =>
        entry.whole &&
        entry.version === version &&
        (isOpen || entry.ref === ref || entry.ref === DEFAULT_REF) &&
        names.some((name) => entry.key.startsWith(name))
    )
  const reserve = (ref: string, asked: Readonly<Record<string, unknown>>): Entry | undefined => {
    const { key, version } = asked
    if (entries.some((entry) => entry.ref === ref && entry.key === key && entry.version === version))
      return undefined
    const entry = { ref, key: String(key), version: String(version), content: Buffer.alloc(0), whole: false }
    entries.push(entry)
    return entry
  }
  const place = (entry: Entry): string => `${server.url}/blob/${entries.indexOf(entry)}`

  const answerBlob = (
    request: IncomingMessage,
    response: ServerResponse,
    index: number,
    body: Buffer
  ): void => {
    const entry = entries[index]
    if (request.method === 'PUT' && request.headers['x-ms-blob-type'] !== 'BlockBlob')
      sendJson(response, 400, {})
    else if (request.method === 'PUT') {
      if (entry !== undefined) entry.content = body
      response.writeHead(201).end()
    } else response.writeHead(200, { 'content-length': entry?.content.length ?? 0 }).end(entry?.content)
  }
  const answerFirst = (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: Buffer,
    ref: string
  ): void => {
    const [, id] = /caches\/(\d+)$/.exec(url.pathname) ?? []
    const entry = entries[Number(id)]
    if (request.method === 'GET') {
      const found = find(
        ref,
        url.searchParams.get('version'),
        (url.searchParams.get('keys') ?? '').split(',')
      )
      if (found === undefined) response.writeHead(204).end()
      else sendJson(response, 200, { cacheKey: found.key, archiveLocation: place(found) })
    } else if (request.method === 'PATCH' && entry !== undefined) {
      entry.content = body
      response.writeHead(204).end()
    } else if (entry !== undefined) {
      entry.whole = (JSON.parse(body.toString('utf8')) as { size: number }).size === entry.content.length
      response.writeHead(entry.whole ? 204 : 400).end()
    } else {
      const made = reserve(ref, JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>)
      if (made === undefined) sendJson(response, 409, { message: 'it exists' })
      else sendJson(response, 201, { cacheId: entries.indexOf(made) })
    }
  }

  const server = await startLoopbackServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await readBody(request)
    if (refuses) {
      sendJson(response, 400, { code: 'invalid_argument', msg: 'the cache is closed' })
      return
    }
    if (url.pathname.startsWith('/blob/')) {
      answerBlob(request, response, Number(url.pathname.slice('/blob/'.length)), body)
      return
    }
    const ref = refs.get(request.headers.authorization ?? '')
    if (ref === undefined) {
      sendJson(response, 401, { msg: 'no run has this token' })
      return
    }
    if (url.pathname.startsWith(FIRST)) {
      answerFirst(request, response, url, body, ref)
      return
    }
    const asked = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>
    const { key, version, restore_keys: beginnings } = asked
    switch (url.pathname.slice(TWIRP.length)) {
      case 'CreateCacheEntry': {
        const entry = reserve(ref, asked)
        if (entry === undefined) sendJson(response, 200, { ok: false, message: 'it exists' })
        else sendJson(response, 200, { ok: true, signed_upload_url: place(entry) })
        return
      }
      case 'FinalizeCacheEntryUpload': {
        const entry = entries.find((each) => each.ref === ref && each.key === key && each.version === version)
        if (entry !== undefined) entry.whole = asked['size_bytes'] === String(entry.content.length)
        sendJson(response, 200, { ok: entry?.whole === true, entry_id: '1' })
        return
      }
      default: {
        const names = [String(key), ...(Array.isArray(beginnings) ? beginnings.map(String) : [])]
        const match = find(ref, version, names)
        if (match === undefined) sendJson(response, 200, { ok: false })
        else sendJson(response, 200, { ok: true, signed_download_url: place(match), matched_key: match.key })
      }
    }
  })
  const envOf = (ref: string): Readonly<Record<string, string>> => {
    const token = buildRuntimeToken(`Actions.Cache:${ref}`)
    refs.set(`Bearer ${token}`, ref)
    return {
      GITHUB_REF: ref,
      ACTIONS_RESULTS_URL: `${server.url}/`,
      ACTIONS_CACHE_URL: `${server.url}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_CACHE_SERVICE_V2: 'True'
    }
  }
  return {
    env: envOf(DEFAULT_REF),
    envOf,
    get keys() {
      return entries.filter(({ whole }) => whole).map(({ key }) => key)
    },
    get entries() {
      return entries.filter(({ whole }) => whole).map(({ key, ref }) => ({ key, ref }))
    },
    put: (key, ref) => {
      entries.push({ ref, key, version: 'put', content: Buffer.alloc(1), whole: true })
    },
    admit: (token, ref) => {
      refs.set(`Bearer ${token}`, ref)
    },
    replace: (key, content) => {
      for (const entry of entries) if (entry.key === key) entry.content = content
    },
    refuse: () => {
      refuses = true
    },
    close: () => server.close()
  }
}
