/**
 * Agents that an answer without any delegation mentions: a plan in a form that is not known must not look like an answer that
 * needs no agent. Pure.
 */
import { isCommonNoun } from '../delegations/agent-names.js'
import { MENTION, type PassedOverLine } from '../record/passed-over.js'
import type { Roster } from '../roster/roster.js'
import { AGENT_WORDS } from '../words/agent-words.js'
import { readPlanBlock } from './plan-block.js'
import type { AnswerPlan } from './read-plan.js'

/** Lines that are returned: a few show what the answer is about. */
const MOST_MENTIONS = 20
const SHOWN_CHARACTERS = 200

/** `Agent `, `"agent": "`, `subagent_type="`, `[`, `@`, `| `: before a name that may be a common noun, too. */
const BEFORE = new RegExp(`(?:(?:${AGENT_WORDS})[\\w]*[\\s"'\`*:=(>[-]*|[[@|][\\s*]*)$`, 'iu')
/** ` Agent`, `-agent`. */
const BEHIND = new RegExp(`^[\\s"'\`*_-]*(?:${AGENT_WORDS})`, 'iu')

/** The plan; with the lines that mention agents if it has nothing else, and no block that says so. */
export function withMentions(plan: AnswerPlan, response: string, roster: Roster): AnswerPlan {
  const { delegations, unknownAgents, passedOver } = plan
  const isEmpty = delegations.length + unknownAgents.length + passedOver.length === 0
  return isEmpty && readPlanBlock(response).blocks === 0
    ? { ...plan, passedOver: findMentions(response, roster) }
    : plan
}

/** The lines that name an agent of the roster. */
function findMentions(response: string, roster: Roster): readonly PassedOverLine[] {
  const names = [...new Set(roster.flatMap(({ name, slug }) => [name, slug]))]
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const mentions: PassedOverLine[] = []
  for (const [index, text] of response.split(/\r\n|\n|\r/).entries()) {
    if (mentions.length === MOST_MENTIONS) break
    if (![...text.matchAll(name)].some((found) => meansAgent(found, text))) continue
    const shown = text.trim().slice(0, SHOWN_CHARACTERS)
    mentions.push({ line: index + 1, text: shown, reason: MENTION })
  }
  return mentions
}

/** Whether a name is one that only an agent has (`Engineer`, `QA`), or has the marks of one. */
function meansAgent({ 0: name, index }: RegExpExecArray, text: string): boolean {
  if (/\p{Lu}/u.test(name) && !isCommonNoun(name)) return true
  return (
    BEFORE.test(text.slice(Math.max(0, index - 30), index)) || BEHIND.test(text.slice(index + name.length))
  )
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
