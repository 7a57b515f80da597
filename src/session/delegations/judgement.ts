/** Judgement: is a candidate a delegation? The label decides; what is left out is left out for one of these reasons. */
import { isCertain } from './labels/agent-names.js'
import type { Candidate } from './candidates.js'
import { isPlaceholder } from '../words/placeholders.js'
import { isReport, isStatus } from './reports.js'
import { describeRoles, type TaskPlace } from './role-descriptions.js'
import { isSure, type Region } from './surroundings.js'

const DONE_SIGNS = /[✔✓☑❌✗✘⏳⌛⏭⏸🚫]/u
const CHECK_SIGN = '✅'
/** `Researcher: Claude Research Agent`: a field that names someone. */
const NAMES_SOMEONE = /^(?:\(?\p{Lu}[\p{L}\p{N}()-]* ){1,4}\(?Agent\)?(?: \([^()]*\))?$/u

/** Why a candidate is not taken; `silent` for a line that is too far from a delegation to be mentioned. */
export type Refusal = { readonly reason: string } | 'silent'

/** Returns why a candidate is no delegation; undefined if it is one. */
export function refusalOf(candidate: Candidate): Refusal | undefined {
  const { task, label, strength, agent } = candidate
  const { region } = candidate
  if (!label.colon && (agent === undefined || !isCertain(strength)) && !region.section.hasCertain)
    return 'silent'
  if (label.colon && strength === 'weak' && !region.candidates.some(isSure)) return 'silent'
  const reason = reasonAgainst(candidate)
  if (reason === undefined) return undefined
  // A title without a task is a heading, and an unknown agent that reports is no agent.
  return agent === undefined || (!label.colon && task === '') ? 'silent' : { reason }
}

function reasonAgainst(candidate: Candidate): string | undefined {
  const { task, region } = candidate
  if (task === '') return 'no task'
  if (isPlaceholder(task)) return 'a placeholder'
  const { introduction, heading } = region
  if (introduction === 'example' || heading === 'example') return 'an example'
  if (introduction === 'done' || heading === 'done' || isMarkedAsDone(candidate) || isReport(task))
    return 'a report'
  if (NAMES_SOMEONE.test(task)) return 'a name instead of a task'
  if ((introduction === 'roster' || heading === 'roster') && isInList(candidate)) return 'a list of agents'
  if (isTopic(candidate)) return 'one of a list of topics'
  return rolesIn(region, placeOf(candidate)) ? 'a description of the agent' : undefined
}

/** A tick before the label, or a status behind it. */
function isMarkedAsDone({ prefix, label }: Candidate): boolean {
  const signs = prefix.signs + label.name.signs
  return (
    prefix.checked ||
    DONE_SIGNS.test(signs) ||
    label.name.signs.includes(CHECK_SIGN) ||
    (prefix.list !== undefined && prefix.signs.includes(CHECK_SIGN)) ||
    label.name.qualifiers.some((one) => one.split(/[,，、;]/).some((part) => isStatus(part.trim())))
  )
}

/** In a list, or a heading of its own with a list below. */
function isInList({ prefix, taskInList, label }: Candidate): boolean {
  return prefix.list !== undefined || taskInList || !label.colon
}

/** A common noun in a list that begins with other topics, without any agent: `Performance`, `Security`, `Accessibility`. */
function isTopic(candidate: Candidate): boolean {
  const { strength, region } = candidate
  return !isCertain(strength) && region.topics.has(candidate) && !region.candidates.some(isSure)
}

const roles = new WeakMap<Region, Map<TaskPlace, boolean>>()

/** Whether the candidates of a region describe roles; worked out once for each region. */
function rolesIn(region: Region, place: TaskPlace): boolean {
  const known = roles.get(region) ?? new Map<TaskPlace, boolean>()
  roles.set(region, known)
  let result = known.get(place)
  if (result === undefined) {
    const tasks = region.candidates
      .filter((one) => one.task !== '' && placeOf(one) === place)
      .map(({ task }) => task)
    result = describeRoles(tasks, place)
    known.set(place, result)
  }
  return result
}

function placeOf(candidate: Candidate): TaskPlace {
  if (candidate.taskInList) return 'list below'
  return isInList(candidate) ? 'item' : 'line'
}
