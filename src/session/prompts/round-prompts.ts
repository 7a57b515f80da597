/** PM's prompts after a round: the results of its delegations, and what it may answer. Pure. */
import { describeFailingChecks, renderCheckResults, type EndedCheck } from './check-prompts.js'
import { renderAgentAnswers, UNTRUSTED_ANSWERS, type AnsweringRun } from './agent-answers.js'
import type { UnknownDelegation } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'

/** The results of a round. */
export interface RoundReport {
  readonly round: number
  readonly maxRounds: number
  readonly results: readonly AnsweringRun[]
  readonly unknownAgents: readonly UnknownDelegation[]
  /** Lines of PM's answer in the form of a delegation that were not taken as one. */
  readonly passedOver: readonly PassedOverLine[]
  /** Checks that ran in this round. */
  readonly checks: readonly EndedCheck[]
  /** Names of the session's checks that did not pass when they ran last. */
  readonly failingChecks: readonly string[]
  /** Delegations of all rounds that did not complete and were not superseded. */
  readonly undone: readonly Pick<AnsweringRun, 'id' | 'agent'>[]
  /** Folder where PM can read the full responses; undefined when it cannot. */
  readonly directory: string | undefined
}

/** Characters of one response and of all together that PM gets: some 50,000 tokens at most. */
const EACH_CHARACTERS = 24_000
const TOTAL_CHARACTERS = 160_000

/** PM's prompt after a round, whether another one may follow or it was the last. */
export function createRoundPrompt(report: RoundReport): string {
  const { round, maxRounds, results, unknownAgents } = report
  const isEmpty = results.length + unknownAgents.length === 0
  const task =
    round >= maxRounds ? closeSession(report) : isEmpty ? askAboutLines(report) : askForMore(report)
  return [
    isEmpty
      ? `Nothing was run: your answer has no delegation that could be taken.`
      : `The agents of round ${round} have ended.`,
    renderReport(report),
    `## What you do now\n\n${task}`
  ].join('\n\n')
}

function closeSession({ failingChecks }: RoundReport): string {
  return `This was the last round: nothing that you delegate now is run. Give your closing answer to the user: what was done,
what was not, and what is still to do. Let its last line be the STATUS line.
${describeFailingChecks(failingChecks, false)}`.trimEnd()
}

function askForMore({ round, maxRounds, undone, passedOver, failingChecks }: RoundReport): string {
  return `Judge what was done. If more has to be done, delegate it in your delegations block: it is round ${round + 1} of ${maxRounds}.
${describeLost(passedOver)}${describeUndone(undone)}${describeFailingChecks(failingChecks, true)}If nothing has to be done any more, end the session with your closing answer to the user: no block, and the STATUS line last.`
}

/** Nobody but PM knows whether such a line was a delegation. */
function askAboutLines({ round, maxRounds }: RoundReport): string {
  return `If one of these lines is work to be done, hand it over in your delegations block: it is round ${round + 1} of ${maxRounds}. If none
is, write no block and end with the STATUS line: STATUS: DONE, STATUS: NOTHING TO DO: <why> or STATUS: NOT DONE: <what, why>.`
}

/** Parts of PM's plan that no agent got. */
function describeLost(passedOver: RoundReport['passedOver']): string {
  const lost = passedOver.filter(({ isLost }) => isLost).map(({ line }) => line)
  return lost.length === 0
    ? ''
    : `Nothing was run for line${lost.length === 1 ? '' : 's'} ${lost.join(', ')} of your answer: if that is work to be done, delegate it now.\n`
}

/** The numbers that PM may name: only a named delegation stops counting as not done. */
function describeUndone(undone: RoundReport['undone']): string {
  const [first] = undone
  if (first === undefined) return ''
  return `So far these count as not done: ${undone.map(({ id, agent }) => `${id} ${agent}`).join(', ')}. Work that is done again, by any agent of your
team, takes the place of such a one only when you name its number: "insteadOf": ["${first.id}"], with the whole task.
`
}

/** PM's prompt for the structured response, with the results that it has not seen yet. */
export function createStructuredPrompt(report: RoundReport): string {
  return [
    'The session ends. Hand in its result as a structured object.',
    ...(report.results.length +
      report.unknownAgents.length +
      report.passedOver.length +
      report.checks.length ===
    0
      ? []
      : [renderReport(report)]),
    `## What you do now

Call the tool StructuredOutput once, with an object that reports the outcome of the whole session truthfully, including
work that failed. Write no delegation: no more are run.`
  ].join('\n\n')
}

function renderReport({ results, unknownAgents, passedOver, checks, directory }: RoundReport): string {
  const answers = renderAgentAnswers(results, {
    eachCharacters: EACH_CHARACTERS,
    totalCharacters: TOTAL_CHARACTERS,
    directory
  })
  const unknown = unknownAgents.map(
    ({ id, label, task }) =>
      `- ${id}: ${JSON.stringify(label)} is not an agent of your team. Its task was: ${JSON.stringify(task)}`
  )
  const lines = passedOver.map(
    ({ line, text, reason }) => `- line ${line}, ${JSON.stringify(text)}: ${reason}`
  )
  const checked = renderCheckResults(checks)
  return [
    '## Results',
    ...(answers === '' ? ['No agent was run.'] : [UNTRUSTED_ANSWERS, answers]),
    ...(checked === undefined ? [] : [checked]),
    ...(unknown.length === 0 ? [] : [`## Not run\n\n${unknown.join('\n')}`]),
    ...(lines.length === 0
      ? []
      : [
          `## Passed over\n\nThese lines of your answer look like delegations and were not taken as such:\n\n${lines.join('\n')}`
        ])
  ].join('\n\n')
}
