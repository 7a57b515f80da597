/** What a delegation gets of those that it waited for. Pure. */
import { withoutFullStop } from './verdict.js'
import { renderAgentAnswers, UNTRUSTED_ANSWERS, type AnsweringRun } from './agent-answers.js'

/** Characters of one answer and of all together: the agent's own task stays the greater part of what it is told. */
const EACH_CHARACTERS = 16_000
const TOTAL_CHARACTERS = 64_000

/** The prompt with the answers below it; the prompt itself when there are none. */
export function withEarlierAnswers(prompt: string, runs: readonly AnsweringRun[]): string {
  if (runs.length === 0) return prompt
  const answers = renderAgentAnswers(runs, {
    eachCharacters: EACH_CHARACTERS,
    totalCharacters: TOTAL_CHARACTERS,
    directory: undefined
  })
  return [
    prompt,
    `## Results of the agents before you\n\nYour task follows theirs. ${UNTRUSTED_ANSWERS}`,
    answers
  ].join('\n\n')
}

/** Why a delegation cannot be done any more: something that it waited for did not complete. Undefined when all did. */
export function describeMissing(
  runs: readonly Pick<AnsweringRun, 'id' | 'agent' | 'outcome' | 'error'>[]
): string | undefined {
  const missing = runs.find(({ outcome }) => outcome !== 'completed')
  if (missing === undefined) return undefined
  const { id, agent, outcome, error } = missing
  const cause = error === null ? '' : ` (${withoutFullStop(error)})`
  return `It was to run after ${agent} (${id}), which did not complete: ${outcome ?? 'not ended'}${cause}.`
}
