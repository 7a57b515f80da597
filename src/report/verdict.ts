/** The verdict on a session in words. */
import type { SessionRecord } from '../session/record/record.js'
import { formatNumberOf } from './text/figures.js'
import { describeOutcome, withoutFullStop } from '../session/record/verdict.js'

/** The verdict with its cause; `interrupted` means that the session ended before it had one. */
export interface Verdict {
  readonly kind: 'success' | 'failure' | 'cancelled' | 'interrupted'
  /** One sentence, or a few when there is a cause. Holds untrusted text. */
  readonly cause: string
}

/** The verdict that a record holds. */
export function verdictOf(record: SessionRecord): Verdict {
  switch (record.conclusion) {
    case 'success':
      return { kind: 'success', cause: record.error ?? causeOfSuccess(record) }
    case 'failure':
      return { kind: 'failure', cause: record.error ?? causeOfFailure(record) }
    case 'cancelled':
      return {
        kind: 'cancelled',
        cause: record.error ?? 'The session was cancelled before its work was done.'
      }
    case null:
      return {
        kind: 'interrupted',
        cause:
          record.error ??
          'The session was ended from outside before its verdict (killed, out of time, or the runner was lost). ' +
            'This shows what was recorded until then.'
      }
  }
}

/** Agent runs without an outcome: they were cut off or never started. */
export function countUnfinished(record: SessionRecord): number {
  return record.results.filter((run) => run.outcome === null).length
}

function causeOfSuccess(record: SessionRecord): string {
  if (record.total === 0) return describeNoDelegations(record)
  if (record.superseded > 0 && record.successful + record.superseded === record.total)
    return `The work of all ${formatNumberOf(record.total, 'delegation')} was done: ${record.superseded} did not complete, and ${record.superseded === 1 ? 'was' : 'were'} superseded by a later one that did.`
  if (record.successful === record.total)
    return record.total === 1
      ? 'The delegation was done.'
      : `All ${formatNumberOf(record.total, 'delegation')} were done.`
  return `${record.successful} of ${formatNumberOf(record.total, 'delegation')} were done${describeSuperseded(record)}; fail-on ignores the others.`
}

function causeOfFailure(record: SessionRecord): string {
  const pm = record.pm.find((run) => run.outcome !== 'completed')
  if (pm !== undefined) return `PM did not complete: ${pm.error ?? pm.outcome ?? 'it was cut off'}`
  const undone = record.results
    .filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined)
    .map((run) => run.agent)
  if (undone.length === 0) return 'The session failed for a cause that was not recorded.'
  return `Not done: ${undone.length} of ${formatNumberOf(record.total, 'delegation')} (${listSome(undone)}).`
}

function describeSuperseded({ superseded }: SessionRecord): string {
  return superseded === 0 ? '' : `, ${superseded} superseded by later ones`
}

const NAMES_SHOWN = 8

function listSome(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ')
  return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown
}

/** Shown when PM delegated nothing. */
export const NO_DELEGATIONS = 'No delegations detected in PM response.'

/** Shown when PM delegated only to unknown agents. */
export const ONLY_UNKNOWN_AGENTS = 'PM delegated to unknown agents only: nothing was run.'

/** Shown when lines of PM's answer look like delegations, and none was taken. */
export const ONLY_PASSED_OVER =
  'No delegations taken from PM response, though it has lines in the form of one: nothing was run.'

/** Why a session has no delegations. Only PM's first answer can be the cause: later ones follow delegated work. */
export function describeNoDelegations({ pm, unknownAgents, passedOver }: SessionRecord): string {
  const [first] = pm
  if (first === undefined || first.state === 'waiting')
    return 'PM was never started, so nothing was delegated.'
  if (first.outcome === null) return 'PM was cut off, so nothing was delegated.'
  if (first.outcome !== 'completed') return `PM ${describeOutcome(first.outcome)}, so nothing was delegated.`
  if (unknownAgents.length > 0) return ONLY_UNKNOWN_AGENTS
  const { declaredEnd } = first
  if (declaredEnd?.kind === 'nothing-to-do')
    return `PM says that there is nothing to do${declaredEnd.reason === null ? '' : `: ${withoutFullStop(declaredEnd.reason)}`}.`
  return passedOver.length > 0 ? ONLY_PASSED_OVER : NO_DELEGATIONS
}
