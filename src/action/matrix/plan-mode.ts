/** `mode: plan`: runs PM, and turns its delegations into a plan for other jobs. */
import fs from 'node:fs'
import path from 'node:path'
import { oneLine } from '../../report/text/plain-text.js'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import { resolveAgentMap } from '../../session/inputs/check/agent-maps.js'
import { renderInputProblem, type InputProblem } from '../../session/inputs/parse/input-problem.js'
import type { Host } from '../../session/inputs/check/host.js'
import { buildMatrix, type RunnerLabels } from '../../session/matrix/job-matrix.js'
import { runPlanning, type PlanningEnd } from '../../session/matrix/plan-session.js'
import { PLAN_FILE, planDigest, renderPlan, type SessionPlan } from '../../session/matrix/session-plan.js'
import type { SessionRecord } from '../../session/record/record.js'
import { setOutput } from '../runner/runner-commands.js'
import type { StepContext } from '../step/step-context.js'
import { planArtifactName, renderPlanReference } from '../artifacts/artifact-names.js'
import type { LegBudgets, PreparedSession } from './prepared-session.js'
import { readOrigin } from './run-origin.js'

/**
 * Prepares the planning.
 * @throws ConfigurationError for labels of agents that are not in the roster, and for inputs that need PM after its agents.
 */
export async function preparePlan(
  configuration: SessionConfiguration,
  step: StepContext,
  host: Host
): Promise<PreparedSession> {
  const { labels, problems } = await readLabels(configuration, step, host)
  const all = [...checkOneRound(configuration), ...problems.map((problem) => renderInputProblem(problem))]
  if (all.length > 0) throw new ConfigurationError(all)
  const origin = readOrigin(step.env)
  const artifactName = planArtifactName(configuration.sessionId, origin.runAttempt)
  let legs: LegBudgets | undefined
  return {
    configuration,
    artifactName,
    legs: () => legs,
    run: async (given, options) => {
      const planning = await runPlanning(given, origin, {
        ...options,
        // The event announces runs, and none starts in this job.
        onEvent: (event) => {
          if (event.type !== 'delegations-detected') options.onEvent(event)
        }
      })
      const { legs: planned, legBudgetUsd } = planning.plan
      const count = planned.filter(({ skipReason }) => skipReason === null).length
      if (legBudgetUsd !== null) legs = { count, shareUsd: legBudgetUsd }
      return handOver(planning, given, labels, artifactName, step)
    }
  }
}

/** PM's job ends before its delegations begin. */
function checkOneRound({ maxRounds, responseSchema }: SessionConfiguration): readonly string[] {
  return [
    ...(maxRounds === 1
      ? []
      : [
          `max-rounds: ${maxRounds} is not possible with mode: plan, because PM cannot be asked again after the jobs of the matrix. Leave it out, or use mode: session.`
        ]),
    ...(responseSchema === undefined
      ? []
      : [
          'response-schema: is not possible with mode: plan, because PM is not asked again after the jobs of the matrix. Leave it out, or use mode: session.'
        ])
  ]
}

async function readLabels(
  { workingDirectory, frameworkPath, agentsDirectory }: SessionConfiguration,
  { settings }: StepContext,
  host: Host
): Promise<{ readonly labels: RunnerLabels; readonly problems: readonly InputProblem[] }> {
  const roster = await host.readRoster({ workingDirectory, frameworkPath, agentsDirectory })
  const problems: InputProblem[] = []
  const byAgent = resolveAgentMap('agent-runners', settings['agent-runners'], roster, 'runs-on', problems)
  return { labels: { runner: settings.runner ?? 'ubuntu-latest', byAgent }, problems }
}

/** Writes the plan into the folder to be uploaded, and sets the outputs that the next jobs depend on. */
function handOver(
  { record, plan }: PlanningEnd,
  { sessionDirectory }: SessionConfiguration,
  labels: RunnerLabels,
  artifact: string,
  { redactor, log }: StepContext
): SessionRecord {
  const matrix = buildMatrix(plan, labels)
  // The artifact is redacted during the upload. Redact the plan now, so that its digest stays valid.
  const text = renderPlan(redactPlan(plan, (each) => redactor.redact(each)))
  if (redactor.redact(text) !== text)
    throw new Error('The plan cannot be passed on: it contains a secret in a form that cannot be removed.')
  fs.writeFileSync(path.join(sessionDirectory, PLAN_FILE), text, { mode: 0o600 })
  const hasWork = matrix.include.length > 0
  setOutput('matrix', JSON.stringify(matrix))
  setOutput('has-work', String(hasWork))
  setOutput('plan', renderPlanReference({ artifact, digest: planDigest(text) }))
  for (const { id, agent, runner, memoryLimitMb, timeoutSeconds } of matrix.include)
    log.write(`${id} ${oneLine(agent)}: ${runner}, ${memoryLimitMb}MB, ${timeoutSeconds}s`)
  const said = hasWork
    ? `PM planned ${matrix.include.length} of ${plan.legs.length} delegations for jobs of their own; the report has the verdict.`
    : 'No delegations detected in PM response: there is no job to run, and the report has the verdict.'
  log.write(said)
  const { outcome, error } = plan.pm
  return outcome === 'completed'
    ? { ...record, conclusion: 'success', error: said }
    : { ...record, conclusion: 'failure', error: `PM did not complete: ${error ?? outcome}` }
}

function redactPlan(plan: SessionPlan, redact: (text: string) => string): SessionPlan {
  const mapped = JSON.parse(JSON.stringify(plan), (_name, value: unknown) =>
    typeof value === 'string' ? redact(value) : value
  ) as SessionPlan
  return mapped
}
