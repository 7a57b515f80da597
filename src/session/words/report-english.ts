/** Reports in English: finished work, work in progress, states, and an agent that speaks. */
import { anyOf, wordsIn } from './word-patterns.js'

/** Past forms and states that close a clause, as in `Parser implemented, all tests pass`, or open one: `Wrote 42 tests`. */
const PAST = wordsIn(
  `added, analyzed, applied, approved, audited, brought, built, changed, checked, chose, compared, configured, converted, created, delivered, deployed, documented, drafted,
   extracted, failed, finished, completed, fixed, found, generated, identified, implemented, improved, integrated, made, merged, migrated, moved, passed, published, pushed, ran, refactored,
   released, removed, renamed, reproduced, resolved, reviewed, rewrote, rewritten, ran, shipped, simplified, succeeded, tested, updated, upgraded, validated, verified, wrote, written, reported, opened, closed`
)
const STATES = wordsIn(
  'pass, passes, passing, green, clean, succeeds, works, working, live, done, complete, in place, up to date, ready'
)
const PAST_FIRST = new RegExp(`^(?:${anyOf(PAST)})(?![\\w-])`, 'i')
const CLOSED = new RegExp(`(?:^|\\s)(?:${anyOf([...PAST, ...STATES])})[.!]?$`, 'i')
/** `README — updated`. */
const AFTER_DASH = new RegExp(`\\s[–—-]\\s(?:${anyOf([...PAST, ...STATES])})[.]?$`, 'i')
/** Words after which a clause with a participle at its end is still a directive: `Make tests pass`, `Check what failed`. */
const DIRECTS =
  /^(?:make|keep|get|have|let|set|leave|mark|ensure|verify|check|confirm|assert|prove|show|see|find|list|say|report|wait|come|do|be|to)\b|\b(?:that|which|what|when|whether|if|until|unless|once|who|where|how|must|should|and get|before|after|as)\b/i
const ADVERB = /^(?:(?:successfully|already|just|recently|now|fully|finally|also|both|all)\s+)+/i
/** A verb in -ed that is no past form has `eed`, or no vowel before. */
const EDITED =
  /^(?!(?:based|embed|forbered|bered|udbred|utbred|verbied|gebied)\b)(?=[a-z]*[aeiouy][a-z]*ed\b)[a-z-]{3,}(?<!eed)(?<=ed)(?=$|[.,;:!]|\s(?:the|an?|all|any|both|each|every|its|no|some|my|our|their|that|this|these|those|to|by|from|with|in|on|as|into|it|two|three|four|five|six|ten|several|\d)(?!\w))/i
/** `Failed logins: lock the account`: a participle that belongs to a noun, and the task behind a colon. */
const NAMES_A_TOPIC =
  /^(?!found\b|identified\b|fixed\b|changed\b)[\w-]+(?: (?!one\b|two\b|three\b|the\b|an?\b|all\b|in\b|to\b|by\b|and\b)[a-z-]+){1,3}: \S+ \S/i
/** `Creating the function now`; `Caching layer for the API` is a task. */
const GERUND = /^[a-z]*[aeiouy][a-z]*ing(?:, | (?:the|an?|all|my|its|it|this|these)\b| .{1,80}\bnow[.!…]*$)/i
const GERUND_PARTS =
  /^(?:not (?:applicable|needed|required|necessary|possible)\b|(?:waiting|awaiting|blocked|pending|ready|stuck|idle|on hold)\s+(?:for|on|by|to|until)\b|awaiting\b|timed out\b|still \w+ing\b|exit(?:ed| code)\b(?=.*\d))/i
/** Finite verbs without a subject: what an agent has, is or does. */
const FINITE =
  /^(?:has|had|is|isn['’]t|are|was|wasn['’]t|were|does|doesn['’]t|did|didn['’]t|can|cannot|can['’]t|could|will|won['’]t|would|may|might|needs)\b(?! you\b)/i
