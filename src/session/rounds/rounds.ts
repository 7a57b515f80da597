/** The rounds of a session: PM answers, agents run, PM gets their results, until it delegates nothing more. */
import type { DetectedDelegations } from '../delegations/detect-delegations.js'
import type { RunResult } from '../record/events.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import type { PlannedRun } from '../scheduling/plan.js'
import { openPmConversation } from './pm-run.js'
import { pmTurnId } from '../record/run-ids.js'
import { createPmPrompt } from '../prompts/prompts.js'
import type { RunRecord, UnknownAgent } from '../record/record.js'
import type { RoundReport } from '../prompts/round-prompts.js'
import { showAnswers } from './answer-access.js'
import { markSuperseded } from '../record/superseded.js'
import type { ClaudeRunEnd } from '../run/run-spec.js'

/** The results of all rounds. */
export interface RoundsEnd {
  /** PM's last turn. */
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  /** The agent runs of all rounds, in order. */
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownAgent[]
  /** Why there is no structured response; null when there is one, or none was requested. */
  readonly structuredFault: string | null
}

/** After this time PM has started, and our own process is idle. */
const PM_STARTED_MS = 250

/** Numbers the delegations of one answer and reports them. */
export type PlanRound = (detected: DetectedDelegations, round: number) => Promise<readonly PlannedRun[]>

/**
 * Runs the rounds. When more than one is allowed PM gets the results of every round, including the last; what it delegates
 * after the last is reported as skipped.
 */
export async function runRounds(session: OpenSession, prompt: string, plan: PlanRound): Promise<RoundsEnd> {
  const { maxRounds, context } = session.configuration
  const isAskedAgain = maxRounds > 1 || session.responseSchema !== undefined
  const pm = openPmConversation(session)
  const results: RunRecord[] = []
  const unknownAgents: UnknownAgent[] = []
  /** Results that PM has not seen yet. */
  let unseen: RoundReport | undefined
  const timer = setTimeout(() => {
    loadWork().catch(() => undefined) // Reported by the call below.
  }, PM_STARTED_MS)
  let turn: ClaudeRunEnd = await pm
    .ask({ id: pmTurnId(1), round: 1, task: prompt, prompt: createPmPrompt(prompt, context) })
    .finally(() => {
      clearTimeout(timer)
    })
  const { detectDelegations, runPlanned } = await loadWork()
  for (let round = 1; turn.result.outcome === 'completed'; round++) {
    const detected = detectDelegations(turn.response, session.roster)
    const isBeyondLast = round > maxRounds
    const planned = await plan(detected, round)
    const ended = await runPlanned(
      session,
      isBeyondLast ? planned.map(beyondRounds(maxRounds)) : planned,
      round
    )
    results.push(...ended)
    unknownAgents.push(...detected.unknownAgents)
    const hasEnded = planned.length + detected.unknownAgents.length === 0 || maxRounds === 1 || isBeyondLast
    unseen = {
      round,
      maxRounds,
      results: ended,
      unknownAgents: detected.unknownAgents,
      undone: markSuperseded(results).filter(
        ({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined
      ),
      directory: isAskedAgain ? await showAnswers(session, ended) : undefined
    }
    if (hasEnded || session.lifetime.cancelReason() !== undefined) break
    const { createRoundPrompt } = await import('../prompts/round-prompts.js')
    turn = await pm.ask({
      id: pmTurnId(round + 1),
      round: round + 1,
      task: `Results of round ${round}`,
      prompt: createRoundPrompt(unseen)
    })
  }
  const isAsked = turn.result.outcome === 'completed' && session.lifetime.cancelReason() === undefined
  const end: RoundsEnd = { pm: turn.result, results, unknownAgents, structuredFault: null }
  if (session.responseSchema === undefined || unseen === undefined || !isAsked) return end
  const { askStructuredResponse } = await import('./structured-response.js')
  return { ...end, structuredFault: await askStructuredResponse(session, pm, session.responseSchema, unseen) }
}

/** What is needed once PM has answered: loaded while PM works, so that PM starts sooner. */
async function loadWork() {
  const { detectDelegations } = await import('../delegations/detect-delegations.js')
  const { runPlanned } = await import('./agent-runs.js')
  return { detectDelegations, runPlanned }
}

function beyondRounds(maxRounds: number): (run: PlannedRun) => PlannedRun {
  return (run) => ({
    ...run,
    skipReason: `PM delegated it after the last round, max-rounds allows ${maxRounds}: raise it, or ask for less.`
  })
}
