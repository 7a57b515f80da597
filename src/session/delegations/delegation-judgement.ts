/**
 * Judgement: is a candidate a delegation? A false start costs a paid agent run, so what is not clear in a list, under a
 * doubtful lead-in or by a label that is a common noun is left out.
 */
import type { Candidate } from './delegation-candidates.js'
import { isStatus } from './task-mood.js'

const DONE_SIGNS = /[✔✓☑❌✗✘⏳🚫]/u
const CHECK_SIGN = '✅'
/** So many labels in a row without one directive are a list of roles. */
const ROSTER_SIZE = 3
/** `Code implementation and development`: a row of things that are done, none of them to be done now. */
const DESCRIPTION = /\b(?:and|&)\b|(?:tion|ment|ing|ance|ity|ysis)s?\b/i

/** Whether a candidate delegates work. */
export function isDelegation(candidate: Candidate): boolean {
  const { prefix, mood, label } = candidate
  if (mood === 'placeholder' || mood === 'statement') return false
  if (prefix.checked || DONE_SIGNS.test(prefix.signs + label.signs) || label.signs.includes(CHECK_SIGN))
    return false
  if (label.qualifiers.some(isStatus)) return false
  if (!isAnnounced(candidate)) return false
  if (label.form === 'task-tool' || label.form === 'delegating-to') return true
  if (label.form === 'dash' && mood !== 'directive') return false
  // Below `Engineer Agent:` stands a list of what the agent can do as often as a task.
  if (mood !== 'directive' && (candidate.taskInList || label.form === 'heading'))
    return label.form === 'heading' && candidate.strength === 'full'
  if (isThing(candidate) && candidate.taskLine !== candidate.line && !isInCompany(candidate)) return false
  return isListed(candidate) ? isListedDelegation(candidate) : isPlainDelegation(candidate)
}

function isListed(candidate: Candidate): boolean {
  return candidate.prefix.list !== undefined && candidate.prefix.heading === 0
}

/** What stands above must not say that the list is something else. */
function isAnnounced(candidate: Candidate): boolean {
  const { introduction, heading } = candidate.region
  if (introduction === 'delegating' || introduction === 'planning') return true
  if (introduction === 'example' || introduction === 'done' || heading === 'example' || heading === 'done')
    return false
  if (introduction !== 'roster' && heading !== 'roster') return true
  return !isListed(candidate) && candidate.mood === 'directive'
}

function isListedDelegation(candidate: Candidate): boolean {
  const { mood, prefix, strength } = candidate
  if (prefix.signs.includes(CHECK_SIGN)) return false
  const votes = votesAround(candidate)
  if (isAmongForeignLabels(candidate)) return false
  if (strength === 'weak' && votes.sure === 0) return false
  if (mood === 'directive')
    return votes.directive * 2 > votes.all || (votes.all < ROSTER_SIZE && votes.directive > 0)
  if (votes.statements > 0) return false
  // Under "I delegate this:" a list need not be told from a roster, in whatever language its tasks are.
  if (candidate.region.introduction === 'delegating' && !isThing(candidate))
    return votes.descriptions * 2 <= votes.all
  return votes.directive * 2 > votes.all
}

function isPlainDelegation(candidate: Candidate): boolean {
  const { mood, prefix, strength } = candidate
  const votes = votesAround(candidate)
  if (isAmongForeignLabels(candidate)) return false
  if (strength === 'weak' && votes.sure === 0) return false
  if (mood === 'directive') return true
  if (prefix.signs.includes(CHECK_SIGN)) return false
  if (isThing(candidate)) return votes.directive * 2 > votes.all
  return votes.all < ROSTER_SIZE || votes.directive > 0 || votes.descriptions * 2 <= votes.all
}

/** What a common noun heads alone is a section; beside agents, or announced, it is one of them. */
function isInCompany(candidate: Candidate): boolean {
  const { introduction } = candidate.region
  return introduction === 'delegating' || introduction === 'planning' || votesAround(candidate).persons > 0
}

/** The label is a common noun as well. */
function isThing(candidate: Candidate): boolean {
  return candidate.strength === 'noun' || candidate.strength === 'weak'
}

/** A list of headwords of which some happen to be agents' names: advice, a document's head, a description. */
function isAmongForeignLabels(candidate: Candidate): boolean {
  const foreign = isListed(candidate) ? candidate.region.foreign.listed : candidate.region.foreign.unlisted
  if (foreign === 0 || candidate.strength === 'full') return false
  const votes = votesAround(candidate)
  if (isThing(candidate)) return votes.persons === 0 || foreign >= votes.all
  return candidate.mood !== 'directive' && foreign >= votes.all
}

interface Votes {
  readonly all: number
  readonly directive: number
  readonly statements: number
  /** Tasks that read like what a role is for. */
  readonly descriptions: number
  /** Directives whose label is more than a weak noun. */
  readonly sure: number
  /** Labels that can only mean an agent. */
  readonly persons: number
}

/** Votes of a region are counted once for its listed and once for its other candidates. */
const counted = new WeakMap<object, { listed: Votes; unlisted: Votes }>()

function votesAround(candidate: Candidate): Votes {
  let votes = counted.get(candidate.region)
  if (votes === undefined) {
    const { candidates } = candidate.region
    votes = {
      listed: count(candidates.filter(isListed)),
      unlisted: count(candidates.filter((one) => !isListed(one)))
    }
    counted.set(candidate.region, votes)
  }
  return isListed(candidate) ? votes.listed : votes.unlisted
}

function count(candidates: readonly Candidate[]): Votes {
  const withTask = candidates.filter((candidate) => candidate.task !== '')
  const directives = withTask.filter((candidate) => candidate.mood === 'directive')
  return {
    all: withTask.length,
    directive: directives.length,
    statements: withTask.filter((candidate) => candidate.mood === 'statement').length,
    descriptions: withTask.filter(({ task }) => DESCRIPTION.test(task)).length,
    sure: directives.filter((candidate) => candidate.strength !== 'weak').length,
    persons: withTask.filter((candidate) => !isThing(candidate)).length
  }
}