const AGENT_SPEAKS =
  /^(?:i['’](?:ll|m|ve|d)|i (?:have|had|will|am|was|need|want|can|could|would|cannot|do|did|found|built|wrote|rewrote|ran|made|chose|also|now|just|already|think|see|(?!need)\w+ed)|we['’](?:ll|re|ve)|we (?:have|had|are|were|will|did|found|built|wrote|ran|made|also|now|(?!need)\w+ed)|my (?:findings|results|report|analysis|review)|sure|understood|got it|on it|of course|thanks|thank you|happy to|certainly|roger|acknowledged|yes|no problem)\b/i
const REQUEST =
  /^(?:please )?(?:(?:i|we)(?: need|['’]d like| would like| want) you to|(?:can|could|will|would) you\b(?! like))/i
/** A question to the user, not one for an agent to find out. */
const QUESTION_BACK = /\b(?:(?:should|shall|can|may|could) (?:i|we)|(?:do|did|would) you|are you)\b[^?]*\?$/i
const MODAL =
  /\b(?:must|mustn['’]t|should|shouldn['’]t|shall|needs? to|has to|have to|may|cannot|can['’]t|be)\b/i
const STATED =
  /^(?:the|this|that|these|those|it|there (?:is|are|was|were) (?:no|nothing)|everything|everyone|all|both|no|none|nothing|two|three|our|v?\d[\w.]*)\b/i
const STATES_A_FACT =
  /\b(?:is|isn['’]t|are|aren['’]t|was|wasn['’]t|were|has|have|had|exists?|found|passes|passed|works|fails|failed|now \w+s)\b|\b(?:required|needed|necessary|changed|found|left|remain(?:s|ing)?)[.!]?$/i

const NOTHING_FOUND =
  /^no (?:[a-z]+ ){0,3}(?:changes|findings|issues|problems|errors|failures|vulnerabilities|actions?|blockers|regressions|tickets|bugs|warnings|work|need)\b/i

/** Whether the first line of a task is a report, in English. */
export function isEnglishReport(given: string): boolean {
  const text = given.replace(/^\([^)]*\)\s*/, '')
  if (REQUEST.test(text)) return false
  if (AGENT_SPEAKS.test(text) || GERUND_PARTS.test(text) || GERUND.test(text)) return true
  if (text.includes('?')) return QUESTION_BACK.test(text)
  if (FINITE.test(text)) return true
  const bare = text.replace(ADVERB, '')
  const isOpened = PAST_FIRST.test(bare) || EDITED.test(bare)
  if (isOpened && !MODAL.test(text) && !NAMES_A_TOPIC.test(text)) return true
  return isClosed(text) || AFTER_DASH.test(text) || isFact(text)
}

const MOST_WORDS_OF_A_REPORT = 6

/** `Parser implemented, all tests pass`, `Two findings, both fixed`. */
function isClosed(text: string): boolean {
  const clauses = text.split(/[,;:.!](?=\s|$)| [–—-] /)
  const [first = ''] = clauses
  if (closes(first)) return true
  return (
    /^(?:\d|two\b|three\b|several\b|all\b|both\b|no\b)/i.test(text) &&
    clauses.slice(1).some((clause) => closes(clause.trim()))
  )
}

function closes(clause: string): boolean {
  const words = clause.split(/\s+/)
  if (
    words.length < 2 ||
    words.length > MOST_WORDS_OF_A_REPORT ||
    DIRECTS.test(clause) ||
    !CLOSED.test(clause)
  )
    return false
  return !words
    .slice(1)
    .some((word) => /^(?:the|an?|all|any|every|each|its|their|your|our|this|these)$/i.test(word))
}

/** One sentence that says how things are: `The suite is green`, `No vulnerabilities were found`. */
function isFact(text: string): boolean {
  if (!STATED.test(text) || MODAL.test(text) || /[.!;:]\s+\S/.test(text)) return false
  return STATES_A_FACT.test(text) || NOTHING_FOUND.test(text)
}
