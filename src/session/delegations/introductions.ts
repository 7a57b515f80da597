/** Introductions: what the heading or the sentence above a list announces. */

/**
 * `example`: only an illustration. `roster`: which agents there are, or how things should be. `done`: what happened.
 * `planning`: what will be done. `delegating`: what others will do.
 */
export type Introduction = 'example' | 'roster' | 'done' | 'planning' | 'delegating' | 'neutral'

const INSPECTED_CHARACTERS = 300

const EXAMPLE = [
  /\b(?:patterns?|forms?|formats?|delegations?|lines?) (?:like|such as)(?: these| this| the following)?[:：]$/i,
  /^the (?:\w+ )?(?:format|form|syntax|template)(?: is)?[:：]$/i,
  /^(?:for example|for instance|e\.g\.|an? example|here is an? example|(?:another |more )?examples?)\b/i,
  /\b(?:for example|for instance|e\.g\.?)[:：]?$/i,
  /\bexamples? (?:of|delegations?|formats?|usages?|responses?|outputs?|answers?)\b/i,
  /\b(?:would look like|looks? like (?:this|so)|could be written)\b/i,
  /^(?:use|using|follow|write|please use)\b.{0,60}\b(?:format|form|syntax|pattern|template)\b/i,
  /\b(?:delegation|response|answer|prescribed|exact|standard|task tool) (?:format|form|syntax|pattern|template)\b/i
]
const EXAMPLE_HEADING = /^(?:examples?|samples?|format|syntax|template|usage|patterns?|illustrations?)\b/i
/** The stem also matches other languages: `délègue`, `delegiere`, `delego`. */
const DELEGATING = /(?<!\p{L})d[eé]l[eéè]g(?!at(?:ed|or)\b)|\bassign(?:ing|ments?)?\b|委派|委托/iu
/** Talks about delegating in general. */
const ABOUT_DELEGATING =
  /\b(?:rules?|matrix|guides?|guidelines?|principles?|criteria|policy|policies|patterns?|authority|constraints?|workflows?|when|how|always)\b/i
const NOT_DELEGATING = /\b(?:not|never|cannot|without|instead of)\b.{0,20}\bdelegat|n't (?:\w+ ){0,2}delegat/i
const PLANNING = /\b(?:i'?ll|i will|i'?m|i am|let me|let's|we'?ll|we will|to do|next|now|please|plan)\b/i
const DONE = [
  /\bwhat (?:was|has been|were|each agent|the agents|we have) (?:done|did|changed)\b/i,
  /\b(?:have|has) (?:all )?(?:now )?(?:finished|completed|done|reported)\b/i,
  /\b(?:was|were) (?:done|completed|finished)\b/i,
  /^(?:completed|finished|done)(?: so far| work| tasks?| by .{1,40})?[:：]?$/i,
  /^(?:here (?:are|is) )?(?:the )?(?:final |agents?'? )?(?:results?|reports?|responses?)(?: (?:of|from) (?:the )?(?:agents?|session|runs?|delegations?|work))?[:：]?$/i,
  /\b(?:progress report|status report|status update|changelog|release notes|what's new)[:：]?$/i,
  /^(?:the )?(?:current|overall) status(?: is)?[:：]?$/i
]
/** What was delegated before, which is not delegated again. */
const DELEGATED_BEFORE =
  /\b(?:previously|earlier|already|(?:previous|last|first) round)\b.{0,60}\bdelegated\b|\bdelegated\b.{0,60}\b(?:previously|earlier|already|(?:previous|last|first) round)\b/i
/** Words that show that a sentence about finished work still announces work to do. */
const STILL_TO_DO =
  /\b(?:now|next|i'?ll|let me|once|after|when|until|will|delegat\w*|assign\w*|follow\w*|remaining|tasks? for)\b/i
const DONE_HEADING =
  /^(?:(?:changed|changes|added|fix|fixes|bug fixes|features?|feat|refactor|perf|chore|fixed|removed|deprecated|completed|done|finished|accomplishments?|achievements?|released?)[:.]?$|\[\d|v?\d+\.\d+\.\d)/i
const ROSTER =
  /\b(?:agents? (?:(?:is |are )?available|roster|roles?|overview|types|capabilities|hierarchy|nicknames|team|responsibilities|specializ\w+)|(?:available|core|specialized|specialist|known|existing) (?:\w+ )?agents?|best practices|guidelines|recommendations|(?:roster|roles?|responsibilities|capabilities|team members|specialists)|works? with|coordinates? with|collaborat(?:es?|ion) with|who does what)\b/i
const ROSTER_HEADING =
  /^(?:the |our |my )?(?:agents?|team|roster|roles?|core team|integration|collaboration|best practices?|guidelines?|principles?|rules?|standards?|status|tips?|recommend\w*|suggest\w*|checklist|considerations?|components?)\b/i

/** Returns what a heading, or the sentence before a list, announces. */
export function introductionOf(line: string, isHeading: boolean): Introduction {
  const text = line
    .slice(-INSPECTED_CHARACTERS)
    .replace(/[*_#`]/g, '')
    .trim()
    .replaceAll('’', "'")
  // Only a sentence that ends with a colon announces something.
  if (!isHeading && !/[:：]$/.test(text)) return 'neutral'
  const clause = isHeading ? text : (text.split(/[.!?] /).at(-1) ?? text)
  if (EXAMPLE.some((pattern) => pattern.test(clause)) || (isHeading && EXAMPLE_HEADING.test(clause)))
    return 'example'
  if (EXAMPLE_HEADING.test(clause) && clause.length < 30) return 'example'
  if (NOT_DELEGATING.test(clause)) return 'example'
  if (DELEGATED_BEFORE.test(clause)) return 'done'
  if (DONE.some((pattern) => pattern.test(clause)) && !STILL_TO_DO.test(clause)) return 'done'
  if (DELEGATING.test(clause)) return ABOUT_DELEGATING.test(clause) ? 'planning' : 'delegating'
  if (PLANNING.test(clause)) return 'planning'
  if (isHeading && DONE_HEADING.test(clause)) return 'done'
  return ROSTER.test(clause) || ROSTER_HEADING.test(clause) ? 'roster' : 'neutral'
}
