/**
 * Descriptions of roles, in English: `Implements features`, `Code implementation and development`. One of them may be a
 * task; a group that has nothing else is a list of what agents are for.
 */

const ACTIVITY = /(?:tion|ment|ing|ance|ence|ysis|ity|work|changes|needs)s?$/i
const SMALL_WORDS = /^(?:and|&|or|of|all|tests?|code|quality|version|data|api|git|ai)$/i
const THIRD_PERSON =
  /^(?:(?:analyzes|audits|builds|checks|creates|deploys|designs|develops|documents|ensures|executes|finds|fixes|handles|implements|investigates|maintains|manages|monitors|performs|plans|provides|researches|reviews|runs|secures|supports|updates|validates|verifies|writes) \p{L}|tests (?:it|them|the|all|features|code)\b)/iu
const MOST_WORDS = 7

/** Whether the tasks of a group describe roles, every one of them. Two nouns may be two terse tasks outside of a list. */
export function describeRoles(tasks: readonly string[], isList: boolean): boolean {
  if (tasks.length < 2) return false
  return (
    tasks.every((task) => THIRD_PERSON.test(task)) ||
    (tasks.length >= (isList ? 2 : 3) && tasks.every(isActivity))
  )
}

function isActivity(task: string): boolean {
  const words = task
    .slice(0, 200)
    .replace(/[.]$/, '')
    .split(/[\s,/]+/)
  if (words.length > MOST_WORDS || /[\d`"()[\]:]/.test(task)) return false
  const activities = words.filter((word) => ACTIVITY.test(word)).length
  const others = words.filter((word) => !ACTIVITY.test(word) && !SMALL_WORDS.test(word)).length
  return activities > 0 && others <= activities
}
