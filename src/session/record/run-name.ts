/** The name of a run, the same in log, terminal, summary and annotations. Pure. */
import type { CheckFacts, RunRecord } from './record.js'

/** What is needed of a run. */
export type NamedRun = Pick<RunRecord, 'id' | 'agent'> & Partial<Pick<RunRecord, 'check'>>

/** `PM`, `Ops 05`, `check tests`. */
export function nameOfRun({ id, agent, check }: NamedRun): string {
  if (check !== undefined) return nameOfCheck(agent, check)
  return agent === 'PM' ? agent : `${agent} ${id}`
}

/** `check tests`, `check tests (before)`, `check lint of 01`. */
export function nameOfCheck(name: string, { phase, ofRun }: CheckFacts): string {
  if (ofRun !== null) return `check ${name} of ${ofRun}`
  return `check ${name}${phase === 'before' ? ' (before)' : ''}`
}

/** Runs that a line names; further ones are counted. */
const NAMED = 3

/** `Ops 05`, `Ops 05, 13, QA 14`, `Ops 05, 13, 21 ... (8)`. */
export function nameRuns(runs: readonly NamedRun[], most = NAMED): string {
  const shown = runs.length > most + 1 ? runs.slice(0, most) : runs
  const more = shown.length < runs.length ? ` ... (${runs.length})` : ''
  return `${listNames(shown)}${more}`
}

/** All of them, an agent's name once for its runs in a row. */
function listNames(runs: readonly NamedRun[]): string {
  return runs
    .map((run, index) => {
      const isAgain = run.check === undefined && run.agent !== 'PM' && runs[index - 1]?.agent === run.agent
      return isAgain ? run.id : nameOfRun(run)
    })
    .join(', ')
}
