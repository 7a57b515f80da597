/**
 * Keeps the results of `cache` from job to job: their folder is restored from GitHub's cache before the session and saved
 * after it. If the cache is unreachable, results are not reused, but the session runs.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sessionInputs } from '../session/inputs/table/input-table.js'
import { readValues } from '../session/inputs/parse/read-values.js'
import { numberOf, readWorkflowEvent, subjectNumber } from './event/workflow-event.js'
import { isOutsidersEvent } from './trust/trust.js'
import { describeFailure } from './github/network-failure.js'
import type { StepContext } from './step/step-context.js'

/** The part of the toolkit's client that we use. */
export interface CacheClient {
  readonly isFeatureAvailable: () => boolean
  readonly restoreCache: (
    paths: string[],
    primaryKey: string,
    restoreKeys?: string[]
  ) => Promise<string | undefined>
  /** The id; -1 if it was not saved, which the client has logged. */
  readonly saveCache: (paths: string[], key: string) => Promise<number>
}

/** Loads the client on demand, because it is large. */
export type LoadCacheClient = () => Promise<CacheClient>

/** GitHub's cache around one session. */
export interface ResultCache {
  readonly restore: () => Promise<void>
  readonly save: () => Promise<void>
}

const loadToolkit: LoadCacheClient = () => import('@actions/cache')

const NAMES = { cache: sessionInputs.cache, 'cache-dir': sessionInputs['cache-dir'] }

/** Folder of the results during a job; the same path in every job, because GitHub's cache includes it in its version. */
export function resultDirectory(temporaryDirectory: string): string {
  return path.join(temporaryDirectory, 'mpm-results')
}

/** Opens the cache; without `cache`, or with `cache-dir`, it does nothing. */
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
    step.log.annotate('warning', `${what}: ${reason}. This does not affect the session.`)
  }
  return {
    restore: async () => {
      const failure = 'Earlier results could not be restored from the cache'
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
        warn('The results could not be saved in the cache', describeFailure(error))
      }
    }
  }
}

/**
 * Where results may be reused. GitHub lets a branch read the caches of the default branch, but no branch those of another;
 * other cache services may not. On the default branch, sessions for events that outsiders can cause (a comment, a fork's
 * pull request) share nothing with pushes and schedules, nor with those for other issues and pull requests.
 */
export function resultScope(env: StepContext['env']): string {
  const event = readWorkflowEvent(env)
  const ref = env['GITHUB_REF'] ?? ''
  if (!isOutsidersEvent(event)) return ref
  const subject = subjectNumber(event) ?? numberOf(event.payload, 'discussion', 'number') ?? event.sha
  return `${ref}\n${event.name} ${subject}`
}

/**
 * Prefix of the cache keys. The newest entry with it is restored, so each delegation of a job matrix has its own prefix:
 * with a common one, each would save its result beside the same old ones, and only the last entry would be restored.
 */
function prefixOf({ env, settings: { mode, delegation } }: StepContext): string {
  const system = env['RUNNER_OS'] ?? 'any'
  const scope = createHash('sha256').update(resultScope(env)).digest('hex').slice(0, 16)
  return mode === 'delegate' && delegation !== undefined
    ? `mpm-leg-results-2-${system}-${scope}-${delegation}-`
    : `mpm-results-2-${system}-${scope}-`
}

const NO_CACHE: ResultCache = {
  restore: () => Promise.resolve(),
  save: () => Promise.resolve()
}

/** A key for the folder's content: entries of GitHub's cache are immutable. */
function nameOf(directory: string): string {
  const entries = fs.existsSync(directory)
    ? fs
        .readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((each) => each.endsWith('.json'))
    : []
  return createHash('sha256').update(entries.sort().join('\n')).digest('hex').slice(0, 32)
}
