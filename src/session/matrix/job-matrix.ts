/** The plan as GitHub's job matrix: what scheduling a job needs, without any text of tasks. Pure. */
import type { SessionPlan } from './session-plan.js'

/** Jobs that a matrix may create (GitHub docs: usage limits). */
const MAX_JOBS = 256

/** All outputs of a job together may take 1 MB, at two bytes a character; half of it is left for other outputs. */
const MAX_CHARACTERS = 250_000

/** One entry of `strategy.matrix.include`. */
export interface MatrixEntry {
  /** From 0. */
  readonly index: number
  readonly id: string
  readonly agent: string
  readonly memoryLimitMb: number
  readonly timeoutSeconds: number
  /** Label for `runs-on`. */
  readonly runner: string
}

/** Labels of runners: the default, and those by the agent's slug. */
export interface RunnerLabels {
  readonly runner: string
  readonly byAgent: ReadonlyMap<string, string>
}

/**
 * Builds the matrix, in the order of the plan. Skipped delegations have no job.
 * @throws Error if it is larger than GitHub allows: none of it would run
 */
export function buildMatrix(
  plan: Pick<SessionPlan, 'legs'>,
  labels: RunnerLabels
): { readonly include: readonly MatrixEntry[] } {
  const include = plan.legs
    .filter(({ skipReason }) => skipReason === null)
    .map(({ delegation, slug }, index) => ({
      index,
      id: delegation.id,
      agent: delegation.agent,
      memoryLimitMb: delegation.memoryLimitMb,
      timeoutSeconds: delegation.timeoutSeconds,
      runner: labels.byAgent.get(slug) ?? labels.runner
    }))
  if (include.length > MAX_JOBS)
    throw new Error(
      `The plan has ${include.length} delegations, and a job matrix allows ${MAX_JOBS}: lower max-delegations.`
    )
  const characters = JSON.stringify({ include }).length
  if (characters > MAX_CHARACTERS)
    throw new Error(
      `The matrix has ${characters} characters, and an output allows ${MAX_CHARACTERS}: give agents and runners shorter names.`
    )
  return { include }
}
