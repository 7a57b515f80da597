/**
 * Judgement: is a candidate a delegation? A false positive costs an agent run, so what is unclear in a list, under a
 * doubtful introduction, or labelled by a common noun is left out.
 */
import type { Candidate } from './delegation-candidates.js'
import { isStatus } from './task-mood.js'

const DONE_SIGNS = /[✔✓☑❌✗✘⏳🚫]/u
const CHECK_SIGN = '✅'
/** This many labels in a row without a directive are a list of roles. */
const ROSTER_SIZE = 3
/** `Code implementation and development`: a description of activities, not something to do now. */
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
  // A list below `Engineer Agent:` describes the agent's abilities as often as a task.
  if (mood !== 'directive' && (candidate.taskInList || label.form === 'heading'))
    return label.form === 'heading' && candidate.strength === 'full'
  if (isCommonNoun(candidate) && candidate.taskLine !== candidate.line && !isAmongAgents(candidate))
    return false
  return isListed(candidate) ? isListedDelegation(candidate) : isPlainDelegation(candidate)
}

function isListed(candidate: Candidate): boolean {
  return candidate.prefix.list !== undefined && candidate.prefix.heading === 0
}

/** The introduction must not say that the list is something else. */
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
  // Under "I delegate this:" a list is not a roster, whatever the language of its tasks.
  if (candidate.region.introduction === 'delegating' && !isCommonNoun(candidate))
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
  if (isCommonNoun(candidate)) return votes.directive * 2 > votes.all
  return votes.all < ROSTER_SIZE || votes.directive > 0 || votes.descriptions * 2 <= votes.all
}

/** A common noun alone is a section heading; next to agents, or announced, it is an agent. */
function isAmongAgents(candidate: Candidate): boolean {
  const { introduction } = candidate.region
  return (
    introduction === 'delegating' || introduction === 'planning' || votesAround(candidate).unambiguous > 0
  )
}

/** Whether the label is also a common noun. */
function isCommonNoun(candidate: Candidate): boolean {
  return candidate.strength === 'noun' || candidate.strength === 'weak'
}

/** Whether the list has headwords that only happen to be agent names: advice, the head of a document, a description. */
function isAmongForeignLabels(candidate: Candidate): boolean {
  const foreign = isListed(candidate) ? candidate.region.foreign.listed : candidate.region.foreign.unlisted
  if (foreign === 0 || candidate.strength === 'full') return false
  const votes = votesAround(candidate)
  if (isCommonNoun(candidate)) return votes.unambiguous === 0 || foreign >= votes.all
  return candidate.mood !== 'directive' && foreign >= votes.all
}

interface Votes {
  readonly all: number
  readonly directive: number
  readonly statements: number
  /** Tasks that read like the description of a role. */
  readonly descriptions: number
  /** Directives whose label is more than a weak noun. */
  readonly sure: number
  /** Labels that can only mean an agent. */
  readonly unambiguous: number
}

/** Votes by region, counted once each for listed and other candidates. */
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
    unambiguous: withTask.filter((candidate) => !isCommonNoun(candidate)).length
  }
}
