/**
 * GitHub's cache: one file under a name that is given once, found again by the beginning of its name. The toolkit's client
 * is not used, because it unpacks what it finds with `tar -P`: an entry that somebody else wrote could replace any file of
 * the job. Protocols: version 2 (Twirp, github.com) and version 1 (Enterprise Server).
 */
import fs from 'node:fs'
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { HttpClient, HttpClientError } from '@actions/http-client'
import { isEnterpriseServer } from '../github/enterprise-server.js'

/** The cache of this job. */
export interface CacheService {
  /** Downloads the newest entry whose name begins like this; returns its name, or undefined if there is none. */
  readonly restore: (beginning: string, file: string) => Promise<string | undefined>
  /** Returns whether it was saved: not if an entry of this name exists, or if this job may not write to the cache. */
  readonly save: (name: string, file: string) => Promise<boolean>
}

/** One protocol, without the transfer of files. */
interface Protocol {
  readonly find: (beginning: string) => Promise<{ readonly name: string; readonly url: string } | undefined>
  readonly save: (name: string, file: string) => Promise<boolean>
}

/** Entries with another version are not found: it stands for the format of the file. */
const VERSION = createHash('sha256').update('mpm-orchestrator results 2').digest('hex')

/** More than a folder of results has. */
const LARGEST_BYTES = 512 * 2 ** 20

const TIMEOUT_MS = 120_000

const CONFLICT = 409

type Variables = Readonly<Record<string, string | undefined>>

/** Connects to the cache; undefined where the runner has none. Nothing is sent yet. */
export function connectCacheService(env: Variables): CacheService | undefined {
  const { ACTIONS_RESULTS_URL = '', ACTIONS_CACHE_URL = '', ACTIONS_RUNTIME_TOKEN = '' } = env
  const isFirst = isEnterpriseServer(env) || (env['ACTIONS_CACHE_SERVICE_V2'] ?? '') === ''
  const url = isFirst ? ACTIONS_CACHE_URL : ACTIONS_RESULTS_URL
  if (!URL.canParse(url) || ACTIONS_RUNTIME_TOKEN === '') return undefined
  const client = new HttpClient('mpm-orchestrator', [], {
    allowRetries: true,
    maxRetries: 2,
    socketTimeout: TIMEOUT_MS,
    headers: {
      authorization: `Bearer ${ACTIONS_RUNTIME_TOKEN}`,
      accept: 'application/json;api-version=6.0-preview.1'
    }
  })
  const { find, save } = isFirst ? firstProtocol(client, url) : secondProtocol(client, url)
  const mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? ''
  return {
    restore: async (beginning, file) => {
      if (mode === 'none' || mode === 'write-only') return undefined
      const found = await find(beginning)
      if (found === undefined) return undefined
      await download(found.url, file)
      return found.name
    },
    save: async (name, file) => mode !== 'none' && mode !== 'read' && (await save(name, file))
  }
}

function secondProtocol(client: HttpClient, address: string): Protocol {
  const call = async (method: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const url = new URL(`twirp/github.actions.results.api.v1.CacheService/${method}`, address)
    const { result } = await client.postJson<Record<string, unknown>>(url.href, { ...body, version: VERSION })
    return result ?? {}
  }
  return {
    find: async (beginning) => {
      const keys = { key: `${beginning}none`, restore_keys: [beginning] }
      const found = await call('GetCacheEntryDownloadURL', keys)
      const { ok, matched_key: name, signed_download_url: url } = found
      return ok === true && isText(name) && isText(url) ? { name, url } : undefined
    },
    save: async (key, file) => {
      const { ok, signed_upload_url: url } = await call('CreateCacheEntry', { key })
      if (ok !== true || !isText(url)) return false
      await upload('PUT', url, file, { 'x-ms-blob-type': 'BlockBlob' })
      const size_bytes = String(fs.statSync(file).size)
      return (await call('FinalizeCacheEntryUpload', { key, size_bytes }))['ok'] === true
    }
  }
}

function firstProtocol(client: HttpClient, address: string): Protocol {
  const at = (path: string): string => new URL(`_apis/artifactcache/${path}`, address).href
  return {
    find: async (beginning) => {
      const keys = encodeURIComponent(`${beginning}none,${beginning}`)
      const { result } = await client.getJson<{ cacheKey?: unknown; archiveLocation?: unknown }>(
        at(`cache?keys=${keys}&version=${VERSION}`)
      )
      const { cacheKey: name, archiveLocation: url } = result ?? {}
      return isText(name) && isText(url) ? { name, url } : undefined
    },
    save: async (key, file) => {
      const { size } = fs.statSync(file)
      try {
        const { result } = await client.postJson<{ cacheId?: unknown }>(at('caches'), {
          key,
          version: VERSION,
          cacheSize: size
        })
        const place = at(`caches/${String(result?.cacheId)}`)
        const headers = { authorization: client.requestOptions?.headers?.authorization ?? '' }
        await upload('PATCH', place, file, { ...headers, 'content-range': `bytes 0-${size - 1}/*` })
        await client.postJson(place, { size })
        return true
      } catch (error) {
        if (!(error instanceof HttpClientError) || error.statusCode !== CONFLICT) throw error
        return false
      }
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** A signed address needs no login. */
function withoutLogin(): HttpClient {
  return new HttpClient('mpm-orchestrator', [], { socketTimeout: TIMEOUT_MS })
}

async function upload(
  verb: string,
  url: string,
  file: string,
  headers: Readonly<Record<string, string | number>>
): Promise<void> {
  const { message } = await withoutLogin().request(verb, url, fs.createReadStream(file), {
    ...headers,
    'content-type': 'application/octet-stream',
    'content-length': fs.statSync(file).size
  })
  message.resume()
  checkStatus(message.statusCode)
}

async function download(url: string, file: string): Promise<void> {
  const { message } = await withoutLogin().get(url)
  checkStatus(message.statusCode)
  let bytes = 0
  const bound = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      done(bytes > LARGEST_BYTES ? new Error(`it has more than ${LARGEST_BYTES} bytes`) : null, chunk)
    }
  })
  await pipeline(message, bound, fs.createWriteStream(file, { flags: 'wx', mode: 0o600 }))
}

function checkStatus(status = 0): void {
  if (status < 200 || status > 299) throw new Error(`the cache answered with status ${status}`)
}
