/**
 * Sentences that hand work to an agent: `I will have QA test it`. In English; a sentence that only mentions an agent is none of
 * them, because beside a plan PM explains what it does and why. Pure.
 */
import { isCommonNoun } from './labels/agent-names.js'
import { agentNames } from './labels/name-pattern.js'
import { resolveAgent, type Roster } from '../roster/roster.js'
import { isUnneeded } from '../words/unneeded-words.js'
import { beginsWithWork } from '../words/work-words.js'

const FUTURE = String.raw`(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to)`
const THEN = String.raw`(?: (?:then|now|also|next|first|finally|simply|just))?`
const ARTICLE = String.raw`(?: (?:the|our))?`
const GIVE = '(?:delegat|assign|hand|pass|dispatch|giv|leav|send)(?:e|ing)?(?: (?:over|off|on))?'
/** `I will have`, `I ask`, `I am handing the tests to`: PM says what it does. */
const ANNOUNCED = new RegExp(
  [
    String.raw`(?<![\p{L}])(?:i|we)${FUTURE}${THEN} have${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE}|['’]m| am|['’]re| are)?${THEN} (?:let|ask|task|tell|instruct|get)(?:t?ing)?${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE}|['’]m| am|['’]re| are)?${THEN} ${GIVE}(?: [^\s.;!?]+){0,16} to${ARTICLE} $`
  ].join('|'),
  'iu'
)
/** `I'll have the Engineer build it and `: the same for the next agent, if work follows. */
const CONTINUED = new RegExp(
  String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE} have|(?:${FUTURE})? (?:let|ask)) [^.;!?]{1,150}(?:,|,? and)(?: then)?(?: (?:have|let|ask))?${ARTICLE} $`,
  'iu'
)
/** `Then let`, `Please ask`, `it will be built by`, `the tests go to`: said to others, or of how things are, as often. */
const ORDERED = new RegExp(
  [
    String.raw`(?:^|[.!?;:,] |(?<![\p{L}])(?:then|and then|next|now|please),? )(?:have|let|ask|task|tell|instruct)${ARTICLE} $`,
    String.raw`(?:^|[.!?;:] |(?<![\p{L}])(?:then|next|now|please),? )${GIVE}(?: [^\s.;!?]+){0,16} to${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:will|shall|should|must|to) be \p{L}+(?: \S+){0,4} by${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:goes|go|falls|fall) to${ARTICLE} $`
  ].join('|'),
  'iu'
)
/** ` will test it`, ` agent should test it`. */
const BEHIND =
  /^(?: agent)?,? (?:then |also |finally )?(?:will|shall|should|must|is to|has to|needs to)(?: then| also| finally)? (?!not\b|be able\b|need\b|know\b|have\b|only\b)[a-z]/i
/** Before the subject of such a sentence; a name in a condition or within another phrase is none. */
const SUBJECT =
  /(?:^|[.!?;:,(–—] ?|(?<!\p{L})(?:and|then|while|whereas|finally|afterwards|next),? )(?:the |our )?$/iu
/** What does not happen, or not now: `if QA should`, `I considered asking`. */
const UNREAL =
  /(?<!\p{L})(?:unless|if|would|could|considered|thought about|previously|last time)(?!\p{L})[^.;:!?]{0,60}$/iu
const AGENT_WORD = /^ agent(?!\p{L})/iu
/** Work that PM leaves to another session or to people. */
const ELSEWHERE =
  /(?<!\p{L})(?:(?:follow-?up|later|separate|future|another) (?:session|request|run|change|issue|ticket|pull request|pr)|outside (?:of )?this|by hand|manually)(?!\p{L})/iu

/** Of one line. */
const MOST_NAMES = 200
const LOOKS_BEFORE = 200
const LOOKS_BEHIND = 60

/** An agent that a sentence hands work to. */
export interface HandedOver {
  /** Slug of the agent. */
  readonly agent: string
  /** PM says it of itself: `I will have QA test it`. */
  readonly isAnnounced: boolean
}

/** The agents to which a line hands work, each once. */
export function handedTo(text: string, roster: Roster): readonly HandedOver[] {
  const found = new Map<string, HandedOver>()
  let names = 0
  for (const { 0: name, index } of text.matchAll(agentNames(roster))) {
    if (++names > MOST_NAMES) break
    if (isCommonNoun(name) && !AGENT_WORD.test(text.slice(index + name.length, index + name.length + 10)))
      continue
    const before = plain(text.slice(Math.max(0, index - LOOKS_BEFORE), index))
    const behind = plain(text.slice(index + name.length, index + name.length + LOOKS_BEHIND))
    if (/^['’]s(?!\p{L})/u.test(behind) || !/\p{Lu}/u.test(name)) continue
    if (isUnneeded(before, behind) || UNREAL.test(before) || isElsewhere(before, behind)) continue
    const agent = resolveAgent(name, roster)?.slug
    if (agent === undefined || found.get(agent)?.isAnnounced === true) continue
    const isAnnounced =
      ANNOUNCED.test(before) || (CONTINUED.test(before) && beginsWithWork(behind.replace(AGENT_WORD, '')))
    if (isAnnounced || ORDERED.test(before) || (BEHIND.test(behind) && SUBJECT.test(before)))
      found.set(agent, { agent, isAnnounced })
  }
  return [...found.values()]
}

/** Of the same sentence alone. */
function isElsewhere(before: string, behind: string): boolean {
  return ELSEWHERE.test(`${/[^.!?;]*$/.exec(before)?.[0] ?? ''}_${/^[^.!?;]*/.exec(behind)?.[0] ?? ''}`)
}

/** Without marks around words, and with one blank between them. */
function plain(text: string): string {
  return text.replace(/[*_`]+/g, '').replace(/\s+/g, ' ')
}
