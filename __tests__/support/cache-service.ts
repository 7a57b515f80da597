/**
 * A stand-in for the cache service of GitHub Actions (protocol version 2): it keeps what is saved under a name that it
 * never gives twice, finds it by name or by beginning of a name, and refuses everything on request.
 */
import { readBody, sendJson, startLoopbackServer } from './loopback-server.js'
import { buildRuntimeToken } from './results-service.js'

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/'

interface Entry {
  readonly key: string
  readonly version: string
  content: Buffer
  whole: boolean
}

/** The running stand-in. */
export interface CacheService {
  /** Variables of a step that lead the client here. */
  readonly env: Readonly<Record<string, string>>
  /** Names of what is kept, in order. */
  readonly keys: readonly string[]
  /** From now on nothing is answered but an error. */
  refuse(): void
  close(): Promise<void>
}

/** Starts it on 127.0.0.1. */
export async function startCacheService(): Promise<CacheService> {
  const entries: Entry[] = []
  let refuses = false
  const server = await startLoopbackServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await readBody(request)
    if (refuses) {
      sendJson(response, 400, { code: 'invalid_argument', msg: 'the cache is closed' })
      return
    }
    if (!url.pathname.startsWith(SERVICE)) {
      const entry = entries[Number(url.pathname.slice('/blob/'.length))]
      if (entry !== undefined && request.method === 'PUT') entry.content = body
      if (request.method === 'PUT') response.writeHead(201).end()
      else response.writeHead(200, { 'content-length': entry?.content.length ?? 0 }).end(entry?.content)
      return
    }
    const asked = JSON.parse(body.toString('utf8')) as Readonly<Record<string, unknown>>
    const { key, version, restore_keys: beginnings } = asked
    const place = (entry: Entry): string => `${server.url}/blob/${entries.indexOf(entry)}`
    const found = entries.find((entry) => entry.key === key && entry.version === version)
    switch (url.pathname.slice(SERVICE.length)) {
      case 'CreateCacheEntry': {
        if (found !== undefined) {
          sendJson(response, 200, { ok: false, message: 'it exists' })
          return
        }
        const entry = { key: String(key), version: String(version), content: Buffer.alloc(0), whole: false }
        entries.push(entry)
        sendJson(response, 200, { ok: true, signed_upload_url: place(entry) })
        return
      }
      case 'FinalizeCacheEntryUpload':
        if (found !== undefined) found.whole = true
        sendJson(response, 200, { ok: found !== undefined, entry_id: '1' })
        return
      default: {
        const names = [String(key), ...(Array.isArray(beginnings) ? beginnings.map(String) : [])]
        const match = entries.findLast(
          (entry) =>
            entry.whole && entry.version === version && names.some((name) => entry.key.startsWith(name))
        )
        if (match === undefined) sendJson(response, 200, { ok: false })
        else sendJson(response, 200, { ok: true, signed_download_url: place(match), matched_key: match.key })
      }
    }
  })
  return {
    env: {
      ACTIONS_RESULTS_URL: `${server.url}/`,
      ACTIONS_RUNTIME_TOKEN: buildRuntimeToken(),
      ACTIONS_CACHE_SERVICE_V2: 'True'
    },
    get keys() {
      return entries.filter(({ whole }) => whole).map(({ key }) => key)
    },
    refuse: () => {
      refuses = true
    },
    close: () => server.close()
  }
}
