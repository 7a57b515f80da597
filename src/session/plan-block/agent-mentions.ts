/**
 * Agents that an answer without any delegation mentions: a plan in a form that is not known must not look like an answer that
 * needs no agent. Pure.
 */
import { isCommonNoun } from '../delegations/labels/agent-names.js'
import { agentNames } from '../delegations/labels/name-pattern.js'
import { isReport } from '../delegations/reports.js'
import { taskRows } from '../delegations/task-rows.js'
import { MENTION, type PassedOverLine } from '../record/passed-over.js'
import type { Roster } from '../roster/roster.js'
import { parseMarkdownLines } from '../text/markdown-blocks.js'
import { AGENT_WORDS } from '../words/agent-words.js'
import { isUnneeded } from '../words/unneeded-words.js'
import { readPlanBlock } from './plan-block.js'
import type { AnswerPlan } from './read-plan.js'

/** Lines that are returned: a few show what the answer is about. */
const MOST_MENTIONS = 20
const SHOWN_CHARACTERS = 200
const LOOKS_AROUND = 80
/** Of one line. */
const MOST_NAMES = 1_000

/** `Agent `, `"agent": "`, `subagent_type="`: before a name that may be a common noun, too. */
const BEFORE = new RegExp(`(?:${AGENT_WORDS})[\\w]*[\\s"'\`*:=(>[-]*$`, 'iu')
/** `[`, `@`, `| `: the same, */
const MARK = /([[|]|(?<![\p{L}\p{N}])@)[\s*]*$/u
/** but not in a link, an address or the name of a package: `[Documentation](docs)`, `@security/audit`. */
const NO_MARK: Readonly<Record<string, RegExp>> = { '[': /^[^[\]]*\][([]/, '@': /^[\w-]*[./]\w/ }
/** `I'll have the `, `let `, `delegating this to the `: what hands work to the name behind it; not `passed `, `we have a `. */
const HANDED = new RegExp(
  String.raw`(?:(?:(?<!\p{L})(?:will|shall|should|would|can|could|to)|['’]ll)\s+have|(?<!\p{L})(?:let(?:ting)?|ask(?:ing)?|task(?:ing)?|tell(?:ing)?|instruct(?:ing)?|(?:delegat|assign|hand|pass|dispatch)\p{L}*(?:\s+[\p{L}\p{N}'’-]+){0,6}\s+to))(?:\s+(?:the|our))?\s+$`,
  'iu'
)
/** `Build the parser (Engineer)`, `Engineer:`, `**Engineer** — build it`; not `Engineer notes say so`. */
const COLON = /^[*_`]{0,3}\s*[:：]/
const LINE_START = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?[*_`]{0,3}$/
const DASH = /^[*_`]{0,3}\s*(?:[-–—=]+>?|→)\s/
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
  const name = agentNames(roster)
  const lines = parseMarkdownLines(response)
  const rows = new Set(
    [...taskRows(lines)].filter((row) => row.name.search(name) !== -1).map(({ index }) => index)
  )
  const mentions: PassedOverLine[] = []
  for (const [index, { text, kind }] of lines.entries()) {
    if (mentions.length === MOST_MENTIONS) break
    if (kind === 'table' && !rows.has(index)) continue
    if (!mentionsAgent(text, name)) continue
    const shown = text.trim().slice(0, SHOWN_CHARACTERS)
    mentions.push({ line: index + 1, text: shown, reason: MENTION })
  }
  return mentions
}

/** Whether a line mentions an agent; one of very many names does, as they are not judged one by one. */
function mentionsAgent(text: string, name: RegExp): boolean {
  let names = 0
  for (const found of text.matchAll(name)) if (++names > MOST_NAMES || meansAgent(found, text)) return true
  return false
}

/** Whether a name has the marks of an agent, or is one that only an agent has and that something is handed to. */
function meansAgent({ 0: name, index }: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, index - LOOKS_AROUND), index)
  const behind = text.slice(index + name.length).slice(0, LOOKS_AROUND)
  if (isUnneeded(before, behind)) return false
  const label = LINE_START.test(before) ? (COLON.exec(behind) ?? DASH.exec(behind)) : COLON.exec(behind)
  if (label !== null && isReport(text.slice(index + name.length + label[0].length).trim())) return false
  if (BEFORE.test(before) || BEHIND.test(behind)) return true
  const mark = MARK.exec(before)?.[1]
  if (mark !== undefined && NO_MARK[mark]?.test(behind) !== true) return true
  const isInBrackets = before.endsWith('(') && behind.startsWith(')')
  return (
    /\p{Lu}/u.test(name) && !isCommonNoun(name) && (isInBrackets || label !== null || HANDED.test(before))
  )
}
