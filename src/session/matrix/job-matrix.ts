/** The plan as GitHub's job matrix: what a job needs to be scheduled, and no word of a task. Pure. */
import type { SessionPlan } from './session-plan.js'

/** Jobs that one matrix may make (docs: usage limits). */
const MOST_JOBS = 256

/** All outputs of a job may take 1 MB, counted two bytes a character; half of that is left for the others. */
const MOST_CHARACTERS = 250_000

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

/** The runner's labels: for all, and by the agent's slug. */
export interface RunnerLabels {
  readonly runner: string
  readonly byAgent: ReadonlyMap<string, string>
}

/**
 * The matrix, in the order of the plan. What is not to be run has no job.
 * @throws Error when it is larger than GitHub takes: nothing of it would run.
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
  if (include.length > MOST_JOBS)
    throw new Error(
      `The plan has ${include.length} delegations, and a job matrix allows ${MOST_JOBS}: lower max-delegations.`
    )
  const characters = JSON.stringify({ include }).length
  if (characters > MOST_CHARACTERS)
    throw new Error(
      `The matrix has ${characters} characters, and an output allows ${MOST_CHARACTERS}: give agents and runners shorter names.`
    )
  return { include }
}
