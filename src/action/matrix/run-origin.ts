/** The workflow run that this job belongs to. */
import type { PlanOrigin } from '../../session/matrix/session-plan.js'

/** Reads it from the runner's variables; the commit is the same in every attempt. */
export function readOrigin(env: Readonly<Record<string, string | undefined>>): PlanOrigin {
  const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1')
  return {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    commit: env['GITHUB_SHA'] ?? ''
  }
}
