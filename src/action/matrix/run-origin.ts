/** Which run of which workflow this job belongs to, as the runner tells it. */
import type { PlanOrigin } from '../../session/matrix/session-plan.js'

/** Reads it from the runner's variables; of this commit the runner speaks the same in every attempt. */
export function readOrigin(env: Readonly<Record<string, string | undefined>>): PlanOrigin {
  const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1')
  return {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    commit: env['GITHUB_SHA'] ?? ''
  }
}
