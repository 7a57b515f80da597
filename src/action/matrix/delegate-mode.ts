/** `mode: delegate`: a leg of the matrix runs one delegation. */
import fs from 'node:fs'
import path from 'node:path'
import { ConfigurationError } from '../../session/configuration/configuration-error.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import { renderLegFile, LEG_FILE } from '../../session/matrix/leg-file.js'
import { runLeg } from '../../session/matrix/run-leg.js'
import type { LegPlan, SessionPlan } from '../../session/matrix/session-plan.js'
import { readDayShare } from '../../session/record/day-share.js'
import { privateDirectoryOf } from '../../session/lifecycle/session-owner.js'
import type { StepContext } from '../step/step-context.js'
import { legArtifactName } from '../artifacts/artifact-names.js'
import type { ArtifactClient } from '../artifacts/artifact-store.js'
import { findPlan } from './find-plan.js'
import type { PreparedSession } from './prepared-session.js'
import { readOrigin } from './run-origin.js'
import { makeFolder } from '../../util/files/make-folder.js'

/**
 * Fetches the plan and prepares the delegation.
 * @throws ConfigurationError when there is no plan for this job, or it has no such delegation.
 */
export async function prepareDelegate(
  configuration: SessionConfiguration,
  step: StepContext,
  client: ArtifactClient
): Promise<PreparedSession> {
  const { delegation: id, plan: reference } = step.settings
  if (id === undefined)
    throw new ConfigurationError([
      'delegation: is missing: mode delegate runs one delegation of the plan. Example: delegation: ${{ matrix.id }}'
    ])
  const origin = readOrigin(step.env)
  const folder = path.join(privateDirectoryOf(configuration.sessionDirectory), 'plan')
  const { plan, digest } = await findPlan(client, {
    reference,
    mayBeEarlier: true,
    origin,
    isRehearsal: configuration.rehearse,
    folder,
    withPm: false,
    temporaryDirectory: step.temporaryDirectory
  }).finally(() => {
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const leg = legOf(plan, id)
  return {
    configuration: {
      ...configuration,
      context: plan.context ?? undefined,
      maxCostUsd: plan.legBudgetUsd ?? undefined,
      ...budgetOfDay(plan, configuration, origin.runAttempt),
      responseSchema: undefined
    },
    artifactName: legArtifactName(plan.sessionId, id, origin.runAttempt),
    run: (given, options) => {
      makeFolder(given.sessionDirectory, 0o700)
      const file = path.join(given.sessionDirectory, LEG_FILE)
      fs.writeFileSync(file, renderLegFile({ planDigest: digest, id, attempt: origin.runAttempt }), {
        mode: 0o600
      })
      return runLeg(given, leg, options)
    }
  }
}

/**
 * The plan holds a share of the day's budget for each leg, and keeps the limit for all. A leg that is run again has spent its
 * share, so it asks for a part of the day like a session.
 */
function budgetOfDay(
  plan: SessionPlan,
  { maxCostUsdPerDay }: SessionConfiguration,
  attempt: number
): Pick<SessionConfiguration, 'maxCostUsdPerDay' | 'today'> {
  const today = readDayShare(plan.configuration)
  return {
    maxCostUsdPerDay: today?.limitUsd ?? maxCostUsdPerDay,
    today: attempt === plan.origin.runAttempt ? today : undefined
  }
}

function legOf(plan: SessionPlan, id: string): LegPlan {
  const leg = plan.legs.find(({ delegation }) => delegation.id === id)
  if (leg === undefined)
    throw new ConfigurationError([
      `delegation: "${id}" is not a delegation of the plan. It has: ${plan.legs.map(({ delegation }) => delegation.id).join(', ') || 'none'}.`
    ])
  if (leg.skipReason !== null)
    throw new ConfigurationError([`delegation: "${id}" cannot be run: ${leg.skipReason}`])
  return leg
}
