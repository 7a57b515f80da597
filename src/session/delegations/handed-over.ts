/**
 * Sentences that hand work to an agent: `I will have QA test it`. In English; a sentence that only mentions an agent is none of
 * them, because beside a plan PM explains what it does and why. Pure.
 */
import { isCommonNoun } from './agent-names.js'
import { agentNames } from './name-pattern.js'
import { resolveAgent, type Roster } from '../roster/roster.js'
import { isUnneeded } from '../words/unneeded-words.js'

const FUTURE = String.raw`(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to)`
const THEN = String.raw`(?: (?:then|now|also|next|first|finally|simply|just))?`
const ARTICLE = String.raw`(?: (?:the|our))?`
const GIVE = '(?:delegat|assign|hand|pass|dispatch|giv|leav|send)(?:e|ing)?(?: (?:over|off|on))?'
/** `I will have`, `I ask`, `Then let`, `I am handing the tests to`, `it will be built by`, `the tests go to`. */
const BEFORE = new RegExp(
  [
    String.raw`(?<![\p{L}])(?:i|we)${FUTURE}${THEN} have${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE}|['’]m| am|['’]re| are)?${THEN} (?:let|ask|task|tell|instruct|get)(?:t?ing)?${ARTICLE} $`,
    String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE}|['’]m| am|['’]re| are)?${THEN} ${GIVE}(?: [^\s.;!?]+){0,16} to${ARTICLE} $`,
    // `I'll have the Engineer build it and `: the same for the next agent.
    String.raw`(?<![\p{L}])(?:i|we)(?:${FUTURE} have|(?:${FUTURE})? (?:let|ask)) [^.;!?]{1,150}(?:,|,? and)(?: then)?(?: (?:have|let|ask))?${ARTICLE} $`,
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

/** Of one line. */
const MOST_NAMES = 200
const LOOKS_BEFORE = 200
const LOOKS_BEHIND = 60

/** The agents to which a line hands work, by their slugs. */
export function handedTo(text: string, roster: Roster): readonly string[] {
  const slugs = new Set<string>()
  let names = 0
  for (const { 0: name, index } of text.matchAll(agentNames(roster))) {
    if (++names > MOST_NAMES) break
    if (
      isCommonNoun(name) &&
      !/^ agent(?!\p{L})/iu.test(text.slice(index + name.length, index + name.length + 10))
    )
      continue
    const before = plain(text.slice(Math.max(0, index - LOOKS_BEFORE), index))
    const behind = plain(text.slice(index + name.length).slice(0, LOOKS_BEHIND))
    if (/^['’]s(?!\p{L})/u.test(behind) || !/\p{Lu}/u.test(name)) continue
    if (isUnneeded(before, behind) || UNREAL.test(before)) continue
    const slug = resolveAgent(name, roster)?.slug
    if (slug !== undefined && (BEFORE.test(before) || (BEHIND.test(behind) && SUBJECT.test(before))))
      slugs.add(slug)
  }
  return [...slugs]
}

/** Without marks around words, and with one blank between them. */
function plain(text: string): string {
  return text.replace(/[*_`]+/g, '').replace(/\s+/g, ' ')
}
