/**
 * Descriptions of roles, in English: `Implements features`, `Code implementation and development`. One of them may be a
 * task; a group that has nothing else is a list of what agents are for.
 */

const ACTIVITY = /(?:tion|ment|ing|ance|ence|ysis|ity|work|changes|needs)s?$/i
const SMALL_WORDS = /^(?:and|&|or|of|all|tests?|code|quality|version|data|api|git|ai)$/i
const THIRD_PERSON =
  /^(?:(?:analyzes|audits|builds|checks|creates|deploys|designs|develops|documents|ensures|executes|finds|fixes|handles|implements|investigates|maintains|manages|monitors|performs|plans|provides|researches|reviews|runs|secures|supports|updates|validates|verifies|writes) \p{L}|tests (?:it|them|the|all|features|code)\b)/iu
const MOST_WORDS = 7

/** Where a task stands: behind its label, behind a label in a list, or in a list below its label. */
export type TaskPlace = 'line' | 'item' | 'list below'

/** Whether the tasks of a group describe roles, every one of them. Two nouns may be two terse tasks outside of a list. */
export function describeRoles(tasks: readonly string[], place: TaskPlace): boolean {
  if (tasks.length < 2) return false
  return (
    tasks.every((task) => THIRD_PERSON.test(task)) ||
    (tasks.length >= (place === 'line' ? 3 : 2) && tasks.every((task) => isActivity(task, place)))
  )
}

function isActivity(task: string, place: TaskPlace): boolean {
  const words = task
    .slice(0, 200)
    .replace(/[.]$/, '')
    .split(/[\s,/]+/)
  if (words.length > MOST_WORDS || /[\d`"()[\]:]/.test(task)) return false
  // `Fix parsing` behind a label is a task: it begins with a verb, not with the name of an activity.
  if (place !== 'list below' && !ACTIVITY.test(words.find((word) => !SMALL_WORDS.test(word)) ?? ''))
    return false
  const activities = words.filter((word) => ACTIVITY.test(word)).length
  const others = words.filter((word) => !ACTIVITY.test(word) && !SMALL_WORDS.test(word)).length
  return activities > 0 && others <= activities
}
