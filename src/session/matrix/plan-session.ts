/** The first third of a session over a job matrix: asks PM and plans its delegations, but runs none. */
import type { RunResult } from '../record/run-result.js'
import { openSession, type OpenSession, type SessionOptions } from '../lifecycle/open-session.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { withMentions } from '../plan-block/agent-mentions.js'
import { readPlan } from '../plan-block/read-plan.js'
import { planRound } from '../rounds/plan-round.js'
import type { PlannedRun } from '../scheduling/plan.js'
import { findClosingFault } from '../rounds/closing-answer.js'
import { openPmConversation } from '../rounds/pm-run.js'
import { pmTurnId } from '../record/run-ids.js'
import { createPmPrompt } from '../prompts/prompts.js'
import { resultWithoutRun } from '../record/record-draft.js'
import type { SessionRecord, UnknownDelegation } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import { publicConfiguration } from '../configuration/public-configuration.js'
import { agentDigest, type PlanOrigin, type SessionPlan } from './session-plan.js'

/** The result of planning. */
export interface PlanningEnd {
  /** PM's run, and the delegations as waiting runs. */
  readonly record: SessionRecord
  readonly plan: SessionPlan
}

/** Plans a session. Failures of PM are in plan and record; only a bug of ours throws. */
export async function runPlanning(
  configuration: SessionConfiguration,
  origin: PlanOrigin,
  options: SessionOptions = {}
): Promise<PlanningEnd> {
  const session = await openSession(configuration, options)
  try {
    const answer = await askForPlan(session)
    session.folder.writeRecord()
    const record = session.folder.record()
    const legBudgetUsd = shareOf(configuration.maxCostUsd, record.costUsd, answer.planned)
    return { record, plan: buildPlan(configuration, origin, record.startedAt, legBudgetUsd, answer) }
  } finally {
    await session.close()
  }
}

/** GitHub starts the jobs of a matrix in no order, and each has a checkout of its own. */
const UNORDERED_DELEGATIONS = `## How the delegations run

Each delegation of this answer runs on a machine of its own with a fresh checkout, all at the same time. None waits for another
or sees what another changed: use no "after", such a delegation would not be run, and give work that must be done in
order to one agent.`

interface Answer {
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  readonly planned: readonly PlannedRun[]
  readonly unknownAgents: readonly UnknownDelegation[]
  readonly passedOver: readonly PassedOverLine[]
  /** Whether PM declared in its last line that there is nothing to do. */
  readonly declaresEnd: boolean
}

async function askForPlan(session: OpenSession): Promise<Answer> {
  const nothing = { planned: [], unknownAgents: [], passedOver: [], declaresEnd: false }
  if (session.failure !== undefined)
    return { pm: { outcome: 'spawn-failed', error: session.failure }, ...nothing }
  const { prompt, context } = session.configuration
  const pm = await openPmConversation(session).ask({
    id: pmTurnId(1),
    round: 1,
    task: prompt,
    prompt: `${createPmPrompt(prompt, context)}\n\n${UNORDERED_DELEGATIONS}`
  })
  const { outcome, error } = pm.result
  if (outcome !== 'completed') return { pm: { outcome, error }, ...nothing }
  const answer = withMentions(readPlan(pm.response, session.roster), pm.response, session.roster)
  const { runs: inOrder, unknownAgents } = planRound(session, answer, 1, 1)
  const planned = inOrder.map((run) => skipIfOrdered(run, inOrder))
  for (const { delegation, skipReason } of planned)
    if (skipReason !== undefined) {
      const result = resultWithoutRun('skipped', skipReason)
      session.folder.emit({ type: 'run-ended', run: delegation.id, result })
    }
  const isClosing = answer.delegations.length + unknownAgents.length === 0
  const fault = findClosingFault(pm, { isClosing, isFirst: true }, session.configuration.requireStatus)
  return {
    // The report knows only how PM ended.
    pm: fault === null ? { outcome, error } : { outcome: 'failed', error: fault },
    planned,
    unknownAgents,
    // Nothing is open where PM says that there is nothing to do.
    passedOver:
      pm.result.declaredEnd?.kind === 'nothing-to-do'
        ? answer.passedOver.map(({ line, text, reason }) => ({ line, text, reason }))
        : answer.passedOver,
    declaresEnd: pm.result.declaredEnd !== undefined
  }
}

/** Skips a run that must follow others: it would not see their work, so its success would mean nothing. */
function skipIfOrdered(run: PlannedRun, all: readonly PlannedRun[]): PlannedRun {
  const { after, ...delegation } = run.delegation
  if (after === undefined) return run
  const names = after.map(
    (id) => `${all.find((each) => each.delegation.id === id)?.agent.name ?? ''} (${id})`
  )
  const reason = `It must run after ${names.join(', ')}, but the jobs of a matrix run in no order and do not see each other's changes, so it was not run.`
  return { ...run, delegation, skipReason: run.skipReason ?? reason }
}

const NOTHING_LEFT =
  'budget: PM has spent all of max-cost-usd, and no delegation was started. Raise it, or ask for less.'

/** An equal share of the budget that PM left, because a leg cannot see what others spend. In US dollars. */
function shareOf(
  maxCostUsd: number | undefined,
  spentUsd: number,
  planned: readonly PlannedRun[]
): number | null {
  if (maxCostUsd === undefined) return null
  const toRun = planned.filter(({ skipReason }) => skipReason === undefined).length
  return Math.max(0, maxCostUsd - spentUsd) / Math.max(1, toRun)
}

function buildPlan(
  configuration: SessionConfiguration,
  origin: PlanOrigin,
  startedAt: string,
  legBudgetUsd: number | null,
  { pm, planned, unknownAgents, passedOver, declaresEnd }: Answer
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
      skipReason: skipReason ?? (legBudgetUsd === 0 ? NOTHING_LEFT : null)
    })),
    unknownAgents,
    passedOver,
    declaresEnd,
    legBudgetUsd,
    configuration: publicConfiguration(configuration)
  }
}
