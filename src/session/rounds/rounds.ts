/** The rounds of a session: PM answers, agents run, PM gets their results, until it delegates nothing more. */
import type { RunResult } from '../record/run-result.js'
import type { OpenSession } from '../lifecycle/open-session.js'
import type { PlannedRun } from '../scheduling/plan.js'
import type { PlannedRound, RoundAnswer } from './plan-round.js'
import { findClosingFault } from './closing-answer.js'
import { openPmConversation } from './pm-run.js'
import { pmTurnId } from '../record/run-ids.js'
import { createPmPrompt } from '../prompts/prompts.js'
import type { RunRecord, UnknownDelegation } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import type { RoundReport } from '../prompts/round-prompts.js'
import { showAnswers } from './answer-access.js'
import { resultsOfChecks } from '../record/check-results.js'
import { openLinesOf } from '../record/open-lines.js'
import { markSuperseded, markUnknownAgents } from '../record/superseded.js'
import type { ClaudeRunEnd } from '../run/attempt/run-spec.js'
import type { RunsAhead } from '../run/runs-ahead.js'
import { PmAnswer } from './pm-answer.js'
import type { ExpectedPlan } from './follow-answer.js'

/** The results of all rounds. */
export interface RoundsEnd {
  /** PM's last turn. */
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  /** The agent runs of all rounds, in order. */
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownDelegation[]
  /**
   * Lines in the form of a delegation that were not taken, when nothing at all was delegated and PM has not declared its end.
   * What looks like a delegation is never ignored in silence.
   */
  readonly unansweredLines: readonly PassedOverLine[]
  /** Why the work is not done according to PM's closing answer; null when it does not say so. */
  readonly closingFault: string | null
  /** Why there is no structured response; null when there is one, or none was requested. */
  readonly structuredFault: string | null
}

/** After this time PM has started, and our own process is idle. */
const PM_STARTED_MS = 250

/** Numbers the delegations of one answer and reports them. */
export type PlanRound = (answer: RoundAnswer, round: number) => Promise<PlannedRound>

/**
 * Runs the rounds. When more than one is allowed PM gets the results of every round, including the last; what it delegates
 * after the last is reported as skipped. PM is asked once about lines in the form of a delegation that were not taken, when
 * nothing else was.
 * @param nextNumber number of the next delegation
 * @param ahead starts the processes of agents while PM answers
 */
export async function runRounds(
  session: OpenSession,
  prompt: string,
  plan: PlanRound,
  nextNumber: () => number,
  ahead: RunsAhead
): Promise<RoundsEnd> {
  const { maxRounds, context, requireStatus, checks } = session.configuration
  const isAskedAgain = maxRounds > 1 || session.responseSchema !== undefined
  const pm = openPmConversation(session)
  const results: RunRecord[] = []
  const unknownAgents: UnknownDelegation[] = []
  let openLines: readonly PassedOverLine[] = []
  let closingFault: string | null = null
  /** Results that PM has not seen yet. */
  let unseen: RoundReport | undefined
  if (checks.before) await (await loadChecks()).checkBefore(session)
  const ask = (round: number, task: string, text: string): Promise<ClaudeRunEnd> => {
    const asked = { id: pmTurnId(round), round, task, prompt: text }
    const expected = { round, nextNumber }
    return prepareMeanwhile(session, asked.id, expected, ahead, () => pm.ask(asked))
  }
  let turn = await ask(1, prompt, createPmPrompt(prompt, context))
  const { readPlan, withMentions, runPlanned } = await loadWork()
  for (let round = 1; turn.result.outcome === 'completed'; round++) {
    const { declaredEnd } = turn.result
    const isClosing = results.length > 0 && declaredEnd !== undefined && declaredEnd.kind !== 'not-done'
    const stage = isClosing ? 'closing' : round > 1 ? 'later' : 'first'
    const plain = readPlan(turn.response, session.roster, stage)
    const answer = round > 1 ? plain : withMentions(plain, turn.response, session.roster)
    const isBeyondLast = round > maxRounds
    const delegatesNothing = answer.delegations.length + answer.unknownAgents.length === 0
    closingFault = findClosingFault(
      turn,
      { isClosing: delegatesNothing || isBeyondLast, isFirst: round === 1 },
      requireStatus
    )
    const planned = await plan(answer, round)
    const runs = isBeyondLast ? planned.runs.map(beyondRounds(maxRounds)) : planned.runs
    ahead.keep(startingAtOnce(runs))
    const ended = await runPlanned(session, runs, round, context, ahead)
    results.push(...ended)
    unknownAgents.push(...planned.unknownAgents)
    const checked =
      checks.session.length === 0
        ? []
        : await (await loadChecks()).checkRound(session, round, ended, delegatesNothing)
    const wasAsked = openLines.length > 0
    const open = openLinesOf(answer.passedOver, { delegatesNothing, declared: declaredEnd?.kind })
    // An answer that says nothing about them leaves the lines of the one before open.
    if (open.length > 0 || !delegatesNothing || declaredEnd !== undefined) openLines = open
    const asksAboutLines = openLines.length > 0 && !wasAsked && round < maxRounds
    const hasEnded = maxRounds === 1 || isBeyondLast || (delegatesNothing && !asksAboutLines)
    unseen = {
      round,
      maxRounds,
      results: ended,
      unknownAgents: planned.unknownAgents,
      passedOver: answer.passedOver,
      checks: [...checksOfRuns(session, ended), ...checked],
      failingChecks: namesOfFailing(session),
      undone: undoneOf(results, unknownAgents),
      directory: isAskedAgain ? await showAnswers(session, ended) : undefined
    }
    if (hasEnded || session.lifetime.cancelReason() !== undefined) break
    const { createRoundPrompt } = await import('../prompts/round-prompts.js')
    turn = await ask(round + 1, `Results of round ${round}`, createRoundPrompt(unseen))
  }
  const isAsked = turn.result.outcome === 'completed' && session.lifetime.cancelReason() === undefined
  const end: RoundsEnd = {
    pm: turn.result,
    results,
    unknownAgents,
    // Beside delegated work they are most often reports on it.
    unansweredLines:
      results.length + unknownAgents.length === 0 ? openLines : openLines.filter(({ isLost }) => isLost),
    closingFault,
    structuredFault: null
  }
  if (session.responseSchema === undefined || unseen === undefined || !isAsked) return end
  const { askStructuredResponse } = await import('./structured-response.js')
  return { ...end, structuredFault: await askStructuredResponse(session, pm, session.responseSchema, unseen) }
}

