/** The first third of a session over a job matrix: PM is asked, its delegations are planned, nothing of them is run. */
import type { RunResult } from '../events.js'
import { openSession, type OpenSession, type SessionOptions } from '../open-session.js'
import type { SessionConfiguration } from '../configuration.js'
import { detectDelegations } from '../delegations.js'
import { planRound } from '../plan-round.js'
import type { PlannedRun } from '../plan.js'
import { runPm } from '../pm-run.js'
import type { SessionRecord, UnknownAgent } from '../record.js'
import { publicConfiguration } from '../public-configuration.js'
import { agentDigest, type PlanOrigin, type SessionPlan } from './session-plan.js'

/** What planning gives. */
export interface PlanningEnd {
  /** PM's run, and the delegations as waiting runs. */
  readonly record: SessionRecord
  readonly plan: SessionPlan
}

/** Plans a session. What goes wrong with PM stands in plan and record; only a bug of ours throws. */
export async function runPlanning(
  configuration: SessionConfiguration,
  origin: PlanOrigin,
  options: SessionOptions = {}
): Promise<PlanningEnd> {
  const session = await openSession(configuration, options)
  try {
    const { pm, planned, unknownAgents } = await askForPlan(session)
    const record = session.folder.record()
    session.folder.writeRecord()
    return {
      record,
      plan: buildPlan(configuration, origin, record.startedAt, { pm, planned, unknownAgents })
    }
  } finally {
    await session.close()
  }
}

interface Answer {
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  readonly planned: readonly PlannedRun[]
  readonly unknownAgents: readonly UnknownAgent[]
}

async function askForPlan(session: OpenSession): Promise<Answer> {
  const nothing = { planned: [], unknownAgents: [] }
  if (session.failure !== undefined)
    return { pm: { outcome: 'spawn-failed', error: session.failure }, ...nothing }
  const pm = await runPm(session, session.configuration.prompt)
  const { outcome, error } = pm.result
  if (outcome !== 'completed') return { pm: { outcome, error }, ...nothing }
  const detected = detectDelegations(pm.response, session.roster)
  const planned = planRound(session, detected.delegations, detected.unknown, 1, 1)
  return { pm: { outcome, error }, planned, unknownAgents: detected.unknown }
}

function buildPlan(
  configuration: SessionConfiguration,
  origin: PlanOrigin,
  startedAt: string,
  { pm, planned, unknownAgents }: Answer
): SessionPlan {
  return {
    sessionId: configuration.sessionId,
    startedAt,
    origin,
    rehearsal: configuration.rehearse,
    context: configuration.context ?? null,
    pm,
    legs: planned.map(({ delegation, agent, skipReason }) => ({
      delegation,
      slug: agent.slug,
      agentDigest: agentDigest(agent),
      skipReason: skipReason ?? null
    })),
    unknownAgents,
    configuration: publicConfiguration(configuration)
  }
}
