/**
 * Cached results, kept between sessions: a folder with one file per result. A file is used only if its checksum, format
 * and key match; otherwise it is a miss. The checksum is keyed, because folder and cache can be written by others.
 */
import { createHmac, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { RESULT_SCHEMA } from './result-key.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { now } from '../../util/clock.js'
import type { RecordedEnd } from '../record/record.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok, type Result } from '../../util/result.js'

/** The cached result of a completed run. */
export interface StoredResult {
  /** ISO 8601. */
  readonly carriedOutAt: string
  readonly model: string | null
  readonly deniedTools: readonly { readonly tool: string; readonly detail: string }[]
  readonly response: string
  /** What the answer declares in its last line, which is not part of the response; absent when it declares nothing. */
  readonly declaredEnd?: RecordedEnd
  /** The patch in base64, because it may not be text; null if nothing was changed. */
  readonly patch: string | null
}

/** Reads results of earlier sessions, and stores those of this one. */
export interface ResultStore {
  /** Returns a result; a failure says why there is none. */
  readonly read: (key: string) => Result<StoredResult>
  /** Holds the result of a completed run until `release`, which writes it if the work of the run is in place. */
  readonly hold: (run: string, key: string, result: StoredResult) => void
  readonly release: (run: string, isDone: boolean) => void
}

/** Larger results are not cached: the folder must be small enough to be passed from job to job. */
const LIMIT_BYTES = 32 * 2 ** 20

/** Limit for all results together. */
const FOLDER_LIMIT_BYTES = 256 * 2 ** 20

/** Thirty days. */
const LONGEST_UNUSED_MS = 30 * 86_400_000

/** Accessible to its owner only. */
const PRIVATE_FOLDER = 0o700

/** Who makes the results of a store: an entry of anybody else is not used. */
export interface ResultOrigin {
  /** The secret that runs of this workflow have and agents and forks do not; empty: none is known. */
  readonly secret: string
  /** Results are used only within it: the branch, and the subject of an event of outsiders. */
  readonly scope: string
}

/**
 * Opens the store; its folder is created with the first result.
 * @param holdsSecret whether a text contains a secret: such a result is not cached.
 * @param warn called with the reason if a result cannot be cached.
 */
export function openResultStore(
  directory: string,
  origin: ResultOrigin,
  holdsSecret: (text: string) => boolean,
  warn: (message: string) => void
): ResultStore {
  const checksumOf = createChecksum(origin)
  const held = new Map<string, { readonly key: string; readonly result: StoredResult }>()
  evict(path.join(directory, `v${RESULT_SCHEMA}`), warn)
  const fileOf = (key: string): string => path.join(directory, `v${RESULT_SCHEMA}`, `${key}.json`)

  const write = (key: string, result: StoredResult): void => {
    const patch = result.patch === null ? '' : Buffer.from(result.patch, 'base64').toString('latin1')
    const texts = [result.response, patch, ...result.deniedTools.map(({ detail }) => detail)]
    if (texts.some(holdsSecret)) {
      warn('A result was not cached because it contains a secret.')
      return
    }
    const body = JSON.stringify(result)
    if (body.length > LIMIT_BYTES) {
      warn(`A result was not cached because it has ${body.length} bytes, more than ${LIMIT_BYTES}.`)
      return
    }
    const file = fileOf(key)
    const draft = `${file}.${randomUUID()}.tmp`
    try {
      makeFolder(path.dirname(file), PRIVATE_FOLDER)
      fs.writeFileSync(draft, `${JSON.stringify({ key, checksum: checksumOf(key, body), body })}\n`, {
        mode: 0o600,
        flag: 'wx'
      })
      fs.renameSync(draft, file)
    } catch (error) {
      if (fs.existsSync(draft)) fs.rmSync(draft)
      warn(`A result could not be cached: ${errorMessage(error)}`)
    }
  }

  return {
    read: (key) => readEntry(fileOf(key), key, checksumOf),
    hold: (run, key, result) => {
      held.set(run, { key, result })
    },
    release: (run, isDone) => {
      const entry = held.get(run)
      held.delete(run)
      if (isDone && entry !== undefined) write(entry.key, entry.result)
    }
  }
}

/** Removes results that have not been used for long, and the least recently used ones beyond the size limit. */
function evict(folder: string, warn: (message: string) => void): void {
  try {
    if (!fs.existsSync(folder)) return
    const entries = fs
      .readdirSync(folder)
      .map((name) => ({ file: path.join(folder, name), stats: fs.lstatSync(path.join(folder, name)) }))
      .filter(({ stats }) => stats.isFile())
      .sort((left, right) => right.stats.mtimeMs - left.stats.mtimeMs)
    let total = 0
    for (const { file, stats } of entries) {
      total += stats.size
      if (total > FOLDER_LIMIT_BYTES || now() - stats.mtimeMs > LONGEST_UNUSED_MS)
        fs.rmSync(file, { force: true })
    }
  } catch (error) {
    warn(`Old results could not be removed from the cache: ${errorMessage(error)}`)
  }
}

function readEntry(file: string, key: string, checksumOf: Checksum): Result<StoredResult> {
  try {
    const stats = fs.lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return fail('no identical run is known')
    if (!stats.isFile() || stats.size > 2 * LIMIT_BYTES) return fail('the entry is not a cache file')
    const entry: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    const { key: own, checksum, body } = entry as Readonly<Record<string, unknown>>
    if (own !== key || typeof body !== 'string' || checksum !== checksumOf(key, body))
      return fail(
        'the entry is damaged, or was made with another key of the API, on another branch or for another event'
      )
    const result: unknown = JSON.parse(body)
    // Marks it as used: the least recently used results are evicted first.
    fs.utimesSync(file, now() / 1_000, now() / 1_000)
    return isStoredResult(result) ? ok(result) : fail('the entry has another format')
  } catch (error) {
    return fail(`the entry cannot be read (${errorMessage(error)})`)
  }
}

type Checksum = (key: string, body: string) => string

/** A checksum that only those with the secret can compute. */
function createChecksum({ secret, scope }: ResultOrigin): Checksum {
  return (key, body) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['mpm-results', scope, key, body]))
      .digest('hex')
}

function isStoredResult(value: unknown): value is StoredResult {
  if (typeof value !== 'object' || value === null) return false
  const { carriedOutAt, model, deniedTools, response, patch } = value as Readonly<Record<string, unknown>>
  return (
    typeof carriedOutAt === 'string' &&
    (model === null || typeof model === 'string') &&
    Array.isArray(deniedTools) &&
    typeof response === 'string' &&
    (patch === null || typeof patch === 'string')
  )
}
