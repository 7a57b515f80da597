/** Words that say, in English, that an agent is not needed: `no need for the Engineer agent`, `QA has nothing to do`. */

/** A word of the same clause; none that opens another one, as in `is not done until the QA agent has tested it`. */
const WORD = String.raw`(?:(?!(?:until|till|unless|before|but|so|because|if|when|then|and|yet|only|just|that|which|whether|forget|sure|wait|hesitate)\b)[\w'’-]+ )`
const NEGATED = String.raw`(?:(?:do|does|did|will|is|are|was|were|need|would|has|have|had|should|must)(?: not|n['’]t)|(?:won|can)['’]t|cannot|never|not|no longer)`
const BEFORE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:no (?:need|reason|work|use|job|tasks?|point) ${WORD}{0,5}|nothing ${WORD}{0,6}|without ${WORD}{0,2}|${NEGATED} ${WORD}{0,4}|neither ${WORD}{0,2}|nor ${WORD}{0,2}|(?:instead of|rather than) ${WORD}{0,3})$`,
  'iu'
)
const BEHIND =
  /^(?:[\s-]agents?)?(?:,? (?:and|or|nor|&) (?:the )?[\w-]+(?: agents?)?)? (?:(?:is|are|was|were)(?: not|n['’]t)(?: \w+)? (?:needed|necessary|required|involved|used|asked|run|started)|(?:has|have) (?:nothing|no (?:work|task|job|part))|needs? not\b|needn['’]t|(?:do|does)(?: not|n['’]t) (?:need|have) to|(?:is|are) (?:unnecessary|left out)|stays? out)/iu

/** Whether the words around a name say that its agent is not needed. */
export function isUnneeded(before: string, behind: string): boolean {
  return BEFORE.test(plain(before)) || BEHIND.test(plain(behind))
}

function plain(text: string): string {
  return text.replace(/[*_`"“”]+/g, '').replace(/\s+/g, ' ')
}
