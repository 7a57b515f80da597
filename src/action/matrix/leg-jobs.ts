/** Explains from GitHub's list of jobs why legs never reported. Best effort: it does not change the verdict. */
import type { LegReport } from '../../session/matrix/fold-session.js'
import type { LegPlan } from '../../session/matrix/session-plan.js'

/** A job of the workflow run. */
export interface WorkflowJob {
  readonly name: string
  /** `success`, `failure`, `cancelled`, `skipped`, ...; null while it runs. */
  readonly conclusion: string | null
}

/** The legs, each missing one with its reason if exactly one job matches it. */
export function explainMissing(
  legs: ReadonlyMap<string, LegReport>,
  plan: readonly LegPlan[],
  jobs: readonly WorkflowJob[]
): ReadonlyMap<string, LegReport> {
  const idsOf = new Map<string, WorkflowJob[]>()
  // Parse each name once: searching all jobs for every leg would be quadratic.
  for (const job of jobs)
    for (const id of new Set(job.name.match(/(?<![\w.-])\d{2,8}(?![\w.-])/g) ?? []))
      idsOf.set(id, [...(idsOf.get(id) ?? []), job])
  return new Map(
    plan.flatMap(({ delegation: { id, agent } }): [string, LegReport][] => {
      const report = legs.get(id)
      if (report === undefined) return []
      const [job, ...more] = (idsOf.get(id) ?? []).filter(({ name }) => name.includes(agent))
      if (report.kind === 'found' || job === undefined || more.length > 0) return [[id, report]]
      return [[id, explain(report, job)]]
    })
  )
}

function explain(report: Extract<LegReport, { kind: 'missing' }>, job: WorkflowJob): LegReport {
  switch (job.conclusion) {
    case 'cancelled':
      return {
        kind: 'missing',
        outcome: 'cancelled',
        error: `Its job "${job.name}" was cancelled before it could report.`
      }
    case 'skipped':
      return { ...report, error: `It never reported: its job "${job.name}" was skipped.` }
    case null:
      return { ...report, error: `It never reported: its job "${job.name}" has not ended.` }
    default:
      return { ...report, error: `${report.error} Its job "${job.name}" ended with ${job.conclusion}.` }
  }
}
