/** The rounds of a session: PM answers, its agents run, PM is shown what came of it, until it has nothing more to delegate. */
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

/** What the rounds left. */
export interface RoundsEnd {
  /** Of PM's last turn. */
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  /** Of all rounds, in their order. */
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownAgent[]
  /** Why there is no structured response; null when there is one, or none was asked for. */
  readonly structuredFault: string | null
}

/** By then PM is started, and our own process has nothing else to do. */
const PM_STARTED_MS = 250

/** Numbers the delegations of one answer and says them. */
export type PlanRound = (detected: DetectedDelegations, round: number) => Promise<readonly PlannedRun[]>

/**
 * Runs the rounds. With more than one allowed PM sees the results of every round, those of the last included; what it
 * delegates then is told as skipped.
 */
export async function runRounds(session: OpenSession, prompt: string, plan: PlanRound): Promise<RoundsEnd> {
  const { maxRounds, context } = session.configuration
  const isAskedAgain = maxRounds > 1 || session.responseSchema !== undefined
  const pm = openPmConversation(session)
  const results: RunRecord[] = []
  const unknownAgents: UnknownAgent[] = []
  /** What PM has not been shown yet. */
  let unseen: RoundReport | undefined
  const timer = setTimeout(() => {
    loadWork().catch(() => undefined) // Told when it is needed.
  }, PM_STARTED_MS)
  let turn: ClaudeRunEnd = await pm
    .ask({ id: pmTurnId(1), round: 1, task: prompt, prompt: createPmPrompt(prompt, context) })
    .finally(() => {
      clearTimeout(timer)
    })
  const { detectDelegations, runPlanned } = await loadWork()
  for (let round = 1; turn.result.outcome === 'completed'; round++) {
    const detected = detectDelegations(turn.response, session.roster)
    const isOver = round > maxRounds
    const planned = await plan(detected, round)
    const ended = await runPlanned(session, isOver ? planned.map(beyondRounds(maxRounds)) : planned, round)
    results.push(...ended)
    unknownAgents.push(...detected.unknown)
    const hasEnded = planned.length + detected.unknown.length === 0 || maxRounds === 1 || isOver
    unseen = {
      round,
      maxRounds,
      results: ended,
      unknownAgents: detected.unknown,
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

/** What it takes to go on from an answer: loaded while PM works on it, as PM starts sooner without. */
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