/** Asks PM. While it works, what reads and carries out its answer is loaded, and the agents that it names are started. */
async function prepareMeanwhile(
  session: OpenSession,
  turn: string,
  expected: ExpectedPlan,
  ahead: RunsAhead,
  ask: () => Promise<ClaudeRunEnd>
): Promise<ClaudeRunEnd> {
  const answer = new PmAnswer(session.cli.keyProxy, turn)
  const timer = setTimeout(() => {
    // What cannot be loaded is reported once it is needed.
    prepareWork(session, answer, expected, ahead).catch(() => undefined)
  }, PM_STARTED_MS)
  try {
    return await ask()
  } finally {
    clearTimeout(timer)
    answer.end()
  }
}

async function prepareWork(
  session: OpenSession,
  answer: PmAnswer,
  expected: ExpectedPlan,
  ahead: RunsAhead
): Promise<void> {
  await loadWork()
  const { followAnswer } = await import('./follow-answer.js')
  followAnswer(session, answer, expected, ahead)
  const { compilePatterns } = await import('../plan-block/compile-patterns.js')
  compilePatterns(session.roster)
}

/** Those that wait for no other one of the round. */
function startingAtOnce(runs: readonly PlannedRun[]): string[] {
  const ids = new Set(runs.map(({ delegation }) => delegation.id))
  return runs.flatMap(({ skipReason, delegation: { id, after = [] } }) =>
    skipReason === undefined && !after.some((each) => ids.has(each)) ? [id] : []
  )
}

/** What is needed once PM has answered. Not loaded before, so that PM starts sooner. */
async function loadWork() {
  const { readPlan } = await import('../plan-block/read-plan.js')
  const { withMentions } = await import('../plan-block/agent-mentions.js')
  const { runPlanned } = await import('./agent-runs.js')
  return { readPlan, withMentions, runPlanned }
}

/** The delegations of all rounds that did not complete, and that no other one has done again. */
function undoneOf(
  results: readonly RunRecord[],
  unknownAgents: readonly UnknownDelegation[]
): RoundReport['undone'] {
  const runs = markSuperseded(results, unknownAgents).filter(({ outcome }) => outcome !== 'completed')
  const unknown = markUnknownAgents(unknownAgents, results).map(({ label, ...each }) => ({
    ...each,
    agent: label
  }))
  return [...runs, ...unknown].filter(({ supersededBy }) => supersededBy === undefined)
}

/** Most sessions have no checks, and start sooner without. */
function loadChecks() {
  return import('../checks/session-checks.js')
}

/** The checks of these agent runs. */
function checksOfRuns({ folder }: OpenSession, runs: readonly RunRecord[]): readonly RunRecord[] {
  const ids = new Set(runs.map(({ id }) => id))
  return folder.record().checks.filter(({ check }) => ids.has(check?.ofRun ?? ''))
}

function namesOfFailing({ folder }: OpenSession): readonly string[] {
  return resultsOfChecks(folder.record().checks).flatMap(({ name, after }) =>
    after === undefined || after.outcome === 'completed' ? [] : [name]
  )
}

function beyondRounds(maxRounds: number): (run: PlannedRun) => PlannedRun {
  return (run) => ({
    ...run,
    skipReason: `PM delegated it after the last round, max-rounds allows ${maxRounds}: raise it, or ask for less.`
  })
}
