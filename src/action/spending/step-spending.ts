/** What a job does about the budget of a day: a session and a plan hold a part of it, and each says at its end what it spent. */
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import { microsAllowed, microsSpent, SPENDING_PREFIX } from '../../session/spending/spending-entry.js'
import {
  describeUnsettled,
  entryName,
  namesOf,
  openDayBudget,
  renderSpent
} from '../../session/spending/day-budget.js'
import { loadCacheService, type LoadCacheService } from '../cache/result-cache.js'
import { describeFailure } from '../github/network-failure.js'
import type { GitHubApi } from '../github/github-api.js'
import { readOrigin } from '../matrix/run-origin.js'
import type { Mode } from '../matrix/prepare-session.js'
import type { PreparedSession } from '../matrix/prepared-session.js'
import type { StepContext } from '../step/step-context.js'
import { openCacheSpending } from './cache-spending.js'

/** A job's part of the day. */
export interface StepSpending {
  /** With what the session may spend. */
  readonly configuration: SessionConfiguration
  /** Writes down what was spent; a failure is a warning. */
  readonly settle: (costUsd: number) => Promise<void>
  /** The same by the post step: what the main step has to save for it. */
  readonly leave: (costUsd: number) => { readonly spending?: string }
}

/**
 * Holds what the job may spend.
 * @throws ConfigurationError (DAY_BUDGET) when nothing is left, or when that cannot be found out
 */
export async function openStepSpending(
  mode: Mode,
  { configuration, legs }: Pick<PreparedSession, 'configuration' | 'legs'>,
  step: StepContext,
  api: Pick<GitHubApi, 'listCacheKeys'> | undefined,
  load: LoadCacheService = loadCacheService
): Promise<StepSpending> {
  const { maxCostUsdPerDay, rehearse, today: planned } = configuration
  if (maxCostUsdPerDay === undefined || rehearse || mode === 'report')
    return { configuration, settle: () => Promise.resolve(), leave: () => ({}) }
  const store = openCacheSpending(step, api, load)
  const scope = scopeOf(step.env)
  const settleBy = (render: (costUsd: number) => string): Pick<StepSpending, 'settle'> => ({
    settle: async (costUsd) => {
      try {
        await store.add(render(costUsd))
      } catch (error) {
        step.log.annotate('warning', describeUnsettled(describeFailure(error)))
      }
    }
  })
  if (planned !== undefined) {
    // The plan holds this leg's share until the leg says what it spent.
    const names = namesOf(configuration, scope, planned.day)
    const leg = entryName(step.settings.delegation ?? '')
    const render = (costUsd: number): string =>
      names.render({ kind: 'leg', session: planned.session, leg, micros: microsSpent(costUsd) })
    return { configuration, ...settleBy(render), leave: (costUsd) => ({ spending: render(costUsd) }) }
  }
  const opened = await openDayBudget(configuration, { store, scope, advise: (cause) => advise(cause, step) })
  step.log.write(opened.message)
  const { names } = opened
  const session = opened.configuration.today?.session ?? ''
  const renderAtEnd = (costUsd: number): string => {
    const rest = legs?.()
    return rest === undefined
      ? renderSpent(names, session, costUsd)
      : names.render({
          kind: 'planned',
          session,
          micros: microsSpent(costUsd),
          legs: rest.count,
          shareMicros: microsAllowed(rest.shareUsd)
        })
  }
  return {
    configuration: opened.configuration,
    ...settleBy(renderAtEnd),
    // After a cancel no legs follow.
    leave: (costUsd) => ({ spending: renderSpent(names, session, costUsd) })
  }
}

/**
 * Writes down what a cancelled main step left. The name is not checked beyond its beginning: one that was not made with the
 * credentials counts for nothing.
 */
export async function settleLater(
  name: string,
  step: StepContext,
  load: LoadCacheService = loadCacheService
): Promise<void> {
  if (!name.startsWith(SPENDING_PREFIX)) return
  try {
    await openCacheSpending(step, undefined, load).add(name)
  } catch (error) {
    step.log.annotate('warning', describeUnsettled(describeFailure(error)))
  }
}

/** The workflow's file, on whatever branch; without one (an old server), its name. */
function scopeOf(env: StepContext['env']): readonly string[] {
  const file = (env['GITHUB_WORKFLOW_REF'] ?? '').replace(/@.*$/s, '')
  return [readOrigin(env).repository, file === '' ? (env['GITHUB_WORKFLOW'] ?? '') : file]
}

function advise(cause: unknown, { env }: StepContext): string {
  const { status } = cause as { readonly status?: unknown }
  const mode = env['ACTIONS_CACHE_MODE'] ?? ''
  const said = describeFailure(cause).replace(/\.$/, '')
  if (status === 401 || status === 403 || status === 404)
    return `GitHub refused to list the repository's cache entries: ${said}. Give this job the permission actions: read.`
  if (mode !== '' && mode !== 'write')
    return `This job may not use GitHub's cache as it has to (cache-mode: ${mode}): ${said}. Give it cache-mode: write.`
  return `It is kept in GitHub's cache, which failed: ${said}. Re-run the job, or leave the input out.`
}
