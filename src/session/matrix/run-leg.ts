/** A leg of a job matrix: runs one delegation as a session in one process would have run it. */
import { runPlanned } from '../rounds/agent-runs.js'
import { concludeSession } from '../rounds/conclude.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { openSession, type OpenSession, type SessionOptions } from '../lifecycle/open-session.js'
import type { SessionRecord } from '../record/record.js'
import { limitsFromRecord } from '../scheduling/limits.js'
import { agentDigest, type LegPlan } from './session-plan.js'

/**
 * Runs the leg's delegation. Task, limits, model and context are those of the plan; the agent's instructions are those of
 * this checkout, with a warning if PM planned with others.
 */
export async function runLeg(
  configuration: SessionConfiguration,
  leg: LegPlan,
  options: SessionOptions = {}
): Promise<SessionRecord> {
  const session = await openSession(configuration, options)
  const { folder } = session
  try {
    folder.emit({
      type: 'delegations-detected',
      round: 1,
      delegations: [leg.delegation],
      unknownAgents: []
    })
    await runDelegation(session, leg)
    await session.inspectCheckout()
    const { results } = folder.record()
    const cancelReason = session.lifetime.cancelReason()
    // A leg exists only because PM answered; its answer is in the plan.
    const pm = { outcome: 'completed', error: null } as const
    // Tickets are collected once, by the report, from all answers.
    const nothing = {
      pmRuns: [],
      unknownAgents: [],
      unansweredLines: [],
      closingFault: null,
      checks: [],
      structuredFault: null
    }
    const end = { ...nothing, pm, results, cancelReason }
    concludeSession(end, { tickets: 'off', failOn: 'any', review: 'none' }, folder)
    folder.writeRecord()
    return folder.record()
  } finally {
    await session.close()
  }
}

async function runDelegation(session: OpenSession, leg: LegPlan): Promise<void> {
  const { folder, roster, configuration } = session
  const { delegation, slug } = leg
  const agent = roster.find((each) => each.slug === slug)
  const failure =
    session.failure ??
    (agent === undefined
      ? `PM planned with the agent ${delegation.agent}, which is not in this checkout: check out the same commit, and set agents-dir and framework-path, in all jobs.`
      : undefined)
  if (agent === undefined || failure !== undefined) {
    folder.emit({
      type: 'run-ended',
      run: delegation.id,
      result: resultWithoutRun('spawn-failed', failure ?? null)
    })
    return
  }
  if (agentDigest(agent) !== leg.agentDigest)
    folder.emit({
      type: 'notice',
      level: 'warning',
      message: `${agent.name}: its instructions, model or tools differ from those that PM planned with; using those of this checkout.`
    })
  // Runs that it must follow are in other jobs, if anywhere: this job cannot wait for them.
  const alone = { ...delegation, after: [] }
  const planned = { agent, delegation: alone, limits: limitsFromRecord(delegation), skipReason: undefined }
  await runPlanned(session, [planned], 1, configuration.context)
}
