/** Problems of a delivery that are known before agents work and cost money. */
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import { pullNumber, readWorkflowEvent, type WorkflowEvent } from '../event/workflow-event.js'
import type { StepContext } from '../step/step-context.js'
import type { ActionSettings } from '../step/settings.js'

/** What the problems depend on. */
export interface PlannedDelivery {
  readonly mode: ActionSettings['mode']
  readonly settings: Partial<ActionSettings>
  readonly event: WorkflowEvent
  /** Whether there is a token to write with, or none is needed. */
  readonly hasToken: boolean
  /** Why this job cannot upload artifacts; undefined if it can. */
  readonly noArtifacts: string | undefined
}

/** @throws ConfigurationError with all problems */
export function checkDelivery(
  mode: ActionSettings['mode'],
  isRehearsal: boolean,
  noArtifacts: string | undefined,
  { settings, env, raw }: StepContext
): void {
  const problems = findDeliveryProblems({
    mode,
    settings,
    event: readWorkflowEvent(env),
    hasToken: isRehearsal || (raw.get('github-token')?.trim() ?? '') !== '',
    noArtifacts
  })
  if (problems.length > 0) throw new ConfigurationError(problems)
}

/** Each with what to do; none for a job that delivers nothing. Pure. */
export function findDeliveryProblems(planned: PlannedDelivery): readonly string[] {
  const { mode, settings, event, hasToken, noArtifacts } = planned
  const destination = settings.deliver ?? 'none'
  if (destination === 'none' || mode === 'deliver') return []
  if (mode === 'plan' || mode === 'delegate')
    return [
      `deliver: ${destination} is not possible with mode: ${mode}, which has only a part of the changes. Give it to the job with mode: report.`
    ]
  if (destination === 'artifact') {
    if (settings['upload-artifacts'] === false)
      return ['deliver: artifact needs the artifact of the session. Leave out upload-artifacts: false.']
    if (noArtifacts === undefined) return []
    return [
      `deliver: artifact is not possible here: ${noArtifacts}. Deliver in this job, for example by deliver: pull-request.`
    ]
  }
  const problems: string[] = []
  if (!hasToken)
    problems.push(
      `deliver: ${destination} needs a github-token that may write. Leave out the empty github-token, and give the job contents: write.`
    )
  if (destination === 'push' && pullNumber(event) === undefined)
    problems.push(
      `deliver: push adds to the branch of a pull request, and the event ${event.name} is not about one. Use deliver: branch or pull-request.`
    )
  return problems
}
