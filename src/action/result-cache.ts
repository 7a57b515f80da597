/**
 * The results that `cache` keeps, from job to job: GitHub's cache is laid into their folder before the session, and the
 * folder is put back after it. A cache that cannot be reached costs the reuse, and never the session.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sessionInputs } from '../session/inputs/table/input-table.js'
import { readValues } from '../session/inputs/parse/read-values.js'
import { describeFailure } from './github/network-failure.js'
import type { StepContext } from './step/step-context.js'

/** The part of the toolkit's client that is used. */
export interface CacheClient {
  readonly isFeatureAvailable: () => boolean
  readonly restoreCache: (
    paths: string[],
    primaryKey: string,
    restoreKeys?: string[]
  ) => Promise<string | undefined>
  /** The id; -1 where it was not saved, which the client has said itself. */
  readonly saveCache: (paths: string[], key: string) => Promise<number>
}

/** Loads the client; the real one is heavy. */
export type LoadCacheClient = () => Promise<CacheClient>

/** GitHub's cache around one session. */
export interface ResultCache {
  readonly restore: () => Promise<void>
  readonly save: () => Promise<void>
}

const loadToolkit: LoadCacheClient = () => import('@actions/cache')

const NAMES = { cache: sessionInputs.cache, 'cache-dir': sessionInputs['cache-dir'] }

/** Where the results lie during a job; the same path in every job, for it is part of what GitHub's cache knows them by. */
export function resultDirectory(temporaryDirectory: string): string {
  return path.join(temporaryDirectory, 'mpm-results')
}

/** Opens it; without `cache`, and with a folder of the author's own, there is nothing to do. */
export async function openResultCache(
  step: StepContext,
  load: LoadCacheClient = loadToolkit
): Promise<ResultCache> {
  const { values } = await readValues(step.raw, NAMES)
  if (values.cache !== true || values['cache-dir'] !== undefined) return NO_CACHE
  const directory = resultDirectory(step.temporaryDirectory)
  const prefix = prefixOf(step)
  const mark = path.join(step.temporaryDirectory, 'mpm-results-restored')
  const warn = (what: string, reason: string): void => {
    step.log.annotate('warning', `${what}: ${reason}. The session is not concerned.`)
  }
  return {
    restore: async () => {
      const failure = 'Earlier results could not be taken from the cache'
      try {
        const client = await load()
        if (!client.isFeatureAvailable()) {
          warn(failure, 'this runner has no cache service')
          return
        }
        const found = await client.restoreCache([directory], `${prefix}none`, [prefix])
        if (found !== undefined) fs.writeFileSync(mark, nameOf(directory))
        step.log.write(found === undefined ? 'Cache: no earlier results.' : `Cache: results of ${found}.`)
      } catch (error) {
        warn(failure, describeFailure(error))
      }
    },
    save: async () => {
      try {
        const name = nameOf(directory)
        const restored = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8') : nameOf('')
        if (name === restored) return
        const client = await load()
        if (client.isFeatureAvailable()) await client.saveCache([directory], `${prefix}${name}`)
      } catch (error) {
        warn('The results could not be put into the cache', describeFailure(error))
      }
    }
  }
}

/**
 * What the names of its results begin with. The newest of them is restored, so each delegation of a job matrix has a
 * beginning of its own: with a common one each would save its result beside the same old ones, and the next time all
 * would find what the last of them had saved.
 */
function prefixOf({ env, settings: { mode, delegation } }: StepContext): string {
  const system = env['RUNNER_OS'] ?? 'any'
  return mode === 'delegate' && delegation !== undefined
    ? `mpm-leg-results-1-${system}-${delegation}-`
    : `mpm-results-1-${system}-`
}

const NO_CACHE: ResultCache = {
  restore: () => Promise.resolve(),
  save: () => Promise.resolve()
}

/** A name for what the folder holds: GitHub's cache never changes what has a name. */
function nameOf(directory: string): string {
  const entries = fs.existsSync(directory)
    ? fs
        .readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((each) => each.endsWith('.json'))
    : []
  return createHash('sha256').update(entries.sort().join('\n')).digest('hex').slice(0, 32)
}
