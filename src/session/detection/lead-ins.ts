/** Lead-ins: what the heading or the sentence above a list says that the list is. */

/**
 * `example`: shown, not meant. `roster`: who there is, or how things should be. `done`: what happened. `delegating`: what
 * shall be done.
 */
export type LeadIn = 'example' | 'roster' | 'done' | 'delegating' | 'neutral'

const LOOKED_AT = 300

const EXAMPLE = [
  /^(?:for example|for instance|e\.g\.|an? example|here is an? example|(?:another |more )?examples?)\b/i,
  /\b(?:for example|for instance|e\.g\.?)[:：]?$/i,
  /\bexamples? (?:of|delegations?|formats?|usages?|responses?|outputs?|answers?)\b/i,
  /\b(?:would look like|looks? like (?:this|so)|could be written)\b/i,
  /^(?:use|using|follow|write|please use)\b.{0,60}\b(?:format|form|syntax|pattern|template)\b/i,
  /\b(?:delegation|response|answer|prescribed|exact|standard|task tool) (?:format|form|syntax|pattern|template)\b/i
]
const EXAMPLE_HEADING = /^(?:examples?|samples?|format|syntax|template|usage|patterns?|illustrations?)\b/i
const DELEGATING =
  /\b(?:i'?ll|i will|i'?m|i am|let me|let's|we'?ll|we will|delegat(?:e|es|ing|ions?)|assign(?:ing|ments?)?|to do|next|now|please|plan)\b/i
const DONE = [
  /\bwhat (?:was|has been|were|each agent|the agents|we have) (?:done|did|changed)\b/i,
  /\b(?:have|has) (?:all )?(?:now )?(?:finished|completed|done|reported)\b/i,
  /\b(?:was|were) (?:done|completed|finished)\b/i,
  /^(?:completed|finished|done)(?: so far| work| tasks?| by .{1,40})?[:：]?$/i,
  /^(?:here (?:are|is) )?(?:the )?(?:final |agents?'? )?(?:results?|reports?|responses?)(?: (?:of|from) (?:the )?(?:agents?|session|runs?|delegations?|work))?[:：]?$/i,
  /\b(?:progress report|status report|status update|changelog|release notes|what's new)[:：]?$/i
]
/** Words by which a sentence about finished work still leads to what is to be done. */
const STILL_TO_DO =
  /\b(?:now|next|i'?ll|let me|once|after|when|until|will|delegat\w*|assign\w*|follow\w*|remaining|tasks? for)\b/i
const DONE_HEADING =
  /^(?:(?:changed|changes|added|fix|fixes|bug fixes|features?|feat|refactor|perf|chore|fixed|removed|deprecated|completed|done|finished|accomplishments?|achievements?|released?)[:.]?$|\[\d|v?\d+\.\d+\.\d)/i
const ROSTER =
  /\b(?:agents? (?:(?:is |are )?available|roster|roles?|overview|types|capabilities|hierarchy|nicknames|team|responsibilities|specializ\w+)|(?:available|core|specialized|specialist|known|existing) (?:\w+ )?agents?|best practices|guidelines|recommendations|(?:roster|roles?|responsibilities|capabilities|team members|specialists)|works? with|coordinates? with|collaborat(?:es?|ion) with|who does what)\b/i
const ROSTER_HEADING =
  /^(?:the |our |my )?(?:agents?|team|roster|roles?|core team|integration|collaboration|best practices?|guidelines?|principles?|rules?|standards?|tips?|recommend\w*|suggest\w*|checklist|considerations?|components?)\b/i

/** What a heading or the sentence before a list announces. */
export function leadInOf(line: string, isHeading: boolean): LeadIn {
  const text = line
    .slice(-LOOKED_AT)
    .replace(/[*_#`]/g, '')
    .trim()
    .replaceAll('’', "'")
  // A sentence leads something in when it ends with a colon; any other is only told.
  if (!isHeading && !/[:：]$/.test(text)) return 'neutral'
  const clause = isHeading ? text : (text.split(/[.!?] /).at(-1) ?? text)
  if (EXAMPLE.some((pattern) => pattern.test(clause)) || (isHeading && EXAMPLE_HEADING.test(clause)))
    return 'example'
  if (EXAMPLE_HEADING.test(clause) && clause.length < 30) return 'example'
  if (DONE.some((pattern) => pattern.test(clause)) && !STILL_TO_DO.test(clause)) return 'done'
  if (DELEGATING.test(clause)) return 'delegating'
  if (isHeading && DONE_HEADING.test(clause)) return 'done'
  return ROSTER.test(clause) || ROSTER_HEADING.test(clause) ? 'roster' : 'neutral'
}
