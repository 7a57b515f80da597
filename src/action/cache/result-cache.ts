/**
 * Keeps the results of `cache` from job to job: their folder is restored from GitHub's cache before the session and saved
 * after it. If the cache is unreachable, results are not reused, but the session runs.
 */
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CacheService } from './cache-service.js'
import { listEntries, packResults, unpackResults } from './result-archive.js'
import { sessionInputs } from '../../session/inputs/table/input-table.js'
import { readValues } from '../../session/inputs/parse/read-values.js'
import { numberOf, readWorkflowEvent, subjectNumber } from '../event/workflow-event.js'
import { isOutsidersEvent } from '../trust/trust.js'
import { describeFailure } from '../github/network-failure.js'
import type { StepContext } from '../step/step-context.js'

/** Connects to the cache of a job; undefined where it has none. */
export type LoadCacheService = (env: StepContext['env']) => Promise<CacheService | undefined>

/** GitHub's cache around one session. */
export interface ResultCache {
  readonly restore: () => Promise<void>
  readonly save: () => Promise<void>
}

/** Loaded on demand: most sessions have no cache. */
export const loadCacheService: LoadCacheService = async (env) =>
  (await import('./cache-service.js')).connectCacheService(env)

const NAMES = { cache: sessionInputs.cache, 'cache-dir': sessionInputs['cache-dir'] }

/** Folder of the results during a job. */
export function resultDirectory(temporaryDirectory: string): string {
  return path.join(temporaryDirectory, 'mpm-results')
}

/** Opens the cache; without `cache`, or with `cache-dir`, it does nothing. */
export async function openResultCache(
  step: StepContext,
  load: LoadCacheService = loadCacheService
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
      const file = fileIn(step)
      try {
        const service = await load(step.env)
        if (service === undefined) {
          warn(failure, 'this runner has no cache service')
          return
        }
        // Nothing but what this job restores or makes belongs there.
        fs.rmSync(directory, { recursive: true, force: true })
        const found = await service.restore(prefix, file)
        if (found !== undefined) {
          await unpackResults(file, directory)
          fs.writeFileSync(mark, nameOf(directory))
        }
        step.log.write(found === undefined ? 'Cache: no earlier results.' : `Cache: results of ${found}.`)
      } catch (error) {
        warn(failure, describeFailure(error))
      } finally {
        fs.rmSync(file, { force: true })
      }
    },
    save: async () => {
      const file = fileIn(step)
      try {
        const name = nameOf(directory)
        const restored = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8') : nameOf('')
        if (name === restored) return
        const service = await load(step.env)
        if (service === undefined) return
        await packResults(directory, file)
        await service.save(`${prefix}${name}`, file)
      } catch (error) {
        warn('The results could not be saved in the cache', describeFailure(error))
      } finally {
        fs.rmSync(file, { force: true })
      }
    }
  }
}

/** A new name, so that nobody can put a link in its place. */
function fileIn({ temporaryDirectory }: StepContext): string {
  return path.join(temporaryDirectory, `mpm-results-${randomUUID()}.gz`)
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
  return createHash('sha256').update(listEntries(directory).join('\n')).digest('hex').slice(0, 32)
}
